package dev.htlint.resolve;

import dev.htlint.catalog.DirectiveEntry;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of httpd's modules: what they say of a directive's arguments once it may appear and
 * has as many as it takes.
 */
public interface Handlers {
  /** Handlers that take everything. */
  Handlers NONE = (entry, directive, scope) -> null;

  /** What the handler of {@code entry} says against {@code directive}, or null. */
  @Nullable Objection object(DirectiveEntry entry, Directive directive, Scope scope);
}

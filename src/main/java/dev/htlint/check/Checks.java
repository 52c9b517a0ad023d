package dev.htlint.check;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Handlers;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Scope;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The checks by the names that the catalogue gives them in the column {@code check}. */
public final class Checks implements Handlers {
  /** The checks that are logic, not data: {@code check:NAME} in the catalogue. */
  private static final Map<String, ArgumentCheck> NAMED =
      Map.of("check:Options", new OptionsCheck());

  @Override
  public @Nullable Objection object(DirectiveEntry entry, Directive directive, Scope scope) {
    if (entry.check().isEmpty()) {
      return null;
    }
    ArgumentCheck check = NAMED.get(entry.check());
    if (check == null) {
      throw new IllegalStateException(entry.name() + ": no such check: " + entry.check());
    }
    return check.object(directive, scope);
  }
}

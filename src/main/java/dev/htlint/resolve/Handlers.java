package dev.htlint.resolve;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.server.Server;
import org.jspecify.annotations.Nullable;

/**
 * The handlers of httpd's modules: what they say of a directive's arguments once it may appear and
 * has as many as it takes.
 */
public interface Handlers {
  /** Handlers that take everything. */
  Handlers NONE =
      (server, context) ->
          new Reading() {
            @Override
            public @Nullable Objection object(
                DirectiveEntry entry, Directive directive, Scope scope) {
              return null;
            }

            @Override
            public @Nullable Objection leave(
                DirectiveEntry entry, Directive section, Scope scope, boolean foreseen) {
              return null;
            }
          };

  /** Begins to read a file. */
  Reading begin(Server server, Context context);

  /**
   * One reading of one file, which may remember what it met: some handlers ask for what was before.
   */
  interface Reading {
    /** From here on {@code server} is the server. */
    default void server(Server server) {
      // to who takes everything it is all one
    }

    /**
     * What the handler of {@code entry} says against {@code directive}, or null. Of a section, what
     * it says before it walks through what the section holds.
     *
     * @param scope where the directive stands
     */
    @Nullable Objection object(DirectiveEntry entry, Directive directive, Scope scope);

    /**
     * What the handler says when it has walked through {@code section}, or null.
     *
     * @param scope where the section stands
     * @param foreseen whether the section was only just opened, and the question is what would be
     *     said if it held nothing that matters; nothing may be remembered then
     */
    @Nullable Objection leave(
        DirectiveEntry entry, Directive section, Scope scope, boolean foreseen);
  }
}

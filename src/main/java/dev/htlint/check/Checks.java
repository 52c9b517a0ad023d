package dev.htlint.check;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Handlers;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.Scope;
import dev.htlint.server.Server;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The handlers as the catalogue's column {@code check} describes them. */
public final class Checks implements Handlers {
  private static final Map<String, ArgumentCheck> KNOWN = new ConcurrentHashMap<>();

  @Override
  public Reading begin(Server first, Context context) {
    Memory memory = new Memory();
    return new Reading() {
      private Server server = first;

      @Override
      public void server(Server changed) {
        server = changed;
      }

      @Override
      public @Nullable Objection object(DirectiveEntry entry, Directive directive, Scope scope) {
        if (entry.check().isEmpty()) {
          return null;
        }
        Objection objection =
            of(entry).object(new Call(entry, directive, scope, server, context, memory));
        return memory.takeCrash() && objection != null
            ? new Objection(Kind.CHILD_CRASH, "flex scanner jammed")
            : objection;
      }

      @Override
      public @Nullable Objection leave(
          DirectiveEntry entry, Directive section, Scope scope, boolean foreseen) {
        return entry.check().isEmpty()
            ? null
            : of(entry).leave(new Call(entry, section, scope, server, context, memory), foreseen);
      }
    };
  }

  private static ArgumentCheck of(DirectiveEntry entry) {
    ArgumentCheck known = KNOWN.get(entry.check());
    if (known == null) {
      known = CheckParser.parse(entry.check());
      KNOWN.put(entry.check(), known);
    }
    return known;
  }
}

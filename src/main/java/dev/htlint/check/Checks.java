package dev.htlint.check;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.NamedFile.When;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Handlers;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.Scope;
import dev.htlint.server.Server;
import dev.htlint.site.FileTree;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The handlers as the catalogue's column {@code check} describes them. */
public final class Checks implements Handlers {
  private static final Map<String, ArgumentCheck> KNOWN = new ConcurrentHashMap<>();
  private static final Set<When> AT_ONCE = EnumSet.of(When.REFUSED);

  private final NamedFiles files;

  /** Handlers that look for no file. */
  public Checks() {
    this(new NamedFiles(FileTree.UNSEEN, ""));
  }

  /** Handlers that find the files that directives name where {@code files} looks for them. */
  public Checks(NamedFiles files) {
    this.files = files;
  }

  @Override
  public Reading begin(Server first, Context context) {
    Memory memory = new Memory();
    return new Reading() {
      private Server server = first;
      private NamedFiles here = files;

      @Override
      public void server(Server changed) {
        server = changed;
      }

      @Override
      public @Nullable Objection object(DirectiveEntry entry, Directive directive, Scope scope) {
        Objection objection = null;
        if (!entry.check().isEmpty()) {
          objection = of(entry).object(new Call(entry, directive, scope, server, context, memory));
          if (memory.takeCrash() && objection != null) {
            return new Objection(Kind.CHILD_CRASH, "flex scanner jammed");
          }
        }
        return objection == null && files.tree() != FileTree.UNSEEN ? look(directive) : objection;
      }

      private @Nullable Objection look(Directive directive) {
        Optional<NamedFiles.Missing> missing = here.missing(directive, AT_ONCE);
        if (missing.isPresent()) {
          return new Objection(Kind.MISSING_FILE, missing.get().said());
        }
        if (directive.name().equals("ServerRoot")) {
          here = new NamedFiles(files.tree(), directive.arguments().argument(0));
        }
        return null;
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

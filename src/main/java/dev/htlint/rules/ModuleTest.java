package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.diagnostic.Fix;
import dev.htlint.resolve.Directive;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Words;
import java.util.Locale;
import java.util.Optional;

/** What an {@code <IfModule>} asks for. */
record ModuleTest(String module, boolean negated) {
  /** Whether sections of this name ask for modules. */
  static boolean isAskedBy(String name) {
    return name.equalsIgnoreCase("<IfModule");
  }

  /** The question of {@code directive}, empty where it is no {@code <IfModule>} with a question. */
  static Optional<ModuleTest> of(Directive directive) {
    if (!isAskedBy(directive.name())) {
      return Optional.empty();
    }
    String raw = directive.arguments().rawArguments();
    int bracket = raw.lastIndexOf('>');
    String text = bracket < 0 ? raw : raw.substring(0, bracket);
    boolean negated = text.startsWith("!");
    String module = Words.first(negated ? text.substring(1) : text);
    return module.isEmpty() ? Optional.empty() : Optional.of(new ModuleTest(module, negated));
  }

  /** The change that makes {@code directive} ask for {@code other}; it may bring lines to life. */
  Optional<Fix> asking(Directive directive, String other) {
    DirectiveLine line = directive.line();
    String written = line.name() + " " + line.rawArguments();
    int at = written.lastIndexOf(module);
    return at < 0 || directive.line().hasVariables()
        ? Optional.empty()
        : LineFix.rewrite(
                directive,
                written.substring(0, at) + other + written.substring(at + module.length()))
            .map(edit -> Fix.unsafe("ask for " + other, edit));
  }

  /** What becomes of the section if no server has the module. */
  String consequence() {
    return negated ? "what it holds is always read" : "what it holds is never read";
  }

  /**
   * The module that was meant, where the name is a known one written in a way that never matches.
   */
  Optional<ModuleEntry> meant() {
    if (Catalog.get().module(module).isPresent()) {
      return Optional.empty();
    }
    String name = module.toLowerCase(Locale.ROOT);
    for (String suffix : new String[] {".so", ".c", ".cpp", ".dll", ".o"}) {
      if (name.endsWith(suffix)) {
        name = name.substring(0, name.length() - suffix.length());
        break;
      }
    }
    for (String candidate : new String[] {name + ".c", name, "mod_" + name + ".c"}) {
      Optional<ModuleEntry> known = Catalog.get().module(candidate);
      if (known.isPresent()) {
        return known;
      }
    }
    return Optional.empty();
  }
}

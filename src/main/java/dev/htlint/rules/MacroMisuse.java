package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;

/** A macro that is defined or used in a way that mod_macro refuses. */
final class MacroMisuse implements Rule {
  @Override
  public String id() {
    return "macro-misuse";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.MACRO) {
      return false;
    }
    String message = SourceFile.display(refusal.message()).replaceAll("\\s+", " ");
    return context.report(this, refusal, message).help(help(message)).add();
  }

  private static String help(String message) {
    if (message.contains("used with")) {
      return "give one value for each parameter; a value with blanks must stand in quotes";
    }
    if (message.contains("argument") || message.contains("name")) {
      return "write <Macro Name $first $second>: a name, then parameters that all differ";
    }
    if (message.contains("recursive")) {
      return "a macro must not use itself, nor one that uses it";
    }
    return "define the macro in this file, above the line that uses it";
  }
}

package dev.htlint.rules;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Version;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A name that httpd does not know, whatever modules are loaded. */
final class UnknownDirective implements Rule {
  /** What flags, patterns, conditions and addresses begin with, names of directives never. */
  private static final List<String> FRAGMENTS =
      List.of("[", "^", "%{", "!", "-", "/", "http://", "https://", "\\");

  /** The catalogue says so of what only httpd's development branch has. */
  private static final Version UNRELEASED = new Version(2, 5, 0);

  @Override
  public String id() {
    return "unknown-directive";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    Optional<Directive> directive = refusal.directive();
    if (refusal.kind() != Kind.UNKNOWN_DIRECTIVE || directive.isEmpty()) {
      return false;
    }
    String written = directive.get().writtenName();
    String name = SourceFile.display(written) + (directive.get().isSection() ? ">" : "");
    RuleContext.Report report =
        context.report(
            this,
            refusal,
            "\"" + name + "\" is no directive of Apache " + context.server().version());
    Optional<DirectiveEntry> elsewhere = Catalog.get().directives(written).stream().findFirst();
    if (elsewhere.isPresent()) {
      return report.help(history(elsewhere.get())).add();
    }
    List<String> near = new ArrayList<>();
    for (String candidate : Catalog.get().nearDirectives(written)) {
      String modules = ModuleHelp.titles(Catalog.get().directives(candidate));
      near.add(candidate + (candidate.startsWith("<") ? ">" : "") + " (" + modules + ")");
    }
    Optional<String> torn = torn(directive.get());
    Optional<String> glued = glued(written);
    Optional<Correction> meant =
        Correction.ofLines(directive.get(), lines(directive.get()), context);
    if (directive.get().isSection()) {
      tag(directive.get()).ifPresent(report::fix);
    } else {
      meant.ifPresent(found -> report.fix(found.fix(false)));
    }
    String line = meant.map(Correction::help).orElse("");
    if (torn.isPresent()) {
      report.help(line.isEmpty() ? "write " + torn.get() + " in one word" : line);
    } else if (glued.isPresent()) {
      report.help(
          line.isEmpty() ? "write " + glued.get() + ", a blank, and then what it takes" : line);
    } else if (!near.isEmpty()) {
      report.help(("did you mean " + String.join(" or ", near) + "? " + line).strip());
    } else if (isFragment(written)) {
      report.help("if it belongs to the line above, write it there, or end that line with \\");
    } else {
      report.help("remove the line, or make it a comment with # at its start");
    }
    return report.add();
  }

  /** The name of a section in its opening tag; the closing one is a finding of its own. */
  private static Optional<Fix> tag(Directive directive) {
    String written = directive.writtenName();
    List<String> near = Catalog.get().nearDirectives(written);
    int start = directive.line().nameSpan().start();
    Span old = new Span(start, start + written.length());
    return near.size() == 1 && LineFix.isOwn(directive)
        ? Optional.of(Fix.unsafe("write " + near.get(0) + ">", new Edit(old, near.get(0))))
        : Optional.empty();
  }

  /** The line with the directive that was meant, where there is but one. */
  private static Stream<String> lines(Directive directive) {
    String written = directive.writtenName();
    String raw = directive.arguments().rawArguments();
    List<String> near = Catalog.get().nearDirectives(written);
    Optional<String> torn = torn(directive);
    Optional<String> glued = glued(written);
    if (torn.isPresent()) {
      return Stream.of(torn.get() + " " + Words.rest(raw));
    }
    if (glued.isPresent()) {
      String rest = written.substring(glued.get().length());
      String value = rest.replaceFirst("^[=:]+", "");
      return Stream.of(value, rest)
          .map(
              first ->
                  glued.get() + " " + Words.trim(first + " " + raw.replaceFirst("^=\\s*", "")));
    }
    if (near.size() != 1) {
      return Stream.empty();
    }
    String name = near.get(0);
    String bracket = directive.line().name().endsWith(">") ? ">" : "";
    return Stream.of(Words.trim(name + bracket + " " + raw));
  }

  private static boolean isFragment(String written) {
    for (String start : FRAGMENTS) {
      if (written.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /** The directive that the first two words are together. */
  private static Optional<String> torn(Directive directive) {
    return directive.arguments().argumentCount() == 0
        ? Optional.empty()
        : Catalog.get()
            .directives(directive.writtenName() + directive.arguments().argument(0))
            .stream()
            .findFirst()
            .map(DirectiveEntry::name);
  }

  /** The directive with which {@code written} begins, if something else than letters follows. */
  private static Optional<String> glued(String written) {
    int end = Math.min(1, written.length());
    while (end < written.length() && isLetter(written.charAt(end))) {
      end++;
    }
    return end == written.length()
        ? Optional.empty()
        : Catalog.get().directives(written.substring(0, end)).stream()
            .findFirst()
            .map(DirectiveEntry::name);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static String history(DirectiveEntry entry) {
    return entry
        .until()
        .map(last -> "it is gone: " + last + " was the last version to know it")
        .or(
            () ->
                entry
                    .since()
                    .filter(first -> !first.isAtLeast(UNRELEASED))
                    .map(first -> "it came with version " + first))
        .orElse("it is not part of a released httpd");
  }
}

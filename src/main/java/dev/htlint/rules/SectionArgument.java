package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.source.SourceFile;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An opening tag, complete with its bracket, that says too little, too much, or something unknown.
 */
final class SectionArgument implements Rule {
  private record Advice(String message, String help) {}

  @Override
  public String id() {
    return "section-argument";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    if (refusal.kind() != Kind.SECTION_ARGUMENT && refusal.kind() != Kind.MISSING_BRACKET) {
      return false;
    }
    Advice advice = advice(Tags.opening(refusal), SourceFile.display(refusal.message()));
    RuleContext.Report report = context.report(this, refusal, advice.message());
    refusal
        .directive()
        .flatMap(tag -> Correction.ofLines(tag, lines(tag, refusal.message()), context))
        .ifPresentOrElse(
            found -> report.help(found.help()).fix(found.fix()), () -> report.help(advice.help()));
    return report.add();
  }

  /** What the tag may have meant. */
  private static Stream<String> lines(Directive tag, String message) {
    String raw = tag.arguments().rawArguments().replaceFirst("(?s)\\s*>[^>]*$", "");
    String name = tag.writtenName();
    if (message.startsWith("Multiple") && raw.matches("(?s)~\\s+\\S.*") && name.endsWith("Match")) {
      return Stream.of(name + " " + raw.substring(1).strip() + ">");
    }
    if (message.startsWith("Multiple") && isOneName(raw)) {
      return Stream.of(name + " \"" + raw + "\">");
    }
    if (message.contains("take") && message.contains("arguments")) {
      return Stream.of(name + ">");
    }
    Matcher version = Pattern.compile("\"?(!?[<>=~]+)\\s*v?(\\d+(?:\\.\\d+){1,2})\"?").matcher(raw);
    if (!version.matches()) {
      return Stream.empty();
    }
    String operator = version.group(1).replace("=>", ">=").replace("=<", "<=");
    return Stream.of(name + " " + operator + " " + version.group(2) + ">");
  }

  /** Whether blanks are part of a name, rather than between several, each with its own dot. */
  private static boolean isOneName(String raw) {
    boolean several = Stream.of(raw.split("\\s+", -1)).allMatch(w -> w.matches(".*[.*?].*"));
    return !several && raw.matches("[^\"',>]+");
  }

  private static Advice advice(String name, String httpd) {
    String tag = "<" + name + ">";
    if (httpd.contains("requires additional arguments")) {
      return new Advice(tag + " does not say what it is for", "write " + example(name));
    }
    if (httpd.startsWith("Multiple")) {
      return new Advice(
          tag + " takes one value, but more are given",
          "put a value with blanks in quotes; for several, " + several(name));
    }
    if (httpd.contains("missing closing")) {
      return new Advice(tag + " has more words than it takes", "write " + example(name));
    }
    if (httpd.contains("take")) {
      return new Advice(tag + " takes no arguments", "write only " + tag);
    }
    if (httpd.startsWith("unrecognized operator")) {
      return new Advice(
          httpd
              .replace("unrecognized operator '", "<IfVersion> knows no operator \"")
              .replaceAll("'$", "\""),
          "the operators are =, ==, <, <=, > and >=, and ~ for a regular expression; ! negates");
    }
    if (httpd.startsWith("Version")) {
      return new Advice("this is no version for <IfVersion> to compare", "write " + example(name));
    }
    return new Advice(httpd, "write " + example(name));
  }

  private static String example(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "files" -> "a file name: <Files \"config.php\">";
      case "filesmatch" -> "a regular expression: <FilesMatch \"\\.(bak|sql)$\">";
      case "if", "elseif" -> "a condition: <" + name + " \"%{HTTPS} == 'on'\">";
      case "ifmodule" -> "a module: <IfModule mod_rewrite.c>";
      case "ifdefine" -> "a name: <IfDefine SSL>";
      case "ifversion" -> "an operator and a version: <IfVersion >= 2.4.10>";
      case "limit", "limitexcept" -> "methods: <" + name + " GET POST>";
      default -> "what it is for behind the name";
    };
  }

  private static String several(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "files", "filesmatch" -> "use <FilesMatch \"^(first|second)$\">";
      case "if", "elseif" -> "join the conditions with && or ||";
      default -> "use a section for each";
    };
  }
}

package dev.htlint.rules;

import dev.htlint.expression.ExpressionSyntax;
import dev.htlint.expression.ExpressionSyntax.Fault;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionSyntax.Options;
import dev.htlint.expression.ExpressionSyntax.Use;
import dev.htlint.regex.PcreSyntax;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolution;
import dev.htlint.tree.Arguments;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Expressions that httpd cannot parse: why, and what they may have meant. Texts are Latin-1. */
final class ExpressionGuesses {
  /** Headers that CGI programs know by such a name, and expressions do not. */
  private static final Pattern HEADER =
      Pattern.compile(
          "%\\{HTTP_(?!(?:HOST|COOKIE|USER_AGENT|REFERER|ACCEPT|FORWARDED|PROXY_CONNECTION)})([A-Z_]+)}");

  private static final Pattern UNQUOTED_TEXT =
      Pattern.compile("(==|!=|-eq|-ne) *([A-Za-z][\\w./-]*)(?=$|[\\s\"'>)&|])");
  private static final Pattern UNQUOTED_PATTERN =
      Pattern.compile("(=~|!~) *(?!/|m[^\\w\\s])([^\\s\"'#>)]+)");

  /** How many words are taken for expressions. */
  private static final int MOST = 10;

  private ExpressionGuesses() {}

  /** What is known about the fault that {@code refusal} is about; empty if nothing. */
  static Optional<String> help(Refusal refusal, Resolution resolution) {
    Use use = resolution.context() == Context.HTACCESS ? Use.HTACCESS : Use.SERVER;
    Options options =
        new Options(
            resolution.server().version(),
            resolution.server()::hasModule,
            use,
            pattern -> PcreSyntax.fault(pattern).isEmpty());
    for (String text : refusal.directive().map(ExpressionGuesses::texts).orElse(Set.of())) {
      for (Flavour flavour : Flavour.values()) {
        Optional<Fault> fault = ExpressionSyntax.fault(text, flavour, options);
        if (fault.isPresent()
            && !fault.get().help().isEmpty()
            && refusal.message().contains(fault.get().message())) {
          return Optional.of(fault.get().help());
        }
      }
    }
    return Optional.empty();
  }

  /** What may be the expression: a word, all of them, or all but the first. */
  private static Set<String> texts(Directive directive) {
    List<String> words = Guesses.words(directive.arguments());
    String raw = directive.arguments().rawArguments();
    if (directive.isSection() && raw.endsWith(">")) {
      raw = raw.substring(0, raw.length() - 1);
      words = Guesses.words(Arguments.of(raw));
    }
    Set<String> texts = new LinkedHashSet<>(words.subList(0, Math.min(words.size(), MOST)));
    words.stream()
        .limit(MOST)
        .filter(word -> word.startsWith("expr="))
        .forEach(w -> texts.add(w.substring(5)));
    texts.add(raw);
    texts.add(raw.replaceFirst("^\\S+\\s+", ""));
    return texts;
  }

  /** What may stand behind the name. */
  static Stream<String> of(String raw) {
    String headers = HEADER.matcher(raw).replaceAll(ExpressionGuesses::header);
    String texts = UNQUOTED_TEXT.matcher(headers).replaceAll("$1 '$2'");
    String patterns = UNQUOTED_PATTERN.matcher(texts).replaceAll("$1 m#$2#");
    List<String> guesses = new ArrayList<>(List.of(headers, texts, patterns));
    guesses.add(patterns.replaceAll("(?<![&])&(?![&])", "&&"));
    return guesses.stream().distinct();
  }

  /** What may stand in an opening tag, the whole condition in one pair of quotes. */
  static Stream<String> ofTag(String raw) {
    boolean quoted = raw.length() > 1 && raw.startsWith("\"") && raw.endsWith("\"");
    String bare = quoted ? raw.substring(1, raw.length() - 1) : raw;
    String condition = bare.replace('"', '\'');
    Stream<String> existing =
        condition.equalsIgnoreCase("%{HTTPS}")
            ? Stream.of(condition + " == 'on'")
            : condition.matches("%\\{[\\w:-]+}") ? Stream.of("-n " + condition) : Stream.empty();
    return Stream.concat(Stream.of(condition), Stream.concat(existing, of(condition)))
        .map(guess -> '"' + guess + '"');
  }

  private static String header(MatchResult name) {
    return "%{HTTP:"
        + Stream.of(name.group(1).split("_", -1))
            .filter(part -> !part.isEmpty())
            .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining("-"))
        + "}";
  }
}

package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.cli.Command;
import dev.htlint.lint.Linter;
import dev.htlint.lint.Rule;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.Refusal.Phase;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever httpd may refuse, some rule says why and what to do. */
final class RulesTest {
  /** For each kind of refusal a file, the rule that explains it, and what httpd logs. */
  static List<Arguments> kinds() {
    return List.of(
        refused(Kind.UNKNOWN_DIRECTIVE, "Foo bar", "unknown-directive", "Invalid command 'Foo'"),
        refused(Kind.UNKNOWN_DIRECTIVE, ">", "unknown-directive", "Invalid command ''"),
        refused(Kind.NOT_ALLOWED, "Listen 80", "directive-not-in-htaccess", "Listen not allowed"),
        refused(
            Kind.NOT_ALLOWED,
            "<RequireAll>\nOrder deny,allow\nRequire all granted\n</RequireAll>",
            "wrong-context",
            "order not allowed in <RequireAll> context"),
        refused(Kind.ARGUMENT_COUNT, "AuthName", "argument-count", "AuthName takes one argument"),
        refused(
            Kind.SECTION_NOT_CLOSED, "<Files a>", "section-not-closed", "<Files> was not closed."),
        refused(
            Kind.WRONG_CLOSING_TAG,
            "<Files a>\n</Other>\n</Files>",
            "wrong-closing-tag",
            "Expected </Files> but saw </Other>"),
        refused(
            Kind.STRAY_CLOSING_TAG, "</Files>", "stray-closing-tag", "</Files> without matching"),
        refused(
            Kind.MISSING_BRACKET, "<IfModule a", "missing-bracket", "<IfModule> directive missing"),
        refused(Kind.SECTION_ARGUMENT, "<IfModule>\n</IfModule>", "section-argument", "additional"),
        refused(
            Kind.SECTION_PLACE,
            "<Limit GET>\n<Files a>\n</Files>\n</Limit>",
            "wrong-context",
            "<Files> cannot occur within"),
        refused(Kind.MACRO, "Use Nothing", "macro-misuse", "no macro defined before Use"),
        refused(Kind.LINE_TOO_LONG, "#" + "x".repeat(8200), "line-too-long", "Line too long"));
  }

  private static Arguments refused(Kind kind, String content, String rule, String logged) {
    return Arguments.of(kind, content, rule, logged);
  }

  @ParameterizedTest(name = "{0} {2}")
  @MethodSource("kinds")
  void everyRefusalIsExplained(Kind kind, String content, String rule, String logged) {
    Command command = Command.check(content.getBytes(StandardCharsets.UTF_8), List.of());
    assertThat(command.out())
        .as(kind.toString())
        .contains("error[" + rule + "]: ")
        .contains(logged)
        .contains("help: ");
  }

  /** A kind that no rule knows would stop the program; what it is about does not matter here. */
  @ParameterizedTest
  @EnumSource(Kind.class)
  void noKindIsForgotten(Kind kind) {
    Resolution read =
        Resolver.resolve(
            ConfigParser.parse(SourceFile.ofLatin1(".htaccess", "RewriteEngine On\n")),
            Context.HTACCESS,
            Server.any(),
            Overrides.ALL);
    Directive directive = read.directives().get(0);
    Refusal refusal =
        new Refusal(kind, Phase.WALK, directive.line(), Optional.of(directive), "Message");
    Resolution refused =
        new Resolution(
            read.file(),
            read.context(),
            read.server(),
            read.overrides(),
            List.of(),
            List.of(refusal),
            Optional.of(refusal));
    assertThat(new Linter(Rules.all()).lint(refused)).hasSize(1);
  }

  @Test
  void noRuleIsListedTwice() {
    assertThat(Rules.all().stream().map(Rule::id)).doesNotHaveDuplicates();
  }
}

package dev.htlint.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.Arity;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Mask;
import dev.htlint.catalog.Origin;
import dev.htlint.catalog.Version;
import dev.htlint.parse.ConfigParser;
import dev.htlint.server.Overrides;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.Arguments;
import dev.htlint.tree.DirectiveLine;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many words each kind of directive takes, as {@code invoke_cmd} of httpd counts them. */
class ArityTest {
  private static final List<String> LINES =
      List.of(
          "", "a", "a b", "a b c", "a b c d", "\"\"", "\"\" b", "a \"\"", "a \"\" c", "a b \"\"");

  /** A plus for each of {@link #LINES} that is taken. */
  @ParameterizedTest
  @CsvSource({
    "RAW_ARGS,++++++++++",
    "TAKE_ARGV,++++++++++",
    "NO_ARGS,+---------",
    "TAKE1,-+--------",
    "TAKE2,--+-------",
    "TAKE3,---+------",
    "TAKE12,-++----+--",
    "TAKE23,--++-----+",
    "TAKE123,-+++---+++",
    "TAKE13,-+-+---+++",
    "ITERATE,-++++--+++",
    "ITERATE2,--+++--+++"
  })
  void wordsAreCounted(Arity arity, String taken) {
    StringBuilder actual = new StringBuilder();
    for (String line : LINES) {
      actual.append(complaint(arity, line, "").isEmpty() ? '+' : '-');
    }
    assertThat(actual).hasToString(taken);
  }

  @ParameterizedTest
  @CsvSource({"on,true", "OFF,true", "On # x,true", "yes,false", "'',false", "\"\",false"})
  void flagIsOnOrOffAndIgnoresTheRest(String words, boolean taken) {
    assertThat(complaint(Arity.FLAG, words, "").isEmpty()).isEqualTo(taken);
  }

  @Test
  void complaintEndsWithTheHelpThatTheModuleGives() {
    assertThat(complaint(Arity.TAKE2, "a", "a thing")).contains("X takes two arguments, a thing");
    assertThat(complaint(Arity.TAKE2, "a", "")).contains("X takes two arguments");
    assertThat(complaint(Arity.FLAG, "a", "a thing")).contains("X must be On or Off");
    assertThat(complaint(Arity.NO_ARGS, "a", "a thing")).contains("X takes no arguments");
  }

  private static Optional<String> complaint(Arity arity, String words, String help) {
    DirectiveEntry entry =
        new DirectiveEntry(
            "X",
            "x.c",
            arity,
            Mask.ALL,
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Origin.BUNDLED,
            "",
            help);
    SourceFile source = SourceFile.ofLatin1("f", "X");
    DirectiveLine line = (DirectiveLine) ConfigParser.parse(source).lines().get(0);
    Directive directive = new Directive(line, "X", Arguments.of(words), List.of(entry), null, null);
    Scope scope = Scope.of(Context.HTACCESS, Overrides.ALL);
    return Optional.ofNullable(Walk.appear(entry, directive, scope, Version.NEWEST))
        .map(Objection::message);
  }
}

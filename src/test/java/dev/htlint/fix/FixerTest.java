package dev.htlint.fix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Edit;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Label;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Phase;
import dev.htlint.diagnostic.Severity;
import dev.htlint.fix.Fixer.Fixed;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Which fixes are made, in which order, and when it ends; the rules here know single letters. */
final class FixerTest {
  @Test
  void makesAllFixesOfARoundAndKeepsEveryOtherByte() {
    Fixed fixed = fix("a\r\n\u00FF a\0a", replacing("a", "bc"), FixChoice.SAFE);
    assertThat(latin1(fixed)).isEqualTo("bc\r\n\u00FF bc\0bc");
    assertThat(fixed.count()).isEqualTo(3);
    assertThat(fixed.remaining()).isEmpty();
    assertThat(fixed.isChanged()).isTrue();
  }

  @Test
  void leavesUnsafeFixesToThoseWhoAskForThem() {
    Function<SourceFile, List<Diagnostic>> unsafe =
        source -> findings(source, "a", at -> Fix.unsafe("b", new Edit(span(at, 1), "b")));
    assertThat(latin1(fix("a", unsafe, FixChoice.SAFE))).isEqualTo("a");
    assertThat(latin1(fix("a", unsafe, FixChoice.ALL))).isEqualTo("b");
    assertThat(latin1(fix("a", unsafe, new FixChoice(true, Set.of("test"))))).isEqualTo("b");
    assertThat(latin1(fix("a", unsafe, new FixChoice(true, Set.of("other"))))).isEqualTo("a");
    assertThat(fix("a", unsafe, FixChoice.SAFE).remaining()).hasSize(1);
  }

  @Test
  void theFirstOfTwoThatTouchTheSameBytesWinsAndTheOtherWaits() {
    // "aa" overlaps itself in "aaa": the second pair is gone in the next round
    assertThat(latin1(fix("aaa", replacing("aa", "b"), FixChoice.SAFE))).isEqualTo("ba");
    assertThat(latin1(fix("aaaa", replacing("aa", "b"), FixChoice.SAFE))).isEqualTo("bb");
  }

  @Test
  void whatOverlapsInOneEditIsLeftWhole() {
    Function<SourceFile, List<Diagnostic>> both =
        source ->
            source.latin1(span(0, 1)).equals("x")
                ? List.of()
                : List.of(
                    finding(Fix.safe("first", new Edit(span(0, 2), "x"))),
                    finding(
                        Fix.safe("second", new Edit(span(1, 1), "y"), new Edit(span(3, 1), "y"))));
    assertThat(latin1(fix("abcd", both, FixChoice.SAFE))).isEqualTo("xcd");
  }

  @Test
  void twoInsertionsAtOnePlaceAreMadeOneAfterTheOther() {
    Function<SourceFile, List<Diagnostic>> lint =
        source -> {
          List<Diagnostic> found = new ArrayList<>();
          for (String letter : List.of("x", "y")) {
            if (!source.latin1(span(0, source.length())).contains(letter)) {
              found.add(finding(Fix.safe(letter, Edit.insert(1, letter))));
            }
          }
          return found;
        };
    assertThat(latin1(fix("ab", lint, FixChoice.SAFE))).isEqualTo("ayxb");
  }

  @Test
  void endsWhereFixesUndoEachOther() {
    List<String> seen = new ArrayList<>();
    Function<SourceFile, List<Diagnostic>> lint =
        source -> {
          String text = source.latin1(span(0, source.length()));
          seen.add(text);
          return List.of(
              finding(Fix.safe("turn", new Edit(span(0, 1), text.equals("a") ? "b" : "a"))));
        };
    Fixed fixed = fix("a", lint, FixChoice.SAFE);
    assertThat(seen).hasSize(11);
    assertThat(latin1(fixed)).isEqualTo("a");
    assertThat(fixed.remaining()).hasSize(1);
  }

  @Test
  void noFindingNoChange() {
    Fixed fixed = fix("abc", source -> List.of(), FixChoice.ALL);
    assertThat(fixed.isChanged()).isFalse();
    assertThat(UnifiedDiff.of(fixed.revision())).isEmpty();
  }

  @Test
  void aFixHasItsEditsInOrderAndApart() {
    Edit late = new Edit(span(5, 2), "x");
    Edit early = new Edit(span(0, 2), "y");
    assertThat(Fix.safe("both", late, early).edits()).containsExactly(early, late);
    assertThatThrownBy(() -> Fix.safe("overlap", early, new Edit(span(1, 1), "")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Fix.safe("same place", early, Edit.insert(0, "z")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Edit.insert(0, "\u20AC")).isInstanceOf(IllegalArgumentException.class);
  }

  private static Fixed fix(
      String text, Function<SourceFile, List<Diagnostic>> lint, FixChoice choice) {
    return Fixer.fix(SourceFile.ofLatin1(".htaccess", text), lint, choice);
  }

  /** Finds {@code old} at each place, those that overlap as well. */
  private static Function<SourceFile, List<Diagnostic>> replacing(String old, String text) {
    return source ->
        findings(source, old, at -> Fix.safe(text, new Edit(span(at, old.length()), text)));
  }

  private static List<Diagnostic> findings(
      SourceFile source, String wanted, Function<Integer, Fix> fix) {
    String text = source.latin1(span(0, source.length()));
    List<Diagnostic> found = new ArrayList<>();
    for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      found.add(finding(fix.apply(at)));
    }
    return found;
  }

  private static Diagnostic finding(Fix fix) {
    return new Diagnostic(
        "test",
        Severity.ERROR,
        Outcome.NONE,
        Phase.LINT,
        false,
        "message",
        1,
        new Label(span(0, 0), ""),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(fix));
  }

  private static Span span(int start, int length) {
    return new Span(start, start + length);
  }

  private static String latin1(Fixed fixed) {
    return fixed.text().latin1(span(0, fixed.text().length()));
  }
}

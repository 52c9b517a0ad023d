package dev.htlint.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Numbers with units, {@code 1 month 2 days} for example, as mod_expires and mod_usertrack read
 * them, which go by the first letters of each word.
 */
final class Period {
  /** What is wrong with a period. */
  enum Fault {
    NO_NUMBER,
    NO_UNIT,
    UNKNOWN_UNIT
  }

  /** A fault and the word that has it. */
  record Complaint(Fault fault, String word) {}

  private static final Set<String> UNITS = Set.of("y", "mo", "w", "d", "h", "mi", "s");

  private Period() {}

  /**
   * The first fault of {@code words} from {@code first} on, where {@code plus} may stand; an empty
   * word ends them.
   */
  static Optional<Complaint> fault(List<String> words, int first) {
    int at = Ascii.startsWith(word(words, first), "p") ? first + 1 : first;
    for (; !word(words, at).isEmpty(); at += 2) {
      if (!Ascii.startsWithDigit(word(words, at))) {
        return Optional.of(new Complaint(Fault.NO_NUMBER, word(words, at)));
      }
      String unit = word(words, at + 1);
      if (unit.isEmpty()) {
        return Optional.of(new Complaint(Fault.NO_UNIT, unit));
      }
      if (!isUnit(unit)) {
        return Optional.of(new Complaint(Fault.UNKNOWN_UNIT, unit));
      }
    }
    return Optional.empty();
  }

  private static boolean isUnit(String word) {
    for (String known : UNITS) {
      if (Ascii.startsWith(word, known)) {
        return true;
      }
    }
    return false;
  }

  private static String word(List<String> words, int index) {
    return index < words.size() ? words.get(index) : "";
  }
}

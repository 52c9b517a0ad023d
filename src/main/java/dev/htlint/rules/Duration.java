package dev.htlint.rules;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Seconds as people say them, and as mod_expires reads them ({@code check_code} there). */
final class Duration {
  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;

  static final long DAY = 24 * HOUR;

  private Duration() {}

  /** The largest unit of which there is a whole number. */
  static String text(long seconds) {
    if (seconds % DAY == 0) {
      return count(seconds / DAY, "day");
    }
    return seconds % HOUR == 0
        ? count(seconds / HOUR, "hour")
        : seconds % MINUTE == 0 ? count(seconds / MINUTE, "minute") : count(seconds, "second");
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  /**
   * How long after the request an answer expires by {@code rule}, such as {@code access plus 1
   * month} or {@code A2592000}; empty where it is another time from which it counts, or no rule.
   */
  static OptionalLong afterAccess(String rule) {
    if (rule.matches("[Aa]\\d{1,9}")) {
      return OptionalLong.of(Long.parseLong(rule.substring(1)));
    }
    List<String> words = List.of(rule.strip().toLowerCase(Locale.ROOT).split("\\s+", -1));
    if (!words.get(0).equals("access") && !words.get(0).equals("now")) {
      return OptionalLong.empty();
    }
    int first = words.size() > 1 && words.get(1).equals("plus") ? 2 : 1;
    long seconds = 0;
    for (int at = first; at + 1 < words.size(); at += 2) {
      if (!words.get(at).matches("\\d{1,9}")) {
        return OptionalLong.empty();
      }
      seconds += Long.parseLong(words.get(at)) * unit(words.get(at + 1));
    }
    return OptionalLong.of(seconds);
  }

  private static long unit(String word) {
    if (word.startsWith("mi")) {
      return MINUTE;
    }
    return switch (word.charAt(0)) {
      case 'y' -> 365 * DAY;
      case 'm' -> 30 * DAY;
      case 'w' -> 7 * DAY;
      case 'd' -> DAY;
      case 'h' -> HOUR;
      default -> 1;
    };
  }
}

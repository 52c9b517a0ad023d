package dev.htlint.catalog;

import java.util.Optional;

/** A version of httpd, as {@code 2.4.71}. */
public record Version(int major, int minor, int patch) implements Comparable<Version> {
  /** The version against which the catalogue was measured. */
  public static final Version NEWEST = new Version(2, 4, 71);

  private static final int MOST_DIGITS = 6;

  /** The first version of which the catalogue knows what it had. */
  public static final Version OLDEST = new Version(2, 4, 0);

  /**
   * The httpd that people mean by {@code text}: {@code 2.4} alone is the newest of that line. Empty
   * where the catalogue knows nothing of it.
   */
  public static Optional<Version> ofHttpd(String text) {
    if (text.equals("2.4")) {
      return Optional.of(NEWEST);
    }
    return parse(text)
        .filter(version -> version.major() == OLDEST.major() && version.isAtLeast(OLDEST));
  }

  /** Reads one, two or three numbers with dots between; anything else is empty. */
  public static Optional<Version> parse(String text) {
    int[] numbers = new int[3];
    int part = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9' && digits < MOST_DIGITS) {
        numbers[part] = 10 * numbers[part] + c - '0';
        digits++;
      } else if (c == '.' && digits > 0 && part < 2) {
        part++;
        digits = 0;
      } else {
        return Optional.empty();
      }
    }
    return digits == 0
        ? Optional.empty()
        : Optional.of(new Version(numbers[0], numbers[1], numbers[2]));
  }

  @Override
  public int compareTo(Version other) {
    int byMajor = Integer.compare(major, other.major);
    int byMinor = Integer.compare(minor, other.minor);
    return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
  }

  /** Whether this is {@code other} or newer. */
  public boolean isAtLeast(Version other) {
    return compareTo(other) >= 0;
  }

  /** Whether this is {@code first} or newer and {@code last} or older, where these are known. */
  boolean isBetween(Optional<Version> first, Optional<Version> last) {
    return (first.isEmpty() || isAtLeast(first.get()))
        && (last.isEmpty() || last.get().isAtLeast(this));
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}

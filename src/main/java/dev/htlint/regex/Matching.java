package dev.htlint.regex;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression that can be matched as httpd does ({@code ap_regexec} of
 * server/util_pcre.c), in bounded time: what takes too long is given up and said so, never taken
 * for an answer.
 */
public final class Matching {
  /** How many groups httpd keeps, the whole match among them (AP_MAX_REG_MATCH). */
  public static final int GROUPS = 10;

  private static final int BUDGET = 2_000_000;
  private static final int[] NONE = {};
  private static final int[] GIVEN_UP = {};

  private final Pattern pattern;
  private final int groups;

  private Matching(Pattern pattern) {
    this.pattern = pattern;
    this.groups = pattern.matcher("").groupCount();
  }

  /**
   * The matcher for {@code pattern}, which compiles; empty where Java has nothing equal to a part
   * of it.
   *
   * @param pattern a character a byte
   */
  public static Optional<Matching> of(String pattern, boolean caseless) {
    String java = JavaPattern.of(pattern, caseless);
    if (java == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Matching(Pattern.compile(java, Pattern.UNIX_LINES | Pattern.DOTALL)));
    } catch (PatternSyntaxException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** How many groups capture. */
  public int groups() {
    return groups;
  }

  /**
   * Where the pattern and its groups match in {@code text}: start and end of each of the {@link
   * #GROUPS} first ones, -1 for what takes no part. {@link #isNone} and {@link #isGivenUp} tell
   * other outcomes.
   */
  public int[] find(String text) {
    Matcher matcher = pattern.matcher(new Counted(text));
    try {
      if (!matcher.find()) {
        return NONE;
      }
    } catch (GivenUp | StackOverflowError e) {
      return GIVEN_UP;
    }
    int[] found = new int[2 * GROUPS];
    for (int i = 0; i < GROUPS; i++) {
      found[2 * i] = i <= groups ? matcher.start(i) : -1;
      found[2 * i + 1] = i <= groups ? matcher.end(i) : -1;
    }
    return found;
  }

  /** Whether a result of {@link #find} says that nothing matches. */
  public static boolean isNone(int[] found) {
    return found == NONE;
  }

  /** Whether a result of {@link #find} says that matching took too long. */
  public static boolean isGivenUp(int[] found) {
    return found == GIVEN_UP;
  }

  /** The pattern as Java has it. */
  @Override
  public String toString() {
    return pattern.pattern();
  }

  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUp() {
      super(null, null, false, false);
    }
  }

  /** A text that can be looked at so many times. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int left = BUDGET;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (left-- <= 0) {
        throw new GivenUp();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}

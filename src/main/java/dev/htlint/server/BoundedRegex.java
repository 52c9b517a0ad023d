package dev.htlint.server;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Matches a user's regular expression in bounded time: a match that looks at too many characters is
 * given up and counts as none.
 */
public final class BoundedRegex {
  private static final int BUDGET = 1_000_000;

  private BoundedRegex() {}

  /** Whether {@code regex} is found in {@code text}; not, where it does not compile. */
  public static boolean finds(String regex, String text) {
    return compile(regex).map(pattern -> finds(pattern, text)).orElse(false);
  }

  /** The pattern, empty where it does not compile. */
  public static Optional<Pattern> compile(String regex) {
    try {
      return Optional.of(Pattern.compile(regex));
    } catch (PatternSyntaxException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Whether {@code pattern} is found in {@code text}. */
  public static boolean finds(Pattern pattern, String text) {
    try {
      return pattern.matcher(new Counted(text, new AtomicInteger(BUDGET))).find();
    } catch (GivenUp | StackOverflowError e) {
      return false;
    }
  }

  private static final class GivenUp extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GivenUp() {
      super(null, null, false, false);
    }
  }

  private record Counted(CharSequence text, AtomicInteger left) implements CharSequence {
    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (left.getAndDecrement() <= 0) {
        throw new GivenUp();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), left);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}

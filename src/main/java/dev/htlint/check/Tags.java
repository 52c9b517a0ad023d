package dev.htlint.check;

import dev.htlint.resolve.Directive;
import java.util.Locale;

/** Opening tags of sections, as their handlers read them. */
final class Tags {
  private Tags() {}

  /** What stands between the name and the last bracket; empty where there is no bracket. */
  static String text(Directive tag) {
    String raw = tag.arguments().rawArguments();
    return raw.substring(0, Math.max(0, raw.lastIndexOf('>')));
  }

  /** The registered name in lower case, with its bracket. */
  static String name(Directive tag) {
    return tag.name().toLowerCase(Locale.ROOT);
  }
}

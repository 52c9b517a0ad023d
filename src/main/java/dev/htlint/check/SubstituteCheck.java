package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** Substitute: {@code set_pattern} in httpd's modules/filters/mod_substitute.c. */
record SubstituteCheck(int index) implements WordCheck {
  SubstituteCheck() {
    this(0);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    if (!Ascii.startsWith(word, "s")) {
      return call.refuse(Kind.BAD_FORMAT, "Bad Substitute format, must be an s/// pattern");
    }
    char delimiter = word.length() > 1 ? word.charAt(1) : 0;
    int middle = word.length() > 2 ? word.indexOf(delimiter, 2) : -1;
    if (middle <= 2) {
      return call.refuse(Kind.BAD_FORMAT, "Bad Substitute format, must be a complete s/// pattern");
    }
    int end = word.indexOf(delimiter, middle + 1);
    String flags = end < 0 ? "" : word.substring(end + 1);
    boolean plain = false;
    for (int i = 0; i < flags.length(); i++) {
      char flag = flags.charAt(i);
      if ("infqINFQ".indexOf(flag) < 0) {
        return call.refuse(Kind.BAD_FLAGS, "Bad Substitute flag, only s///[infq] are supported");
      }
      plain |= flag == 'n' || flag == 'N';
    }
    return plain || Regexes.compiles(call, word.substring(2, middle))
        ? null
        : call.refuse(Kind.BAD_REGEX, "Substitute could not compile regex");
  }
}

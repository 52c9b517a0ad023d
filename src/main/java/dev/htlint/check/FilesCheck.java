package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import org.jspecify.annotations.Nullable;

/**
 * {@code <Files>} and {@code <FilesMatch>}: {@code filesection} in httpd's server/core.c, behind
 * what is asked of the tag itself.
 */
final class FilesCheck implements ArgumentCheck {
  /** What {@code apr_filepath_merge} takes: PATH_MAX less four. */
  private static final int LONGEST_PATH = 4092;

  @Override
  public @Nullable Objection object(Call call) {
    String text = Tags.text(call.directive());
    String name = Words.first(text);
    boolean match = call.name().equalsIgnoreCase("<FilesMatch");
    if (match || name.equals("~")) {
      String pattern = match ? name : Words.first(Words.rest(text));
      return Regexes.compiles(call, pattern)
          ? null
          : call.refuse(Kind.BAD_REGEX, "Regex could not be compiled");
    }
    return name.length() <= LONGEST_PATH
        ? null
        : call.refuse(Kind.BAD_PATH, "<Files \"" + name + "\"> is invalid.");
  }
}

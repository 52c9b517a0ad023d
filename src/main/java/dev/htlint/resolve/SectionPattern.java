package dev.htlint.resolve;

import dev.htlint.tree.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a section such as {@code <Directory>} or {@code <Files>} is for.
 *
 * @param regex whether {@code text} is a regular expression: behind {@code ~}, or by the name
 */
public record SectionPattern(String text, boolean regex) {
  /** The pattern of {@code tag}, empty where it has none. */
  public static Optional<SectionPattern> of(Directive tag) {
    String text = SectionTag.text(tag);
    List<String> words = Words.split(text == null ? "" : text);
    boolean tilde = words.size() > 1 && words.get(0).equals("~");
    boolean regex = tilde || tag.name().toLowerCase(Locale.ROOT).endsWith("match");
    return words.isEmpty()
        ? Optional.empty()
        : Optional.of(new SectionPattern(words.get(tilde ? 1 : 0), regex));
  }

  /** The one path that {@code tag} is for, no slash at its end; empty where it is a pattern. */
  public static Optional<String> path(Directive tag) {
    return of(tag)
        .filter(pattern -> !pattern.regex() && !pattern.text().matches(".*[*?\\[].*"))
        .map(pattern -> pattern.text().matches("/+") ? "/" : pattern.text().replaceAll("/+$", ""));
  }
}

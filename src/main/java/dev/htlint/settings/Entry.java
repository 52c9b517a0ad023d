package dev.htlint.settings;

import java.util.List;
import java.util.Optional;

/**
 * A line of a settings file, found to be right.
 *
 * @param values the words behind the name, as people read them; one for a text
 * @param files the pattern of the {@code <Files>} section around it
 * @param section which section that is, from 1; 0 outside of sections
 * @param line the line's number, from 1
 */
public record Entry(
    Setting setting, List<String> values, Optional<String> files, int section, int line) {
  public Entry {
    values = List.copyOf(values);
  }

  /** The only word. */
  public String value() {
    return values.get(0);
  }
}

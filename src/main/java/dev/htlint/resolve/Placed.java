package dev.htlint.resolve;

import dev.htlint.source.SourceFile;
import dev.htlint.tree.Arguments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A directive that httpd reads, and the file in which it stands.
 *
 * @param file where the line is; an included file is one of its own
 */
public record Placed(SourceFile file, Directive directive) {
  /** The words behind its name. */
  public Arguments arguments() {
    return directive.arguments();
  }

  /** Word {@code index} (from 0) behind the name, empty where there are fewer. */
  public Optional<String> argument(int index) {
    return index < arguments().argumentCount()
        ? Optional.of(arguments().argument(index))
        : Optional.empty();
  }

  /** All words behind the name. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < arguments().argumentCount(); i++) {
      words.add(arguments().argument(i));
    }
    return List.copyOf(words);
  }

  /** Whether the first word is {@code On}, by letters of either case. */
  public boolean isOn() {
    return argument(0).filter(word -> word.equalsIgnoreCase("on")).isPresent();
  }

  /** The first physical line, from 1. */
  public int line() {
    return file.line(directive.line().start());
  }
}

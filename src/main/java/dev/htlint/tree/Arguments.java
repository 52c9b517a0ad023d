package dev.htlint.tree;

import java.util.List;

/** The words behind a directive's name, and the text that they were split from. */
public interface Arguments {
  /** How many words there are. */
  int argumentCount();

  /** The value of word {@code index} (from 0), quotes and escapes resolved, as Latin-1. */
  String argument(int index);

  /** Whether word {@code index} is empty, as {@code ""} is. */
  boolean isEmptyArgument(int index);

  /** The text of all words as httpd hands it to a handler that splits it itself. */
  String rawArguments();

  /** The words of {@code text}, by httpd's splitter. */
  static Arguments of(String text) {
    return new Split(text, Words.split(text));
  }

  /** Words that are no longer bytes of a file: variables were replaced, or a macro was expanded. */
  record Split(String rawArguments, List<String> words) implements Arguments {
    @Override
    public int argumentCount() {
      return words.size();
    }

    @Override
    public String argument(int index) {
      return words.get(index);
    }

    @Override
    public boolean isEmptyArgument(int index) {
      return words.get(index).isEmpty();
    }
  }
}

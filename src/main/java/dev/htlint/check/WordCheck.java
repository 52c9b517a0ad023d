package dev.htlint.check;

import dev.htlint.resolve.Objection;
import org.jspecify.annotations.Nullable;

/** A check of single words, each for itself. */
interface WordCheck extends ArgumentCheck {
  /** In place of an index: each word up to the first empty one, as httpd iterates. */
  int EACH = -1;

  /** The index of the word from 0, or {@link #EACH}. */
  int index();

  /** What is said against {@code word}, or null. */
  @Nullable Objection object(Call call, String word);

  @Override
  default @Nullable Objection object(Call call) {
    if (index() != EACH) {
      return index() < call.count() ? object(call, call.word(index())) : null;
    }
    for (int i = 0; i < call.count() && !call.word(i).isEmpty(); i++) {
      Objection objection = object(call, call.word(i));
      if (objection != null) {
        return objection;
      }
    }
    return null;
  }
}

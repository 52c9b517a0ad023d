package dev.htlint.oracle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Takes out of a text what does not matter: pieces of lines, then of words, then of characters, as
 * long as it stays of interest (Zeller's delta debugging, without the complements' refinement).
 */
final class Shortest {
  /** Whether a text is still of interest. */
  interface Interest {
    boolean in(String text) throws IOException;
  }

  /** More questions than this are not asked; what is left then need not be the shortest. */
  private static final int MOST_QUESTIONS = 3000;

  private static final List<String> CUTS =
      List.of("(?<=\n)", "(?<=[ \t\n])|(?=[ \t\n])", "(?<=[^A-Za-z0-9])|(?=[^A-Za-z0-9])", "");

  private final Interest interest;
  private int questions;

  private Shortest(Interest interest) {
    this.interest = interest;
  }

  /** A short text that is of interest, made of {@code text}, which is. */
  static String of(String text, Interest interest) throws IOException {
    Shortest search = new Shortest(interest);
    String shorter = text;
    String before;
    do {
      before = shorter;
      for (String cut : CUTS) {
        shorter = search.without(new ArrayList<>(Arrays.asList(shorter.split(cut, -1))));
      }
    } while (!shorter.equals(before));
    return shorter;
  }

  private String without(List<String> pieces) throws IOException {
    for (int size = Math.max(1, pieces.size() / 2); size > 0; size /= 2) {
      int end = pieces.size();
      while (end > 0 && questions < MOST_QUESTIONS) {
        int start = Math.max(0, end - size);
        List<String> fewer = new ArrayList<>(pieces);
        fewer.subList(start, end).clear();
        questions++;
        if (interest.in(String.join("", fewer))) {
          pieces = fewer;
        }
        end = start;
      }
    }
    return String.join("", pieces);
  }
}

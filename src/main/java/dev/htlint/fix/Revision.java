package dev.htlint.fix;

import dev.htlint.diagnostic.Edit;
import dev.htlint.source.SourceFile;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A file after edits, as pieces of the original and pieces written anew. Guarantees that what no
 * edit touched is the original's bytes, and knows of each new byte where it stands in place of
 * what, however often the text was edited: a diff needs no search. Immutable.
 */
public final class Revision {
  /**
   * A stretch of bytes that is not the original's.
   *
   * @param start where the replaced bytes begin in the original
   * @param end where they end there
   * @param newStart where the bytes in their place begin in the new text
   * @param newEnd where they end there
   */
  record Change(int start, int end, int newStart, int newEnd) {}

  /** Bytes {@code start} to {@code end} of the original, or of a text that an edit brought. */
  private record Piece(SourceFile of, int start, int end) {
    int length() {
      return end - start;
    }
  }

  private final SourceFile original;
  private final List<Piece> pieces;

  private Revision(SourceFile original, List<Piece> pieces) {
    this.original = original;
    this.pieces = pieces;
  }

  /** {@code original} as it is. */
  public static Revision of(SourceFile original) {
    return new Revision(original, List.of(new Piece(original, 0, original.length())));
  }

  /**
   * The text after {@code edits}.
   *
   * @param edits places in this revision's text, in their order and without overlap
   */
  public Revision with(List<Edit> edits) {
    Cursor cursor = new Cursor();
    for (Edit edit : edits) {
      cursor.go(edit.span().start(), true);
      SourceFile text = SourceFile.ofLatin1(original.path(), edit.text());
      cursor.add(new Piece(text, 0, text.length()));
      cursor.go(edit.span().end(), false);
    }
    cursor.go(Integer.MAX_VALUE, true);
    return new Revision(original, cursor.made);
  }

  /** The file before all edits. */
  public SourceFile original() {
    return original;
  }

  /** The text, under the original's name. */
  public SourceFile text() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(original.length());
    pieces.forEach(piece -> bytes.write(piece.of().bytes(), piece.start(), piece.length()));
    return new SourceFile(original.path(), bytes.toByteArray());
  }

  /** Where it differs from the original, in order; two changes have kept bytes between them. */
  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    int kept = 0;
    int at = 0;
    int changed = 0;
    for (Piece piece : pieces) {
      if (isKept(piece)) {
        if (piece.start() > kept || at > changed) {
          changes.add(new Change(kept, piece.start(), changed, at));
        }
        kept = piece.end();
        changed = at + piece.length();
      }
      at += piece.length();
    }
    if (kept < original.length() || at > changed) {
      changes.add(new Change(kept, original.length(), changed, at));
    }
    return changes;
  }

  private boolean isKept(Piece piece) {
    return piece.of().equals(original);
  }

  /** Goes through the pieces once, and takes them over or leaves them out. */
  private final class Cursor {
    private final List<Piece> made = new ArrayList<>();
    private int index;
    private int used;
    private int at;

    /** Goes on to place {@code target} of the text, or to its end. */
    void go(int target, boolean keep) {
      while (at < target && index < pieces.size()) {
        Piece piece = pieces.get(index);
        int length = Math.min(target - at, piece.length() - used);
        int start = piece.start() + used;
        if (keep) {
          add(new Piece(piece.of(), start, start + length));
        }
        at += length;
        used += length;
        if (used == piece.length()) {
          index++;
          used = 0;
        }
      }
    }

    void add(Piece piece) {
      if (piece.length() > 0) {
        made.add(piece);
      }
    }
  }
}

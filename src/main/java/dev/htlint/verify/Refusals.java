package dev.htlint.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds every line that httpd refuses, although it tells of one only: looks for the shortest
 * beginning of the file that is refused once its open sections are closed, comments the last line
 * of it out, and asks again, until the file is accepted.
 */
public final class Refusals {
  /** Where to ask about several files; {@link Httpd#ask(List)}. */
  public interface Judge {
    List<Optional<String>> ask(List<byte[]> files) throws IOException;
  }

  /** So many beginnings are asked about at once. */
  private static final int AT_ONCE = 16;

  private static final int MOST = 60;
  private static final Pattern OPENING = Pattern.compile("\\s*<([A-Za-z_]\\w*)(?s:.*)");
  private static final Pattern CLOSING = Pattern.compile("\\s*</\\s*([A-Za-z_]\\w*)(?s:.*)");

  private static final Pattern AT_LINE = Pattern.compile("\\.htaccess:(\\d+): <");
  private static final Pattern NAMED = Pattern.compile("Expected </(\\w+)> before end");

  /** What httpd says because a line was commented out before. */
  private static final Pattern FOLLOWING =
      Pattern.compile(
          "No such provider for this filter|contains no authorization directives|has no effect in");

  private final Judge judge;
  private final List<Piece> pieces;
  private final List<Refused> found = new ArrayList<>();

  /** A logical line, Latin-1, with its line end; {@code line} is its first physical line. */
  private record Piece(int line, String text) {
    Optional<String> opens() {
      return name(OPENING);
    }

    Optional<String> closes() {
      return name(CLOSING);
    }

    private Optional<String> name(Pattern tag) {
      Matcher matcher = tag.matcher(text);
      return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    int lastLine() {
      return line + Math.max(1, (int) text.chars().filter(c -> c == '\n').count()) - 1;
    }

    /** As many lines, all comments. */
    Piece commentedOut() {
      int lines = (int) text.chars().filter(c -> c == '\n').count();
      return new Piece(line, "#\n".repeat(Math.max(1, lines)));
    }
  }

  private Refusals(Judge judge, byte[] file) {
    this.judge = judge;
    this.pieces = split(new String(file, StandardCharsets.ISO_8859_1));
  }

  /** The refused lines in the order in which httpd meets them; at most 60. */
  public static List<Refused> of(byte[] file, Judge judge) throws IOException {
    Refusals refusals = new Refusals(judge, file);
    while (refusals.found.size() < MOST && refusals.next()) {}
    return refusals.found;
  }

  /** The first of these lines of which httpd says {@code message}. */
  static Optional<Refused> first(byte[] file, String message, Judge judge) throws IOException {
    Refusals refusals = new Refusals(judge, file);
    boolean more = true;
    for (int round = 0; more && round < MOST; round++) {
      int seen = refusals.found.size();
      more = refusals.next();
      for (Refused refused : refusals.found.subList(seen, refusals.found.size())) {
        if (refused.message().equals(message)) {
          return Optional.of(refused);
        }
      }
    }
    return Optional.empty();
  }

  private static List<Piece> split(String text) {
    List<Piece> pieces = new ArrayList<>();
    int line = 1;
    int first = 1;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        int before = i > 0 && text.charAt(i - 1) == '\r' ? i - 2 : i - 1;
        if (before < start || text.charAt(before) != '\\') {
          pieces.add(new Piece(first, text.substring(start, i + 1)));
          start = i + 1;
          first = line;
        }
      }
    }
    if (start < text.length()) {
      pieces.add(new Piece(first, text.substring(start)));
    }
    return pieces;
  }

  /** Finds one more refused line; false where the rest is accepted. */
  private boolean next() throws IOException {
    Optional<String> whole = judge.ask(List.of(bytes(text(pieces)))).get(0);
    if (whole.isEmpty()) {
      return false;
    }
    int low = 0;
    int high = pieces.size();
    String message = whole.get();
    while (low < high) {
      List<Integer> counts = between(low, high);
      List<Optional<String>> answers =
          judge.ask(counts.stream().map(count -> beginning(count + 1)).toList());
      for (int i = 0; i < counts.size(); i++) {
        if (answers.get(i).isPresent()) {
          high = counts.get(i);
          message = answers.get(i).get();
          break;
        }
        low = counts.get(i) + 1;
      }
    }
    return low < pieces.size() ? refusedAt(low, message) : refusedAtEnd(whole.get());
  }

  /** Some numbers from {@code low} up to {@code high}, that one left out, in their order. */
  private static List<Integer> between(int low, int high) {
    int step = (high - low + AT_ONCE - 1) / AT_ONCE;
    List<Integer> some = new ArrayList<>();
    for (int i = low + step - 1; i < high; i += step) {
      some.add(i);
    }
    return some;
  }

  private boolean refusedAt(int index, String message) {
    int culprit = index;
    if (message.contains("contains no authorization directives")
        && pieces.get(index).closes().isPresent()) {
      Deque<Integer> open = open(index);
      culprit = open.isEmpty() ? index : open.peek();
    }
    if (found.isEmpty() || !FOLLOWING.matcher(message).find()) {
      found.add(new Refused(pieces.get(culprit).line(), message));
    }
    if (pieces.get(culprit).opens().isPresent()) {
      commentOutCloser(culprit);
    }
    pieces.set(culprit, pieces.get(culprit).commentedOut());
    return true;
  }

  /** Only the whole is refused: something is still open at its end. */
  private boolean refusedAtEnd(String message) {
    Deque<Integer> open = open(pieces.size());
    int culprit = open.isEmpty() ? pieces.size() - 1 : open.peek();
    Matcher at = AT_LINE.matcher(message);
    Matcher named = NAMED.matcher(message);
    for (int i = 0; i < pieces.size() && at.lookingAt(); i++) {
      culprit = pieces.get(i).lastLine() == Integer.parseInt(at.group(1)) ? i : culprit;
    }
    if (named.lookingAt()) {
      culprit =
          open.stream()
              .filter(i -> pieces.get(i).opens().orElse("").equalsIgnoreCase(named.group(1)))
              .findFirst()
              .orElse(culprit);
    }
    if (found.isEmpty() || !FOLLOWING.matcher(message).find()) {
      found.add(new Refused(culprit < 0 ? 1 : pieces.get(culprit).line(), message));
    }
    if (open.isEmpty()) {
      return false;
    }
    pieces.set(culprit, pieces.get(culprit).commentedOut());
    return true;
  }

  /** The opening tags that still wait for a closing one before {@code end}, innermost first. */
  private Deque<Integer> open(int end) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < end; i++) {
      if (pieces.get(i).closes().isPresent()) {
        open.poll();
      } else if (pieces.get(i).opens().isPresent()) {
        open.push(i);
      }
    }
    return open;
  }

  private void commentOutCloser(int opener) {
    String name = pieces.get(opener).opens().orElseThrow();
    int depth = 0;
    for (int i = opener; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      if (piece.opens().filter(name::equalsIgnoreCase).isPresent()) {
        depth++;
      } else if (piece.closes().filter(name::equalsIgnoreCase).isPresent() && --depth == 0) {
        pieces.set(i, piece.commentedOut());
        return;
      }
    }
  }

  /** The first {@code count} pieces, and what closes the sections open there. */
  private byte[] beginning(int count) {
    Deque<String> open = new ArrayDeque<>();
    for (Piece piece : pieces.subList(0, count)) {
      Optional<String> closed = piece.closes();
      if (closed.isEmpty()) {
        piece.opens().ifPresent(open::push);
      } else if (!open.isEmpty() && open.peek().equalsIgnoreCase(closed.get())) {
        open.pop();
      }
    }
    StringBuilder text = new StringBuilder(text(pieces.subList(0, count)));
    if (!open.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
    for (String name : open) {
      boolean wantsContent = name.toLowerCase(Locale.ROOT).matches("require(all|any|none)");
      text.append(wantsContent ? "Require all granted\n" : "").append("</" + name + ">\n");
    }
    return bytes(text.toString());
  }

  private static String text(List<Piece> pieces) {
    StringBuilder text = new StringBuilder();
    pieces.forEach(piece -> text.append(piece.text()));
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

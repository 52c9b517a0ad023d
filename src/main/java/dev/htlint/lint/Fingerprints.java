package dev.htlint.lint;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.parse.ConfigParser;
import dev.htlint.source.NormalPath;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import dev.htlint.tree.Node;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Names by which findings are known again after the file around them has changed. A fingerprint is
 * made of the path, the rule, the words of the line, the opening tags around it, and which of
 * several equal lines it is; never of a line's number. Findings of one file have different ones. It
 * does not matter which of the other findings are looked at along with it.
 */
public final class Fingerprints {
  /** Half of a SHA-256: short enough to read, long enough to be unique. */
  private static final int BYTES = 16;

  private final List<Line> lines;
  private final Set<Integer> reported = new HashSet<>();
  private final Set<String> texts = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<Integer, String> places = new HashMap<>();
  private int index;

  private Fingerprints(List<Line> lines) {
    this.lines = lines;
  }

  /** The fingerprints of {@code diagnostics} in {@code source}, in their order, as hex digits. */
  public static List<String> of(SourceFile source, List<Diagnostic> diagnostics) {
    return diagnostics.isEmpty()
        ? List.of()
        : of(source.path(), ConfigParser.parse(source), diagnostics);
  }

  /**
   * As {@link #of(SourceFile, List)} for a file that is parsed already.
   *
   * @param path under which the file shall be known, with slashes; {@code ./} counts for nothing
   */
  public static List<String> of(String path, ConfigFile file, List<Diagnostic> diagnostics) {
    Fingerprints places = new Fingerprints(file.lines());
    List<Integer> indexes = new ArrayList<>(diagnostics.size());
    for (Diagnostic diagnostic : diagnostics) {
      int at = places.indexAt(file.source().lineSpan(diagnostic.line()).start());
      indexes.add(at);
      if (at >= 0 && places.reported.add(at)) {
        places.texts.add(text(file.source(), places.lines.get(at)));
      }
    }
    places.walk(file);
    Map<String, Integer> same = new HashMap<>();
    List<String> fingerprints = new ArrayList<>(diagnostics.size());
    for (int i = 0; i < diagnostics.size(); i++) {
      String place = places.places.getOrDefault(indexes.get(i), "");
      String known = hash(NormalPath.of(path), diagnostics.get(i).rule(), place);
      int before = same.merge(known, 1, Integer::sum) - 1;
      fingerprints.add(before == 0 ? known : hash(known, String.valueOf(before)));
    }
    return fingerprints;
  }

  /** The logical line in which the byte at {@code offset} stands, -1 where there is no line. */
  private int indexAt(int offset) {
    int low = 0;
    int high = lines.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (lines.get(middle).start() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return high < 0 ? -1 : low;
  }

  /** A section that is being read: what is left of it, and the hash of the tags around that. */
  private record Open(Iterator<Node> rest, String sections) {}

  /** Visits the lines in the order of the file. */
  private void walk(ConfigFile file) {
    SourceFile source = file.source();
    Deque<Open> open = new ArrayDeque<>();
    open.push(new Open(file.nodes().iterator(), ""));
    while (!open.isEmpty()) {
      Open innermost = open.element();
      if (!innermost.rest().hasNext()) {
        open.pop();
        continue;
      }
      Node node = innermost.rest().next();
      if (node instanceof Node.Leaf leaf) {
        visit(source, leaf.line(), innermost.sections());
      } else if (node instanceof Node.Section section) {
        visit(source, section.open(), innermost.sections());
        List<Node> closing = section.close().<Node>map(Node.Leaf::new).stream().toList();
        open.push(new Open(closing.iterator(), innermost.sections()));
        String sections = hash(innermost.sections(), text(source, section.open()));
        open.push(new Open(section.body().iterator(), sections));
      }
    }
  }

  private void visit(SourceFile source, Line line, String sections) {
    String text = text(source, line);
    if (texts.contains(text)) {
      String key = hash(sections, text);
      int before = counts.merge(key, 1, Integer::sum) - 1;
      if (reported.contains(index)) {
        places.put(index, hash(key, String.valueOf(before)));
      }
    }
    index++;
  }

  /** The words, one blank between them, the first one in lower case. */
  private static String text(SourceFile source, Line line) {
    if (!(line instanceof DirectiveLine directive)) {
      return source.latin1(line.span()).strip();
    }
    StringBuilder text = new StringBuilder(directive.name().toLowerCase(Locale.ROOT));
    for (int i = 0; i < directive.argumentCount(); i++) {
      text.append(' ').append(directive.argument(i));
    }
    return text.toString();
  }

  /** A hash that tells the parts from one another. */
  private static String hash(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

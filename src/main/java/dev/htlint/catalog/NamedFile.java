package dev.htlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * A file that a directive names, and what comes of it when it is not there: a row of {@code
 * rules/catalog/files.tsv}.
 *
 * @param word which word behind the directive names it, from 1; 0 for each of them
 * @param form how the word is written: the first group is the path
 * @param wants what must be there
 * @param where for which server the row holds
 * @param when at what moment httpd misses it
 * @param message what httpd says, with the signs that {@code rules/catalog/README.md} explains
 */
public record NamedFile(
    String directive, int word, Pattern form, Wants wants, Where where, When when, String message) {
  private static final int COLUMNS = 7;

  private static final Map<String, List<NamedFile>> KNOWN = new ConcurrentHashMap<>();

  private static final class Holder {
    static final Table TABLE = Table.of("files.tsv", COLUMNS);
  }

  /** What must be there. */
  public enum Wants {
    /** A file or a folder. */
    ANY,
    /** A file that is not empty. */
    CONTENT,
    FOLDER,
    /** A file in a folder that is there; without the folder, the tree lacks all of httpd. */
    MEMBER,
    /** The folder in which the file will be made. */
    PARENT
  }

  /** For which server a row holds. */
  public enum Where {
    ANYWHERE,
    /** In a virtual host. */
    HOST,
    /** Outside of all virtual hosts. */
    MAIN
  }

  /** At what moment httpd misses a file. */
  public enum When {
    /** It refuses the line; {@code httpd -t} does, too. */
    REFUSED,
    /** When all is read, before it starts; {@code httpd -t} tells of it. */
    CHECKED,
    /** It does not start; {@code httpd -t} knows nothing of it. */
    START,
    /** It warns and goes on. */
    WARNING,
    /** A request meets it. */
    REQUEST
  }

  /** The files that {@code directive} names; none for most. */
  public static List<NamedFile> of(String directive) {
    return KNOWN.computeIfAbsent(directive, NamedFile::read);
  }

  private static List<NamedFile> read(String directive) {
    List<NamedFile> files = new ArrayList<>();
    for (String[] row : Holder.TABLE.rows(directive)) {
      files.add(
          new NamedFile(
              row[0],
              Integer.parseInt(row[1]),
              Pattern.compile(row[2]),
              Wants.valueOf(row[3].toUpperCase(Locale.ROOT)),
              row[4].isEmpty() ? Where.ANYWHERE : Where.valueOf(row[4].toUpperCase(Locale.ROOT)),
              When.valueOf(row[5].toUpperCase(Locale.ROOT)),
              row[6]));
    }
    return List.copyOf(files);
  }
}

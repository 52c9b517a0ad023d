package dev.htlint.parse;

import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Parses configuration files. Never fails: every byte sequence has a tree. The only class of the
 * package that others see; generated types do not leave it.
 *
 * <p>The grammar is that of {@code ConfigFileLexer.g4} and {@code ConfigFileParser.g4}. It is flat
 * enough to be read by the table of its lexer alone: each mode has the tokens that may come next.
 */
public final class ConfigParser {
  private ConfigParser() {}

  /** Receives the tokens of a file in their order. */
  interface Tokens {
    /**
     * Takes a token.
     *
     * @param type by the names of {@code ConfigFileLexer}
     */
    void token(int type, int start, int end);
  }

  /** The tree of {@code source}. */
  public static ConfigFile parse(SourceFile source) {
    return new ConfigFile(source, parse(source, 0, source.length()));
  }

  /**
   * The lines from byte {@code start} to {@code end}, which must be where logical lines begin; see
   * {@link #chunks}. Lines of several chunks, put together, are the lines of the file.
   */
  public static List<Line> parse(SourceFile source, int start, int end) {
    TreeBuilder builder = new TreeBuilder(source);
    tokens(source.bytes(), start, end, builder);
    return builder.lines(end);
  }

  static void tokens(byte[] bytes, int start, int end, Tokens tokens) {
    TokenTable table = ConfigFileTable.make();
    int mode = ConfigFileLexer.DEFAULT_MODE;
    for (int at = start; at < end; at = table.end()) {
      int type = table.read(mode, bytes, at, end);
      tokens.token(type, at, table.end());
      switch (type) {
        case ConfigFileLexer.NAME, ConfigFileLexer.QUOTED_NAME, ConfigFileLexer.UNTERMINATED_NAME ->
            mode = ConfigFileLexer.ARGUMENTS;
        case ConfigFileLexer.END -> mode = ConfigFileLexer.DEFAULT_MODE;
        default -> {}
      }
    }
  }

  /**
   * Offsets that cut {@code source} into pieces of about {@code size} bytes where logical lines
   * begin: the first is 0, the last the file's length.
   */
  public static List<Integer> chunks(SourceFile source, int size) {
    byte[] bytes = source.bytes();
    List<Integer> cuts = new ArrayList<>();
    cuts.add(0);
    int last = 0;
    while (bytes.length - last > size) {
      int at = last + size;
      while (at < bytes.length && !(bytes[at - 1] == '\n' && !isContinued(bytes, at - 1))) {
        at++;
      }
      last = at;
      cuts.add(at);
    }
    if (last < bytes.length || cuts.size() == 1) {
      cuts.add(bytes.length);
    }
    return cuts;
  }

  /**
   * Whether the newline at {@code at} may continue a line: it follows a backslash, or an empty
   * line, which may owe its place to two of them.
   */
  private static boolean isContinued(byte[] bytes, int at) {
    int before = at > 0 && bytes[at - 1] == '\r' ? at - 2 : at - 1;
    return before >= 0 && (bytes[before] == '\\' || bytes[before] == '\n');
  }
}

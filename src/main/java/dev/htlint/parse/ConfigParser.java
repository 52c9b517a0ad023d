package dev.htlint.parse;

import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.Line;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;

/**
 * Parses configuration files. Never fails: every byte sequence has a tree. The only class of the
 * package that others see; generated types do not leave it.
 */
public final class ConfigParser {
  private ConfigParser() {}

  /** The tree of {@code source}. */
  public static ConfigFile parse(SourceFile source) {
    return new ConfigFile(source, parse(source, 0, source.length()));
  }

  /**
   * The lines from byte {@code start} to {@code end}, which must be where logical lines begin; see
   * {@link #chunks}. Lines of several chunks, put together, are the lines of the file.
   */
  public static List<Line> parse(SourceFile source, int start, int end) {
    ByteStream bytes = new ByteStream(source, start, end);
    ConfigFileLexer lexer = new ConfigFileLexer(bytes);
    lexer.setInterpreter(new ByteLexerSimulator(lexer));
    lexer.setTokenFactory(new SlimToken.Pool());
    lexer.removeErrorListeners();
    TreeBuilder builder = new TreeBuilder(source);
    ConfigFileParser parser = new ConfigFileParser(new OneTokenStream(lexer));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.setBuildParseTree(false);
    parser.builder = builder;
    parser.configFile();
    return builder.lines(end);
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

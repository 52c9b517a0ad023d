package dev.htlint.regex;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Says whether PCRE2 compiles a pattern as httpd asks it to (ap_regcomp of server/util_pcre.c):
 * bytes instead of characters, duplicate names allowed. Mirrors PCRE2 10.42 with its defaults.
 * Whether case matters makes no difference.
 */
public final class PcreSyntax {
  private PcreSyntax() {}

  /**
   * Why {@code pattern} does not compile; empty if it does.
   *
   * @param pattern the bytes of the pattern, each as one character (ISO 8859-1); at a NUL it ends
   */
  public static Optional<Fault> fault(String pattern) {
    if (PlainPattern.compiles(pattern)) {
      return Optional.empty();
    }
    int nul = pattern.indexOf('\0');
    String bytes = nul < 0 ? pattern : pattern.substring(0, nul);
    StartItems settings;
    PatternText text;
    try {
      settings = StartItems.of(bytes);
      text = text(bytes, settings);
    } catch (PatternFault fault) {
      return Optional.of(report(fault, fault.index()));
    }
    try {
      read(text);
      return Optional.empty();
    } catch (PatternFault fault) {
      return Optional.of(report(fault, text.offset(fault.index())));
    }
  }

  private static Fault report(PatternFault fault, int offset) {
    return new Fault(offset, fault.complaint().message(), fault.complaint().help());
  }

  /** The characters of {@code bytes} behind what {@code settings} says. */
  static PatternText text(String bytes, StartItems settings) {
    if (!settings.utf()) {
      return new PatternText(bytes.substring(settings.length()).chars().toArray(), settings);
    }
    byte[] encoded = bytes.getBytes(StandardCharsets.ISO_8859_1);
    try {
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(encoded)).toString();
      return new PatternText(decoded.substring(settings.length()).codePoints().toArray(), settings);
    } catch (CharacterCodingException e) {
      throw new PatternFault(Complaint.NOT_UTF_8, 0);
    }
  }

  /** Reads {@code text} to its end and returns the size of what PCRE2 makes of it. */
  static long read(PatternText text) {
    PatternBuilder builder = new PatternBuilder(text);
    PcreParser parser = new PcreParser(new PatternTokens(text, builder::options));
    parser.removeErrorListeners();
    parser.setErrorHandler(new FirstFault(builder));
    parser.setBuildParseTree(false);
    parser.builder = builder;
    parser.pattern();
    return builder.finish();
  }
}

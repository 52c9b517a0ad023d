package dev.htlint.expression;

import dev.htlint.catalog.Version;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Whether a text is one of httpd's expressions (ap_expr). The only class of the package that
 * decides; it never throws, takes time linear in the text, and says what httpd says.
 *
 * <p>Mirrors {@code ap_expr_parse} in {@code server/util_expr_eval.c}. What can only go wrong when
 * an expression is evaluated (a file that cannot be opened, more than 20 levels of nesting) is no
 * fault here, for httpd accepts it when it reads the file.
 */
public final class ExpressionSyntax {
  private ExpressionSyntax() {}

  /** What an expression gives. */
  public enum Flavour {
    /** True or false: {@code <If>}, {@code Require expr}. */
    BOOLEAN,
    /** A string, the whole text with variables in it: {@code AuthName}, {@code ErrorDocument}. */
    STRING
  }

  /** Where an expression stands; that decides which functions it may use. */
  public enum Use {
    /** In a server file: all of them. */
    SERVER,
    /** In {@code .htaccess}: no {@code file()} and {@code filesize()} since 2.4.67. */
    HTACCESS,
    /** In an SSLRequire of {@code .htaccess}: the same since 2.4.69. */
    HTACCESS_SSL_REQUIRE,
    /** UserExpr of AuthnzFcgiCheckAuthnProvider, anywhere: those two neither, in any version. */
    FCGI_USER
  }

  /**
   * What an expression is measured by.
   *
   * @param version the httpd that reads it
   * @param modules whether a module is loaded, by its file name, as {@code mod_ssl.c}
   * @param regexes which patterns compile
   */
  public record Options(
      Version version, Predicate<String> modules, Use use, RegexCompiler regexes) {}

  /**
   * Why httpd refuses a text.
   *
   * @param offset the byte of the text where the trouble is, at most its length
   * @param message httpd's own words
   * @param crash whether httpd does not refuse it but ends: the process that reads it exits at once
   * @param help what to write instead; empty where nothing can be said
   */
  public record Fault(int offset, String message, boolean crash, String help) {}

  /**
   * The fault of {@code text}, a character a byte; empty where httpd takes it for an expression.
   */
  public static Optional<Fault> fault(String text, Flavour flavour, Options options) {
    return flavour == Flavour.STRING && isPlain(text)
        ? Optional.empty()
        : new SyntaxCheck(text, flavour, options).run();
  }

  /** Whether {@code text}, as a string, has nothing but itself in it. */
  private static boolean isPlain(String text) {
    return text.indexOf('\\') < 0
        && text.indexOf('\n') < 0
        && text.indexOf('%') < 0
        && text.indexOf('$') < 0
        && !text.isEmpty()
        && text.length() < Scanner.BUFFER;
  }
}

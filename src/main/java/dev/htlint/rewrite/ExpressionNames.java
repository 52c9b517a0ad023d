package dev.htlint.rewrite;

import dev.htlint.rewrite.SiteFiles.Kind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * Variables, functions and tests of httpd's expressions, by their names: {@code core_expr_lookup}
 * of server/util_expr_eval.c.
 */
final class ExpressionNames {
  private final Run run;
  private final Hop hop;

  ExpressionNames(Run run, Hop hop) {
    this.run = run;
    this.hop = hop;
  }

  /** The value of {@code %{name}}. */
  String variable(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    String value =
        switch (upper) {
          case "DOCUMENT_URI" -> hop.uri;
          case "HANDLER" -> hop.handler;
          case "REQUEST_STATUS" -> String.valueOf(hop.status);
          case "HTTP2" -> "off";
          case "REMOTE_USER", "AUTH_TYPE", "REMOTE_IDENT" -> "";
          default -> new RewriteVariables(run, hop).named(upper);
        };
    if (value == null && (upper.startsWith("SSL_") || upper.equals("CONTENT_TYPE"))) {
      run.unknown("the value of %{" + name + "}");
    }
    return value == null ? "" : value;
  }

  /** What {@code name(argument)} gives. */
  String function(String name, String argument) {
    String value =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "env", "reqenv" -> hop.environment.get(argument);
          case "req", "http", "req_novary" -> hop.client.header(argument).orElse(null);
          case "tolower" -> UriText.lower(argument);
          case "toupper" -> UriText.upper(argument);
          case "escape" -> UriText.escape(argument);
          case "unescape" -> unescape(argument);
          case "base64" ->
              Base64.getEncoder().encodeToString(argument.getBytes(StandardCharsets.ISO_8859_1));
          case "osenv", "note", "resp" -> null;
          default -> {
            run.unknown("what the function " + name + " gives");
            yield null;
          }
        };
    return value == null ? "" : value;
  }

  private static String unescape(String text) {
    UriText.Decoded decoded = UriText.unescape(text);
    return decoded.status() == 0 ? decoded.path() : "";
  }

  /** Whether {@code operator}, as -f, holds for {@code operand}. */
  boolean test(String operator, String operand) {
    return switch (operator) {
      case "-z" -> operand.isEmpty();
      case "-n" -> !operand.isEmpty();
      case "-T" -> isTrue(operand);
      case "-R" -> {
        AddressRange range = AddressRange.of(operand);
        yield range != null && range.contains(hop.client.remoteAddress());
      }
      case "-d" -> kind(operand) == Kind.FOLDER;
      case "-e" -> kind(operand) != Kind.MISSING;
      case "-f" -> kind(operand) == Kind.FILE;
      case "-s" -> kind(operand) == Kind.FILE && run.folders.files().size(Paths.merge(operand)) > 0;
      case "-L", "-h" ->
          operand.startsWith("/") && run.folders.files().isLink(Paths.merge(operand));
      case "-x" -> kind(operand) != Kind.MISSING && run.folders.files().isExecutable(operand);
      case "-U", "-A" -> mayLookUp() && run.lookup(operand, hop).status < 400;
      case "-F" -> {
        Hop found = run.lookupFile(operand, hop);
        String name = found.filename;
        yield found.status < 300 && name != null && kind(name) != Kind.MISSING;
      }
      default -> {
        run.unknown("the test " + operator);
        yield false;
      }
    };
  }

  private boolean mayLookUp() {
    Hop main = hop.main;
    return main == null || !main.uri.equals(hop.uri);
  }

  private Kind kind(String path) {
    return path.startsWith("/")
        ? run.folders.files().kind(Paths.bare(Paths.merge(path)))
        : Kind.MISSING;
  }

  private static boolean isTrue(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "", "off", "no", "false", "0" -> false;
      default -> true;
    };
  }
}

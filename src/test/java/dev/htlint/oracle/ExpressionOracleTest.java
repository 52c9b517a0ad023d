package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Testdata;
import dev.htlint.expression.ExpressionSyntax;
import dev.htlint.expression.ExpressionSyntax.Fault;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionSyntax.Options;
import dev.htlint.expression.ExpressionSyntax.Use;
import dev.htlint.expression.ExpressionTree;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * Holds {@link ExpressionSyntax} against a real httpd: generated texts in {@code <If>} and AuthName
 * lines must get the same verdict in the same words. {@code -Dexpression.cases} says how many,
 * {@code -Dexpression.seed} which ones.
 */
class ExpressionOracleTest {
  private static final int CASES = Integer.getInteger("expression.cases", 2000);
  private static final long SEED = Long.getLong("expression.seed", 1);

  /** httpd needs up to a second to replace a child that has ended. */
  private static final int CRASHES = Integer.getInteger("expression.crashes", 2);

  /** What is shown of what differs. */
  private static final int SHOWN = 20;

  private final Map<String, Boolean> compiled = new HashMap<>();
  private int crashes;
  private int unasked;

  @Test
  void refusesWhatHttpdRefuses() throws IOException {
    Installation installation = Oracle.installation();
    ExpressionCases cases = new ExpressionCases(SEED);
    List<String> different = new ArrayList<>();
    int refused = 0;
    try (Httpd httpd = Httpd.start(installation, Description.any(installation))) {
      for (int i = 0; i < CASES && different.size() < SHOWN; i++) {
        Flavour flavour = i % 4 == 3 ? Flavour.STRING : Flavour.BOOLEAN;
        String text = flavour == Flavour.STRING ? cases.string() : cases.condition();
        Optional<String> difference = difference(httpd, installation, text, flavour);
        if (difference.isPresent()) {
          String least = least(httpd, installation, text, flavour);
          different.add(
              text
                  + "\n  "
                  + difference.get()
                  + "\n  least: "
                  + least
                  + "\n  "
                  + difference(httpd, installation, least, flavour).orElse(""));
        }
        refused += fault(httpd, installation, text, flavour).isPresent() ? 1 : 0;
      }
    }
    System.out.printf(
        "expressions: %d (seed %d), %d refused, %d different, %d crashes asked for, %d not%n",
        CASES, SEED, refused, different.size(), crashes, unasked);
    assertThat(different).isEmpty();
  }

  @Test
  void saysWhatTheCasesSay() throws IOException {
    Installation installation = Oracle.installation();
    byte[] bytes = Testdata.bytes(Testdata.ROOT.resolve("expression/cases.txt"));
    try (Httpd httpd = Httpd.start(installation, Description.any(installation))) {
      for (String line : new String(bytes, StandardCharsets.ISO_8859_1).split("\n", -1)) {
        boolean isString = line.startsWith("string ");
        if (!isString && !line.startsWith("if ")) {
          continue;
        }
        String text = line.substring(line.indexOf(' ') + 1, line.lastIndexOf('\t'));
        String message = line.substring(line.lastIndexOf('\t') + 1);
        Flavour flavour = isString ? Flavour.STRING : Flavour.BOOLEAN;
        boolean crash = message.equals("flex scanner jammed");
        String expected =
            message.equals("ok") ? "" : message(text, flavour, new Fault(0, message, crash, ""));
        assertThat(httpd.ask(bytes(line(text, flavour))).orElse("")).as(line).isEqualTo(expected);
      }
    }
  }

  /** What httpd and we say, where that is not the same. */
  private Optional<String> difference(
      Httpd httpd, Installation installation, String text, Flavour flavour) throws IOException {
    Optional<Fault> fault = fault(httpd, installation, text, flavour);
    if (!isFormOfTree(text, flavour, fault)) {
      return Optional.of("the tree says otherwise than " + fault);
    }
    boolean isNoWord = flavour == Flavour.STRING && text.isEmpty();
    if (isNoWord) {
      return Optional.empty();
    }
    if (fault.filter(Fault::crash).isPresent()) {
      if (crashes >= CRASHES) {
        unasked++;
        return Optional.empty();
      }
      crashes++;
    }
    String httpdSays = httpd.ask(bytes(line(text, flavour))).orElse("");
    String weSay = fault.map(f -> message(text, flavour, f)).orElse("");
    return httpdSays.equals(weSay)
        ? Optional.empty()
        : Optional.of("httpd: " + httpdSays + "\n  we:    " + weSay);
  }

  /** Has a tree what is refused for its names or patterns only, and nothing that is not a form. */
  private static boolean isFormOfTree(String text, Flavour flavour, Optional<Fault> fault) {
    String message = fault.map(Fault::message).orElse("");
    boolean hasForm =
        message.isEmpty()
            || message.endsWith("does not exist")
            || message.contains(" not available ")
            || message.contains("subnet/netmask");
    boolean isParserError = message.startsWith("syntax error") || message.startsWith("Failed to");
    return message.startsWith("Failed to")
        || ExpressionTree.parse(text, flavour).isPresent() == (hasForm && !isParserError);
  }

  private Optional<Fault> fault(
      Httpd httpd, Installation installation, String text, Flavour flavour) {
    Options options =
        new Options(
            installation.version(),
            module -> module.equals("mod_ssl.c") || module.equals("mod_proxy_hcheck.c"),
            Use.HTACCESS,
            pattern -> compiles(httpd, pattern));
    return ExpressionSyntax.fault(text, flavour, options);
  }

  private static String message(String text, Flavour flavour, Fault fault) {
    if (fault.crash()) {
      return Httpd.BROKEN;
    }
    String prefix =
        flavour == Flavour.STRING
            ? "Cannot parse expression '" + text + "' in AuthName: "
            : "Cannot parse condition clause: ";
    return logged(prefix + fault.message());
  }

  /** As httpd writes bytes into its error log. */
  private static String logged(String message) {
    StringBuilder logged = new StringBuilder();
    for (int i = 0; i < message.length(); i++) {
      char c = message.charAt(i);
      switch (c) {
        case '\\' -> logged.append("\\\\");
        case '\b' -> logged.append("\\b");
        case '\n' -> logged.append("\\n");
        case '\r' -> logged.append("\\r");
        case '\t' -> logged.append("\\t");
        case 0x0B -> logged.append("\\v");
        default -> {
          if (c < ' ' || c >= 0x7F) {
            logged.append("\\x%02x".formatted((int) c));
          } else {
            logged.append(c);
          }
        }
      }
    }
    return logged.toString();
  }

  /** Regexes are not the matter here: httpd itself says which it takes. */
  private boolean compiles(Httpd httpd, String pattern) {
    return pattern.isEmpty()
        || compiled.computeIfAbsent(
            pattern,
            p -> {
              try {
                return httpd
                    .ask(bytes("<FilesMatch " + quoted(p) + ">\n</FilesMatch>\n"))
                    .isEmpty();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  /** A shorter text that still differs. */
  private String least(Httpd httpd, Installation installation, String text, Flavour flavour)
      throws IOException {
    String least = text;
    for (int length = text.length() / 2; length > 0; length /= 2) {
      for (int at = 0; at + length <= least.length(); ) {
        String shorter = least.substring(0, at) + least.substring(at + length);
        if (difference(httpd, installation, shorter, flavour).isPresent()) {
          least = shorter;
        } else {
          at++;
        }
      }
    }
    return least;
  }

  private static String line(String text, Flavour flavour) {
    return flavour == Flavour.STRING
        ? "AuthName " + quoted(text) + "\n"
        : "<If " + quoted(text) + ">\n</If>\n";
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}

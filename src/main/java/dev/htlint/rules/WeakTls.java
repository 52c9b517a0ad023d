package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A protocol or a cipher that is broken, and named to be used. */
final class WeakTls implements Rule {
  private static final Map<String, String> PROTOCOLS =
      Map.of("sslv3", "SSLv3", "tlsv1", "TLSv1", "tlsv1.1", "TLSv1.1");

  private static final Set<String> CIPHERS =
      Set.of(
          "RC4",
          "RC4-MD5",
          "RC4-SHA",
          "DES",
          "DES-CBC-SHA",
          "EXP",
          "EXPORT",
          "EXPORT40",
          "EXPORT56",
          "NULL",
          "ENULL",
          "ANULL",
          "ADH",
          "AECDH",
          "LOW");

  @Override
  public String id() {
    return "weak-tls";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return isOneOf(
        name, "SSLProtocol", "SSLProxyProtocol", "SSLCipherSuite", "SSLProxyCipherSuite");
  }

  private static boolean isOneOf(String name, String... names) {
    for (String one : names) {
      if (name.equalsIgnoreCase(one)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    boolean protocol = directive.name().toLowerCase(Locale.ROOT).endsWith("protocol");
    List<String> words = Words.split(directive.arguments().rawArguments());
    List<String> weak =
        !directive.isRead() ? List.of() : protocol ? protocols(words) : ciphers(words);
    if (weak.isEmpty()) {
      return;
    }
    context
        .report(
            this,
            directive.line().wordsSpan(),
            String.join(", ", weak)
                + (weak.size() == 1 ? " is" : " are")
                + (protocol
                    ? " given up: there are attacks, and no browser takes part any more"
                    : " broken: who listens can read what is sent"))
        .help(
            protocol
                ? "write SSLProtocol -all +TLSv1.2 +TLSv1.3"
                : "write SSLCipherSuite HIGH:!aNULL")
        .add();
  }

  /** Those that are named and left on, in the order of their last mention. */
  private static List<String> protocols(List<String> words) {
    List<String> on = new ArrayList<>();
    for (String word : words) {
      boolean off = word.startsWith("-");
      String name = word.replaceFirst("^[-+]", "").toLowerCase(Locale.ROOT);
      if (name.equals("all") && off) {
        on.clear();
      } else if (PROTOCOLS.containsKey(name)) {
        on.remove(PROTOCOLS.get(name));
        if (!off) {
          on.add(PROTOCOLS.get(name));
        }
      }
    }
    return on;
  }

  private static List<String> ciphers(List<String> words) {
    String list = words.isEmpty() ? "" : words.get(words.size() - 1);
    List<String> on = new ArrayList<>();
    List<String> never = new ArrayList<>();
    for (String item : list.split("[:, ]+", -1)) {
      String name = item.toUpperCase(Locale.ROOT);
      if (name.startsWith("!") || name.startsWith("-")) {
        never.add(name.substring(1));
      } else if (CIPHERS.contains(name)) {
        on.add(name.equals("ANULL") ? "aNULL" : name.equals("ENULL") ? "eNULL" : name);
      }
    }
    on.removeIf(name -> never.contains(name.toUpperCase(Locale.ROOT)));
    return on;
  }
}

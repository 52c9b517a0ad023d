package dev.htlint.resolve;

import dev.htlint.tree.Arguments;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names that a server's configuration adds to those of its modules. */
final class Registrations {
  private final Set<String> names = new HashSet<>();

  private Registrations() {}

  /** As {@link dev.htlint.server.Server#registered} has them. */
  static Set<String> of(List<Placed> directives) {
    Registrations registrations = new Registrations();
    for (Placed placed : directives) {
      registrations.add(placed.directive());
    }
    return registrations.names;
  }

  private void add(Directive directive) {
    Arguments words = directive.arguments();
    switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "registerhttpmethod" -> {
        for (int i = 0; i < words.argumentCount(); i++) {
          add("method", words, i);
        }
      }
      case "extfilterdefine" -> {
        if (!words.rawArguments().toLowerCase(Locale.ROOT).contains("mode=input")) {
          add("output-filter", words, 0);
        }
      }
      case "authnzfcgidefineprovider" -> {
        add("authn-provider", words, 1);
        add("authz-provider", words, 1);
      }
      case "<authnprovideralias" -> add("authn-provider", words, 1);
      case "<authzprovideralias" -> add("authz-provider", words, 1);
      case "luaauthzprovider" -> add("authz-provider", words, 0);
      default -> {}
    }
  }

  private void add(String kind, Arguments words, int index) {
    if (index < words.argumentCount()) {
      String name = words.argument(index);
      String bare = name.endsWith(">") ? name.substring(0, name.length() - 1) : name;
      names.add(kind + " " + (kind.equals("output-filter") ? bare.toLowerCase(Locale.ROOT) : bare));
    }
  }
}

package dev.htlint.rewrite;

import dev.htlint.rewrite.EnvironmentRule.Setting;
import dev.htlint.rewrite.Regex.Match;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sets the variables of SetEnvIf and its like: {@code match_headers} of
 * modules/metadata/mod_setenvif.c.
 */
final class EnvironmentRules {
  private EnvironmentRules() {}

  static void apply(List<EnvironmentRule> rules, Hop hop, Run run, Evaluator evaluator) {
    for (EnvironmentRule rule : rules) {
      if (rule.condition().isPresent()) {
        Evaluator.Groups groups = new Evaluator.Groups();
        if (evaluator.condition(rule.condition().get(), hop, groups)) {
          set(rule, hop, groups.match());
        }
      } else {
        Regex pattern = rule.pattern();
        Match match = pattern == null ? null : pattern.find(value(rule, hop, run), run::unknown);
        if (match != null) {
          set(rule, hop, rule.plain() ? null : match);
        }
      }
    }
  }

  private static void set(EnvironmentRule rule, Hop hop, @Nullable Match match) {
    for (Setting setting : rule.variables()) {
      String value = setting.value();
      if (value == null) {
        hop.environment.unset(setting.name());
      } else {
        hop.environment.set(setting.name(), match == null ? value : match.replace(value));
      }
    }
  }

  private static String value(EnvironmentRule rule, Hop hop, Run run) {
    Request client = hop.client;
    Regex names = rule.names();
    if (names != null) {
      String value = "";
      for (Request.Header header : client.headers()) {
        value = names.find(header.name(), run::unknown) == null ? value : header.value();
      }
      return names.find("Host", run::unknown) == null ? value : client.header("Host").orElse("");
    }
    return switch (rule.attribute().toLowerCase(Locale.ROOT)) {
      case "remote_addr", "remote_host" -> client.remoteAddress();
      case "server_addr" -> "127.0.0.1";
      case "request_uri" -> hop.uri;
      case "request_method" -> hop.method;
      case "request_protocol" -> hop.protocol;
      default -> {
        String set = hop.environment.get(rule.attribute());
        yield client.header(rule.attribute()).orElse(set == null ? "" : set);
      }
    };
  }
}

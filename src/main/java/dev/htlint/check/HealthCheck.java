package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * ProxyHCExpr and ProxyHCTemplate: {@code set_hc_condition} and {@code set_hc_template} in httpd's
 * modules/proxy/mod_proxy_hcheck.c. Whether a name that they refer to exists is not asked.
 */
final class HealthCheck implements ArgumentCheck {
  private static final int LONGEST_NAME = 15;
  private static final Set<String> METHODS =
      Set.of("none", "tcp", "options", "head", "get", "cping", "options11", "head11", "get11");

  @Override
  public @Nullable Objection object(Call call) {
    return call.name().equals("ProxyHCExpr") ? expression(call) : template(call);
  }

  private static @Nullable Objection expression(Call call) {
    String name = call.word(0);
    if (name.length() > LONGEST_NAME) {
      return call.refuse(Kind.BAD_FORMAT, "Expression name limited to 15 characters");
    }
    String rest = rest(call);
    boolean braced = rest.startsWith("{");
    String text = braced ? braced(rest) : call.word(1);
    if (text.isEmpty()) {
      return call.refuse(Kind.MISSING_VALUE, "Missing expression for ProxyHCExpr");
    }
    Optional<String> fault = Expressions.fault(call, text, false);
    if (fault.isPresent()) {
      return call.refuse(
          Kind.BAD_EXPRESSION, "Could not parse expression \"" + text + "\": " + fault.get());
    }
    if (!braced && !call.word(2).isEmpty()) {
      return call.refuse(Kind.ARGUMENT_COUNT, "error: extra parameter(s)");
    }
    return null;
  }

  /** What stands behind the first word. */
  private static String rest(Call call) {
    String raw = call.raw();
    int at = 0;
    while (at < raw.length() && !Character.isWhitespace(raw.charAt(at))) {
      at++;
    }
    return raw.substring(at).strip();
  }

  /** Up to the bracket that belongs to the first one, or to the end. */
  private static String braced(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return text.substring(1, i).strip();
      }
    }
    return text.substring(1).strip();
  }

  private static @Nullable Objection template(Call call) {
    for (int i = 1; i < call.count(); i++) {
      String word = call.word(i);
      int equals = word.indexOf('=');
      if (equals < 0) {
        return call.refuse(
            Kind.BAD_FORMAT,
            "Invalid ProxyHCTemplate parameter. Parameter must be in the form 'key=value'");
      }
      String fault = parameter(word.substring(0, equals), word.substring(equals + 1));
      if (fault != null) {
        return call.refuse(
            Kind.UNKNOWN_VALUE, "ProxyHCTemplate: " + fault + " " + word + "; " + call.word(0));
      }
    }
    return null;
  }

  /** What {@code set_worker_hc_param} says against a parameter, or null. */
  static @Nullable String parameter(String key, String value) {
    return switch (key.toLowerCase(Locale.ROOT)) {
      // another file may define what they name
      case "hctemplate", "hcexpr" -> null;
      case "hcmethod" -> METHODS.contains(value.toLowerCase(Locale.ROOT)) ? null : "Unknown method";
      case "hcinterval" -> interval(value);
      case "hcpasses" -> CNumbers.toInt(value) < 0 ? "Passes must be a positive value" : null;
      case "hcfails" -> CNumbers.toInt(value) < 0 ? "Fails must be a positive value" : null;
      case "hcuri" ->
          value.length() >= 1024 ? "Health check uri length must be < 1024 characters" : null;
      default -> "unknown Worker hcheck parameter";
    };
  }

  private static @Nullable String interval(String value) {
    long span = TimeoutCheck.microseconds(value, "s").longValue();
    if (span < 0) {
      return "Unparse-able hcinterval setting";
    }
    return span < 100_000 ? "Interval must be a positive value greater than 100ms" : null;
  }
}

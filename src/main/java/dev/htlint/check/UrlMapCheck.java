package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * ProxyHTMLURLMap: {@code comp_urlmap} in httpd's modules/filters/mod_proxy_html.c, which rewrites
 * conditions of old, and not always into something that it can parse.
 */
final class UrlMapCheck implements ArgumentCheck {
  private static final Pattern OLD = Pattern.compile("(!)?([A-Za-z0-9_]+)(?:(=)(.+))?");

  @Override
  public @Nullable Objection object(Call call) {
    String condition = call.word(3);
    if (call.word(2).isEmpty() || condition.isEmpty()) {
      return null;
    }
    Optional<String> fault = Expressions.fault(call, expression(condition), false);
    return fault.isEmpty() ? null : call.refuse(Kind.BAD_EXPRESSION, fault.get());
  }

  private static String expression(String condition) {
    Matcher old = OLD.matcher(condition);
    if (!old.matches()) {
      return condition;
    }
    String expression =
        "reqenv('"
            + old.group(2)
            + "')"
            + given(old, 1)
            + given(old, 3)
            + "'"
            + given(old, 4)
            + "'";
    return condition.startsWith("!") && condition.indexOf('=') < 0
        ? "!" + expression.substring(0, expression.length() - 1)
        : expression;
  }

  private static String given(Matcher matcher, int group) {
    String text = matcher.group(group);
    return text == null ? "" : text;
  }
}

package dev.htlint.rewrite;

import dev.htlint.regex.Examples;
import dev.htlint.rewrite.Request.Header;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Requests that are worth trying on a folder's rules: for each rule paths that its pattern matches,
 * with what its conditions ask for, and the shapes that requests have everywhere. No request is
 * certain to meet the rule that it was made for; whoever uses them follows them.
 */
final class Witnesses {
  /** The most requests for one folder. */
  static final int MOST = 600;

  /** As many are made of thousands of rules, too. */
  private static final int FEWEST = 20;

  /** How often a rule is asked about a request, all in all. */
  private static final int MOST_TESTS = 3_000_000;

  private static final List<String> SHAPES =
      List.of("", "x", "x/y", "x.html", "index.php", "index.html", "x/", "a/b/c", "x.php", "1");

  private static final Header BROWSER = new Header("User-Agent", "Mozilla/5.0");
  private static final Header ACCEPT = new Header("Accept", "text/html");
  private static final String HOST = "example.com";

  /** What a request is besides its path. */
  private static final class Shape {
    boolean https;
    String host = HOST;
    String query = "";
    String method = "GET";
    final Map<String, String> headers = new LinkedHashMap<>();

    Shape() {
      headers.put(BROWSER.name(), BROWSER.value());
      headers.put(ACCEPT.name(), ACCEPT.value());
    }

    Request request(String path) {
      List<Header> fields = new ArrayList<>();
      headers.forEach((name, value) -> fields.add(new Header(name, value)));
      String target = UriText.escape(path) + (query.isEmpty() ? "" : "?" + query);
      return new Request(
          method, https, host, https ? 443 : 80, target, "HTTP/1.1", fields, "127.0.0.1", Map.of());
    }
  }

  private final String url;
  private final List<Request> requests = new ArrayList<>();

  /** What was made already: to compare texts costs a start less than to compare requests. */
  private final Set<String> made = new HashSet<>();

  /** By their patterns, which are asked for again and again. */
  private final Map<String, List<String>> examples = new HashMap<>();

  private final int most;

  private Witnesses(String url, int most) {
    this.url = url;
    this.most = most;
  }

  /**
   * At most {@link #MOST} requests, fewer where there are very many rules; the likeliest first.
   *
   * @param url the path of the folder's URL, with a slash at both ends
   * @param names of files and folders in the folder
   */
  static List<Request> of(List<Rule> rules, String url, List<String> names) {
    int most = Math.max(FEWEST, Math.min(MOST, MOST_TESTS / Math.max(1, rules.size())));
    Witnesses witnesses = new Witnesses(url, most);
    witnesses.add(rules, 1);
    for (String shape : SHAPES) {
      witnesses.add(shape, new Shape());
    }
    for (String name : names) {
      witnesses.add(name, new Shape());
    }
    witnesses.add(rules, Examples.MOST);
    return List.copyOf(witnesses.requests);
  }

  private void add(List<Rule> rules, int variants) {
    for (Rule rule : rules) {
      if (requests.size() == most) {
        return;
      }
      add(rule, variants);
    }
  }

  private void add(String path, Shape shape) {
    if (requests.size() < most) {
      Request request = shape.request(path.startsWith("/") ? path : url + path);
      if (made.add(request.method() + " " + request.url() + " " + shape.headers)) {
        requests.add(request);
      }
    }
  }

  private void add(Rule rule, int variants) {
    List<String> paths = new ArrayList<>();
    if (!rule.negated()) {
      paths.addAll(examples(rule.pattern().toString()));
    }
    paths.addAll(SHAPES.subList(0, 5));
    for (int i = 0; i < Math.min(variants, Examples.MOST); i++) {
      Shape shape = new Shape();
      Set<String> wanted = new LinkedHashSet<>();
      for (Condition condition : rule.conditions()) {
        ask(condition, i, shape, wanted);
      }
      if (i == 0) {
        wanted.forEach(path -> add(path, shape));
        paths.forEach(path -> add(path, shape));
      } else {
        add(paths.get(i % paths.size()), shape);
      }
    }
  }

  /** Makes {@code shape} what {@code condition} asks for; paths that it asks for are added. */
  private void ask(Condition condition, int variant, Shape shape, Set<String> paths) {
    List<String> names = condition.input().variables();
    if (names.size() != 1) {
      return;
    }
    String value = value(condition, variant);
    String name = names.get(0).toUpperCase(Locale.ROOT);
    switch (name) {
      case "HTTP_HOST", "SERVER_NAME" -> shape.host = value.isEmpty() ? HOST : value;
      case "QUERY_STRING" -> shape.query = value;
      case "HTTPS", "HTTP:X-FORWARDED-PROTO", "SERVER_PORT", "REQUEST_SCHEME" ->
          shape.https = value.matches("on|443|https") != condition.negated();
      case "REQUEST_METHOD" -> shape.method = value.matches("[A-Z]+") ? value : "GET";
      case "REQUEST_URI", "SCRIPT_URL" -> {
        if (!condition.negated() && value.startsWith("/")) {
          paths.add(value);
        }
      }
      case "THE_REQUEST" -> {
        String[] words = value.split("[ ?]", -1);
        if (!condition.negated() && words.length > 1 && words[1].startsWith("/")) {
          paths.add(words[1]);
        }
      }
      default -> {
        String header = header(name);
        if (!header.isEmpty() && !condition.negated()) {
          shape.headers.put(header, value);
        }
      }
    }
  }

  private List<String> examples(String pattern) {
    return examples.computeIfAbsent(pattern, Examples::of);
  }

  private static String header(String variable) {
    return switch (variable) {
      case "HTTP_USER_AGENT" -> "User-Agent";
      case "HTTP_REFERER" -> "Referer";
      case "HTTP_COOKIE" -> "Cookie";
      case "HTTP_ACCEPT" -> "Accept";
      default -> variable.startsWith("HTTP:") ? variable.substring(5) : "";
    };
  }

  private String value(Condition condition, int variant) {
    List<String> values =
        condition.test() == Condition.Test.REGEX
            ? examples(condition.pattern())
            : List.of(condition.pattern());
    boolean plain = condition.negated() && condition.test() == Condition.Test.REGEX;
    return plain ? "" : values.get(variant % values.size());
  }
}

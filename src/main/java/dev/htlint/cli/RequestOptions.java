package dev.htlint.cli;

import dev.htlint.rewrite.Request;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a request is like. */
final class RequestOptions {
  private static final String HOST = "localhost";

  @Option(names = "--method", paramLabel = "METHOD", description = "Its method. Default: GET")
  private String method = "GET";

  @Option(
      names = "--header",
      paramLabel = "NAME:VALUE",
      description = "A field of its head; may be repeated.")
  private List<String> headers = new ArrayList<>();

  @Option(names = "--cookie", paramLabel = "NAME=VALUE", description = "A cookie; may be repeated.")
  private List<String> cookies = new ArrayList<>();

  @Option(
      names = "--host",
      paramLabel = "NAME",
      description = "What its Host field says, where the URL is a path. Default: localhost")
  private @Nullable String host;

  @Option(names = "--https", description = "It comes by https, where the URL is a path.")
  private boolean https;

  @Option(
      names = "--remote-addr",
      paramLabel = "ADDRESS",
      description = "From where it comes. Default: 127.0.0.1")
  private String remoteAddress = "127.0.0.1";

  @Option(
      names = "--env",
      paramLabel = "NAME=VALUE",
      description = "A variable that the server sets beforehand; may be repeated.")
  private List<String> environment = new ArrayList<>();

  /** The request for {@code url}, an absolute URL or a path. */
  Request request(String url) throws Failure {
    Pattern absolute = Pattern.compile("(https?)://([^/?#:]*)(?::([0-9]{1,5}))?([/?#].*)?");
    Matcher matcher = absolute.matcher(url);
    if (url.startsWith("/")) {
      String[] parts = (host == null ? HOST : host).split(":", 2);
      return request(https, parts[0], parts.length > 1 ? parts[1] : null, url);
    }
    if (!matcher.matches() || matcher.group(2).isEmpty()) {
      throw new Failure(
          ExitCode.USAGE,
          "trace: wants a URL such as https://example.com/a?b=c, or a path, not \"" + url + "\"");
    }
    String target = matcher.group(4) == null ? "/" : matcher.group(4);
    boolean encrypted = https || matcher.group(1).equals("https");
    String name = host == null ? matcher.group(2) : host;
    return request(encrypted, name, matcher.group(3), target);
  }

  private Request request(boolean encrypted, String name, @Nullable String port, String target)
      throws Failure {
    int number = encrypted ? 443 : 80;
    if (port != null) {
      if (!port.matches("[0-9]{1,5}")) {
        throw new Failure(ExitCode.USAGE, "--host: \"" + port + "\" is no port");
      }
      number = Integer.parseInt(port);
    }
    String path = target.startsWith("/") ? target : "/" + target;
    return new Request(
        method.toUpperCase(Locale.ROOT),
        encrypted,
        name,
        number,
        latin1(path),
        "HTTP/1.1",
        fields(),
        remoteAddress,
        variables());
  }

  private List<Request.Header> fields() throws Failure {
    List<Request.Header> fields = new ArrayList<>();
    for (String header : headers) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new Failure(
            ExitCode.USAGE,
            "--header: a name, a colon and a value are wanted, not \"" + header + "\"");
      }
      fields.add(
          new Request.Header(
              latin1(header.substring(0, colon)), latin1(header.substring(colon + 1).strip())));
    }
    if (!cookies.isEmpty()) {
      fields.add(new Request.Header("Cookie", latin1(String.join("; ", cookies))));
    }
    return fields;
  }

  private Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String variable : environment) {
      int equals = variable.indexOf('=');
      variables.put(
          latin1(equals < 0 ? variable : variable.substring(0, equals)),
          latin1(equals < 0 ? "1" : variable.substring(equals + 1)));
    }
    return variables;
  }

  /** The bytes of {@code text}, each as a character. */
  private static String latin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}

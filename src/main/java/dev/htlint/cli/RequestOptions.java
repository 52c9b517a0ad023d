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
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what a request is like. */
final class RequestOptions {
  /** An absolute URL: scheme, host, port, the rest; who logs in is not sent with it. */
  private static final Pattern ABSOLUTE =
      Pattern.compile("(?i)(https?)://(?:[^/?#@]*@)?([^/?#]+)([/?#].*)?");

  /** A host, a number in brackets as well, and perhaps a port: what httpd takes for Host. */
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9A-Fa-f:.]+]|[^\\x00-\\x20\\x7f/?#@:\\[\\]]+)(?::([0-9]{1,5}))?");

  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+");

  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

  private static final Pattern VALUE = Pattern.compile("[^\\x00\r\n]*");

  private static final Pattern FIELD = Pattern.compile(TOKEN + ":" + VALUE);

  private static final Pattern VARIABLE = Pattern.compile("(?s)[^=]+(=.*)?");

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");

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

  /**
   * The request for {@code url}, an absolute URL or a path.
   *
   * @param where the line where it stands, for a complaint
   * @throws Failure where no client sends that
   */
  Request request(String url, String where) throws Failure {
    Matcher absolute = ABSOLUTE.matcher(url);
    boolean isPath = url.startsWith("/");
    String complaint =
        ": wants a URL such as https://example.com/a?b=c, or a path, not \"" + url + "\"";
    if (CONTROL.matcher(url).find() || !(isPath || absolute.matches())) {
      throw new Failure(ExitCode.USAGE, where + complaint);
    }
    Host asked = said();
    if (asked == null) {
      asked = Host.of(isPath ? "localhost" : absolute.group(2), where + complaint);
    }
    boolean encrypted = https || (!isPath && absolute.group(1).equalsIgnoreCase("https"));
    String rest = isPath ? url : Objects.requireNonNullElse(absolute.group(3), "/");
    return new Request(
        checked(TOKEN, method, "--method", "a word such as GET").toUpperCase(Locale.ROOT),
        encrypted,
        asked.name(),
        asked.port() != null ? asked.port() : encrypted ? 443 : 80,
        latin1(rest.startsWith("/") ? rest : "/" + rest),
        "HTTP/1.1",
        fields(),
        checked(ADDRESS, remoteAddress, "--remote-addr", "an address such as 192.0.2.1"),
        variables());
  }

  private record Host(String name, @Nullable Integer port) {
    static Host of(String text, String complaint) throws Failure {
      Matcher parts = HOST.matcher(text);
      Integer port =
          parts.matches() && parts.group(2) != null ? Integer.valueOf(parts.group(2)) : null;
      if (!parts.matches() || (port != null && (port < 1 || port > 65535))) {
        throw new Failure(ExitCode.USAGE, complaint);
      }
      return new Host(parts.group(1), port);
    }
  }

  /** What an option says of the Host field; null where the URL says it. */
  private @Nullable Host said() throws Failure {
    if (host != null) {
      return Host.of(host, "--host: wants a name such as example.com:8080, not \"" + host + "\"");
    }
    for (Request.Header field : headers()) {
      if (field.name().equalsIgnoreCase("Host")) {
        return Host.of(field.value(), "--header: \"" + field.value() + "\" is no host");
      }
    }
    return null;
  }

  private List<Request.Header> fields() throws Failure {
    List<Request.Header> fields = headers();
    fields.removeIf(field -> field.name().equalsIgnoreCase("Host"));
    if (!cookies.isEmpty()) {
      String all = String.join("; ", cookies);
      fields.add(new Request.Header("Cookie", latin1(checked(VALUE, all, "--cookie", "one line"))));
    }
    return fields;
  }

  private List<Request.Header> headers() throws Failure {
    List<Request.Header> fields = new ArrayList<>();
    for (String header : headers) {
      String[] parts =
          checked(FIELD, header, "--header", "a name, a colon and a value").split(":", 2);
      fields.add(new Request.Header(parts[0], latin1(parts[1].strip())));
    }
    return fields;
  }

  private Map<String, String> variables() throws Failure {
    Map<String, String> variables = new LinkedHashMap<>();
    for (String variable : environment) {
      String[] parts =
          checked(VARIABLE, variable, "--env", "a name, an equals sign and a value").split("=", 2);
      variables.put(latin1(parts[0]), latin1(parts.length < 2 ? "1" : parts[1]));
    }
    return variables;
  }

  private static String checked(Pattern pattern, String text, String option, String wanted)
      throws Failure {
    if (!pattern.matcher(text).matches()) {
      throw new Failure(ExitCode.USAGE, option + ": wants " + wanted + ", not \"" + text + "\"");
    }
    return text;
  }

  /** The bytes of {@code text}, each as a character. */
  private static String latin1(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}

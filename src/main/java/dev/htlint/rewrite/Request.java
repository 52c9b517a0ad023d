package dev.htlint.rewrite;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a client asks for.
 *
 * @param method such as GET
 * @param https whether the connection is encrypted
 * @param host what the Host header names, without the port
 * @param port where the connection was made to
 * @param target the path and the query string as they go over the wire
 * @param protocol such as HTTP/1.1
 * @param headers names and values, the Host header left out
 * @param remoteAddress the client's address
 * @param environment variables that are set beforehand, as a server's SetEnvIf would
 */
public record Request(
    String method,
    boolean https,
    String host,
    int port,
    String target,
    String protocol,
    List<Header> headers,
    String remoteAddress,
    Map<String, String> environment) {

  /** A field of the request's head. */
  public record Header(String name, String value) {}

  public Request {
    headers = List.copyOf(headers);
    environment = Map.copyOf(environment);
  }

  /** A plain GET for {@code target} on {@code host}, from the machine itself. */
  public static Request get(String host, String target) {
    return new Request(
        "GET", false, host, 80, target, "HTTP/1.1", List.of(), "127.0.0.1", Map.of());
  }

  /** This request for another path and query string. */
  public Request withTarget(String other) {
    return new Request(
        method, https, host, port, other, protocol, headers, remoteAddress, environment);
  }

  /** The value of the header {@code name}. */
  public Optional<String> header(String name) {
    if (name.equalsIgnoreCase("Host")) {
      return Optional.of(port == defaultPort() ? host : host + ":" + port);
    }
    for (Header header : headers) {
      if (header.name().equalsIgnoreCase(name)) {
        return Optional.of(header.value());
      }
    }
    return Optional.empty();
  }

  /** {@code http} or {@code https}. */
  public String scheme() {
    return https ? "https" : "http";
  }

  /** The URL without what a browser leaves out. */
  public String url() {
    return scheme() + "://" + header("Host").orElse(host) + target;
  }

  /** Where the server's URLs begin, without a slash at the end. */
  public String origin() {
    String name = host.toLowerCase(Locale.ROOT);
    return scheme() + "://" + (port == defaultPort() ? name : name + ":" + port);
  }

  /** The port that goes without saying. */
  int defaultPort() {
    return https ? 443 : 80;
  }
}

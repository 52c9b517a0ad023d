package dev.htlint.rewrite;

import dev.htlint.rewrite.SiteFiles.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way through the server, or what an internal redirect or a lookup made of it:
 * httpd's {@code request_rec}. Changes all the time.
 */
final class Hop {
  /** The handlers that mean something to this machine. */
  static final String REWRITE_HANDLER = "redirect-handler";

  static final String FOLDER_HANDLER = "httpd/unix-directory";

  /** What lives as long as the pool of a request: internal redirects share it. */
  static final class Pool {
    /** Whether a rule with [END] has been applied. */
    boolean ended;
  }

  final Request client;
  final @Nullable Hop previous;

  /** The request for which this is only looked up. */
  final @Nullable Hop main;

  final Pool pool;
  Environment environment;
  String method;
  String protocol;
  String uri = "/";
  @Nullable String arguments;
  @Nullable String filename;
  String pathInfo = "";
  Kind kind = Kind.MISSING;
  @Nullable String handler;
  @Nullable String forcedHandler;
  int status = Statuses.OK;
  @Nullable String location;
  FolderConfig config;

  /** What the Alias that found the file stands for, and where it leads: ap_set_context_info. */
  @Nullable String contextPrefix;

  @Nullable String contextRoot;

  /** Whether a rule led to a URL of this very server. */
  boolean reduced;

  /** Whether the URI could not even be read. */
  boolean malformed;

  /** The path as it came, escapes and all; what is decoded next. */
  @Nullable String rawPath;

  /** The request as it comes in. */
  Hop(Request client, FolderConfig defaults) {
    this.client = client;
    this.previous = null;
    this.main = null;
    this.pool = new Pool();
    this.environment = new Environment(client.environment());
    this.method = client.method();
    this.protocol = client.protocol();
    this.config = defaults;
    parse(client.target());
  }

  private Hop(
      Request client,
      @Nullable Hop previous,
      @Nullable Hop main,
      Pool pool,
      Environment environment,
      String method,
      String protocol,
      FolderConfig defaults) {
    this.client = client;
    this.previous = previous;
    this.main = main;
    this.pool = pool;
    this.environment = environment;
    this.method = method;
    this.protocol = protocol;
    this.config = defaults;
  }

  /** The request that an internal redirect to {@code target} makes: internal_internal_redirect. */
  Hop redirected(String target, FolderConfig defaults) {
    Hop next = new Hop(client, this, main, pool, environment.renamed(), method, protocol, defaults);
    next.status = status;
    next.location = Statuses.isRedirect(status) ? location : null;
    next.parse(target);
    next.environment.set("REDIRECT_STATUS", String.valueOf(status));
    return next;
  }

  /** A request that is only looked up for this one: {@code make_sub_request}. */
  Hop lookup(FolderConfig defaults) {
    return new Hop(client, null, this, new Pool(), environment.copy(), "GET", "INCLUDED", defaults);
  }

  /** Takes {@code target} apart: {@code ap_parse_uri}. */
  void parse(String target) {
    String text = target;
    while (text.startsWith("//")) {
      text = text.substring(1);
    }
    int fragment = text.indexOf('#');
    text = fragment < 0 ? text : text.substring(0, fragment);
    int query = text.indexOf('?');
    arguments = query < 0 ? null : text.substring(query + 1);
    String path = query < 0 ? text : text.substring(0, query);
    rawPath = path.isEmpty() ? null : path;
    uri = path.isEmpty() ? "/" : path;
  }

  /** Takes over what was found for {@code found}: {@code ap_internal_fast_redirect}. */
  void become(Hop found) {
    uri = found.uri;
    filename = found.filename;
    pathInfo = found.pathInfo;
    arguments = found.arguments;
    kind = found.kind;
    handler = found.handler;
    forcedHandler = forcedHandler == null ? found.forcedHandler : forcedHandler;
    config = found.config;
    location = found.location == null ? location : found.location;
    environment.overlay(found.environment);
  }

  /** Whether it is for a server behind mod_proxy. */
  boolean isProxied() {
    return Delivery.PROXY.equals(handler) && filename != null && filename.startsWith("proxy:");
  }

  boolean isLookup() {
    return main != null;
  }
}

package dev.htlint.rewrite;

import dev.htlint.rewrite.SiteFiles.Kind;
import dev.htlint.server.OptionBits;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the answer to a request that nobody objects to: {@code ap_invoke_handler} of
 * server/config.c with the handlers that every httpd has, {@code default_handler} of server/core.c
 * last.
 */
final class Delivery {
  /** The handler of mod_proxy. */
  static final String PROXY = "proxy-server";

  private static final String REDIRECT = "redirect:";

  /** Handlers that answer themselves, and the module that must be loaded for each. */
  private static final Set<String> OWN =
      Set.of(
          "server-status mod_status.c",
          "server-info mod_info.c",
          "ldap-status util_ldap.c",
          "balancer-manager mod_proxy_balancer.c");

  private final Run run;
  private final Evaluator evaluator;

  Delivery(Run run) {
    this.run = run;
    this.evaluator = new Evaluator(run);
  }

  /** What ErrorDocument says of {@code status}; a message begins with a quote. */
  @Nullable String errorDocument(Hop hop, int status) {
    Value value = hop.config.errorDocuments.get(status);
    if (value == null || value.text().equalsIgnoreCase("\"default")) {
      return null;
    }
    return evaluator.string(value, hop);
  }

  /** {@link Run#OK}, {@link Run#DONE}, or the status of an error. */
  int deliver(Hop hop) {
    String handler = hop.handler;
    String name = hop.filename == null ? "" : hop.filename;
    if (handler == null && hop.kind == Kind.FOLDER) {
      handler = Hop.FOLDER_HANDLER;
    }
    if (handler == null) {
      return file(hop, name, false);
    }
    if (handler.equals(Hop.REWRITE_HANDLER) && name.startsWith(REDIRECT)) {
      String target = name.substring(REDIRECT.length());
      run.redirect(hop.arguments == null ? target : target + "?" + hop.arguments, hop);
      return Run.DONE;
    }
    if (handler.equals(Hop.FOLDER_HANDLER)
        && hop.method.equals("GET")
        && run.site.server().hasModule("mod_autoindex.c")) {
      return listing(hop);
    }
    if (handler.equals(PROXY) || handler.startsWith("proxy:")) {
      return proxied(hop, handler, name);
    }
    if (handler.equals("type-map")) {
      run.unknown("what the type map " + name + " says");
    }
    for (String own : OWN) {
      if (own.startsWith(handler + " ")
          && run.site.server().hasModule(own.substring(handler.length() + 1))) {
        run.handle(handler);
        return Run.OK;
      }
    }
    return file(hop, name, isScript(handler));
  }

  private int proxied(Hop hop, String handler, String name) {
    if (!run.site.server().hasModule("mod_proxy.c")) {
      return file(hop, name, false);
    }
    run.handle(name.startsWith("proxy:") ? name : handler);
    run.unknown("what the server behind the proxy answers");
    return Run.OK;
  }

  /** mod_autoindex's {@code handle_autoindex}. */
  private int listing(Hop hop) {
    if ((hop.config.options.bits() & OptionBits.INDEXES) == 0) {
      run.code(AnswerCode.NO_LISTING);
      run.note(hop, "the folder has no index, and Options Indexes is off");
      return 403;
    }
    run.handle("mod_autoindex");
    return Run.OK;
  }

  /** Whether a program is run; it takes any method and a path behind its name. */
  private boolean isScript(String handler) {
    boolean cgi =
        handler.equals("cgi-script")
            && (run.site.server().hasModule("mod_cgi.c")
                || run.site.server().hasModule("mod_cgid.c"));
    return cgi || (handler.startsWith("application/x-httpd-php") && isPhpLoaded());
  }

  private boolean isPhpLoaded() {
    return run.site.server().modules().stream().anyMatch(module -> module.contains("php"));
  }

  private int file(Hop hop, String name, boolean script) {
    if (hop.method.equals("OPTIONS") && !script) {
      return Run.OK;
    }
    if (!script && !Set.of("GET", "HEAD", "POST").contains(hop.method)) {
      return 405;
    }
    if (hop.kind != Kind.FILE) {
      run.note(hop, "there is no file " + name + hop.pathInfo);
      return 404;
    }
    boolean accepts = Boolean.TRUE.equals(hop.config.handlers.acceptsPathInfo()) || script;
    if (!hop.pathInfo.isEmpty() && !accepts) {
      run.note(hop, name + " is a file: it has nothing below it at " + hop.pathInfo);
      return 404;
    }
    if (hop.method.equals("POST") && !script) {
      return 405;
    }
    run.serve(hop, name);
    if (script) {
      run.handle(hop.handler == null ? "" : hop.handler);
    }
    return Run.OK;
  }
}

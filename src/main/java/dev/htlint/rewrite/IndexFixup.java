package dev.htlint.rewrite;

import dev.htlint.rewrite.SiteFiles.Kind;
import java.util.List;

/**
 * Sends folders to their slash, finds what to show for them, and what to show for what is missing:
 * {@code dir_fixups} of modules/mappers/mod_dir.c.
 */
final class IndexFixup {
  private final Run run;

  IndexFixup(Run run) {
    this.run = run;
  }

  int fixup(Hop hop) {
    if (!run.site.server().hasModule("mod_dir.c")) {
      return Run.DECLINED;
    }
    if (hop.kind == Kind.FOLDER) {
      return folder(hop);
    }
    return hop.kind == Kind.MISSING && hop.handler == null ? fallback(hop) : Run.DECLINED;
  }

  private int folder(Hop hop) {
    if (hop.handler == null) {
      hop.handler = Hop.FOLDER_HANDLER;
    }
    if (!hop.pathInfo.isEmpty()) {
      return Run.DECLINED;
    }
    IndexConfig config = hop.config.index;
    if (!hop.uri.endsWith("/")) {
      return Boolean.FALSE.equals(config.slash()) ? Run.DECLINED : slash(hop);
    }
    boolean other = !hop.handler.equals(Hop.FOLDER_HANDLER);
    if (hop.handler.equals(Hop.REWRITE_HANDLER)
        || (other && Boolean.TRUE.equals(config.checksHandler()))) {
      return Run.DECLINED;
    }
    return index(hop, config);
  }

  private int slash(Hop hop) {
    String query = hop.arguments == null ? "" : "?" + hop.arguments;
    hop.location = hop.client.origin() + UriText.escape(hop.uri) + "/" + query;
    run.step(hop, Step.Kind.REDIRECT, null, "301", hop.location, true);
    return 301;
  }

  private int index(Hop hop, IndexConfig config) {
    List<String> names = config.indexes();
    int failed = 0;
    for (String name : names) {
      String target = hop.arguments == null ? name : name + "?" + hop.arguments;
      Hop found = run.lookup(target, hop);
      if (found.status == Statuses.OK && isThere(found)) {
        Integer status = config.redirect();
        if (status != null && Statuses.isRedirect(status)) {
          hop.location = hop.client.origin() + found.uri;
          return status;
        }
        run.note(hop, "DirectoryIndex finds " + found.uri);
        hop.become(found);
        return Run.OK;
      }
      boolean only = names.size() == 1 && (found.status == 406 || found.status == 401);
      if (Statuses.isRedirect(found.status) || only) {
        hop.location = found.location;
        return found.status;
      }
      if (found.status != 404 && found.status != Statuses.OK) {
        failed = found.status;
      }
    }
    return failed == 0 ? Run.DECLINED : failed;
  }

  private int fallback(Hop hop) {
    String name = hop.config.index.fallback();
    if (name == null || name.equalsIgnoreCase("disabled")) {
      return Run.DECLINED;
    }
    Hop found = run.lookup(hop.arguments == null ? name : name + "?" + hop.arguments, hop);
    if (found.status == Statuses.OK && isThere(found)) {
      run.note(hop, "FallbackResource is " + found.uri);
      hop.become(found);
      return Run.OK;
    }
    if (Statuses.isRedirect(found.status)) {
      hop.location = found.location;
    }
    return found.status == Statuses.OK || found.status == 404 ? Run.DECLINED : found.status;
  }

  private static boolean isThere(Hop found) {
    return found.kind == Kind.FILE || Delivery.PROXY.equals(found.handler);
  }
}

package dev.htlint.rewrite;

import dev.htlint.rewrite.SiteFiles.Kind;
import dev.htlint.server.OptionBits;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds a file by its name without extensions: {@code handle_multi} of
 * modules/mappers/mod_negotiation.c. What several files are good for is not told.
 */
final class Negotiation {
  private final Run run;

  Negotiation(Run run) {
    this.run = run;
  }

  int negotiate(Hop hop) {
    String path = hop.filename;
    if (path == null
        || hop.kind != Kind.MISSING
        || (hop.config.options.bits() & OptionBits.MULTI_VIEWS) == 0
        || !run.site.server().hasModule("mod_negotiation.c")) {
      return Run.DECLINED;
    }
    String folder = UriText.parent(path);
    String prefix = path.substring(folder.length()) + ".";
    List<String> names = new ArrayList<>();
    for (String name : run.site.files().names(Paths.bare(folder))) {
      if (name.startsWith(prefix) && run.site.files().kind(folder + name) == Kind.FILE) {
        names.add(name);
      }
    }
    if (names.isEmpty()) {
      return Run.DECLINED;
    }
    if (names.size() > 1) {
      run.unknown("which of " + String.join(", ", names) + " MultiViews takes");
    }
    Hop found = run.lookup(hop.uri.substring(0, hop.uri.length() - hop.pathInfo.length())
        + names.get(0).substring(prefix.length() - 1) + hop.pathInfo, hop);
    if (found.status != Statuses.OK || found.kind != Kind.FILE) {
      return found.status == Statuses.OK ? 404 : found.status;
    }
    run.note(hop, "MultiViews finds " + found.uri);
    hop.become(found);
    return Run.OK;
  }
}

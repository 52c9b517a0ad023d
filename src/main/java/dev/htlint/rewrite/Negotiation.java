package dev.htlint.rewrite;

import dev.htlint.rewrite.SiteFiles.Kind;
import dev.htlint.server.OptionBits;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds a file by its name without extensions: {@code handle_multi} of
 * modules/mappers/mod_negotiation.c, by the type alone. Between files that the client wants alike
 * it cannot tell.
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
    List<String> names = matching(path);
    if (names.isEmpty()) {
      return Run.DECLINED;
    }
    List<String> best = best(names, hop);
    if (best.isEmpty()) {
      return known(names) ? notAcceptable() : 404;
    }
    if (best.size() > 1) {
      run.unknown("which of " + String.join(", ", best) + " MultiViews takes");
    }
    int dropped = path.length() - UriText.parent(path).length();
    String uri = hop.uri.substring(0, hop.uri.length() - hop.pathInfo.length());
    String folder = uri.substring(0, Math.max(0, uri.length() - dropped));
    Hop found = run.lookup(folder + best.get(0) + hop.pathInfo, hop);
    if (found.status != Statuses.OK || found.kind != Kind.FILE) {
      return found.status == Statuses.OK ? 404 : found.status;
    }
    run.note(hop, "MultiViews finds " + found.uri);
    hop.become(found);
    return Run.OK;
  }

  private int notAcceptable() {
    run.code(AnswerCode.NO_VARIANT);
    return 406;
  }

  private List<String> matching(String path) {
    String folder = UriText.parent(path);
    String prefix = path.substring(folder.length()) + ".";
    List<String> names = new ArrayList<>();
    for (String name : run.folders.files().names(Paths.bare(folder))) {
      if (name.startsWith(prefix) && run.folders.files().kind(folder + name) == Kind.FILE) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean known(List<String> names) {
    return names.stream().anyMatch(name -> MediaTypes.of(name).isPresent());
  }

  /** The files whose type the client wants most; those of no known type are never taken. */
  private static List<String> best(List<String> names, Hop hop) {
    String accept = hop.client.header("Accept").orElse("");
    List<String> best = new ArrayList<>();
    double most = 0;
    for (String name : names) {
      Optional<String> type = MediaTypes.of(name);
      double quality = type.isEmpty() ? 0 : MediaTypes.quality(accept, type.get());
      if (quality > most) {
        best.clear();
        most = quality;
      }
      if (quality > 0 && quality == most) {
        best.add(name);
      }
    }
    return best;
  }
}

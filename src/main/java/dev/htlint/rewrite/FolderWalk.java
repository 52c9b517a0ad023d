package dev.htlint.rewrite;

import dev.htlint.rewrite.SiteFiles.Kind;
import dev.htlint.server.OptionBits;

/**
 * Finds what of a path is there, and what the folders on the way say: {@code ap_directory_walk} of
 * server/request.c.
 */
final class FolderWalk {
  private final Run run;

  FolderWalk(Run run) {
    this.run = run;
  }

  int walk(Hop hop) {
    if (hop.filename == null) {
      return Run.OK;
    }
    String path = Paths.merge(hop.filename);
    SiteFiles files = run.folders.files();
    Kind kind = files.kind(Paths.bare(path));
    if (kind == Kind.FOLDER || (kind == Kind.FILE && !path.endsWith("/"))) {
      hop.filename = path;
      hop.kind = kind;
      String bare = Paths.bare(path);
      return enter(hop, kind == Kind.FOLDER ? bare : folder(bare), bare);
    }
    int end = path.indexOf('/', run.site.documentRoot().length() + 1);
    if (!path.startsWith(run.site.documentRoot() + "/")) {
      end = path.indexOf('/', 1);
    }
    while (true) {
      String here = end < 0 ? path : path.substring(0, end);
      Kind found = files.kind(here);
      if (found != Kind.FOLDER || end < 0) {
        hop.filename = here;
        hop.pathInfo = end < 0 ? "" : path.substring(end);
        hop.kind = found == Kind.UNSEEN ? Kind.MISSING : found;
        int status = enter(hop, folder(here), here);
        return status == Run.OK && found == Kind.OTHER ? 403 : status;
      }
      end = path.indexOf('/', end + 1);
    }
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash <= 0 ? "/" : path.substring(0, slash);
  }

  private int enter(Hop hop, String folder, String path) {
    Folders.Merged merged = run.folders.ending(folder);
    if (merged.refused().isPresent()) {
      Place place = merged.refused().get();
      run.step(hop, Step.Kind.STATUS, place, "500", place.text(), true);
      return 500;
    }
    hop.config = merged.config();
    return forbidsLink(hop, path) ? 403 : Run.OK;
  }

  /** Whether the path leads over a link that may not be followed. */
  private boolean forbidsLink(Hop hop, String path) {
    int followed = OptionBits.FOLLOW_SYM_LINKS | OptionBits.SYM_LINKS_IF_OWNER_MATCH;
    if ((hop.config.options.bits() & followed) != 0) {
      return false;
    }
    String root = run.site.documentRoot();
    for (String at = path; at.length() > root.length(); at = folder(at)) {
      Folders.Merged above = run.folders.of(folder(at));
      if ((above.config().options.bits() & followed) == 0 && run.folders.files().isLink(at)) {
        run.code(AnswerCode.LINK);
        return true;
      }
    }
    return false;
  }
}

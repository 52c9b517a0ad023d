package dev.htlint.rewrite;

import java.util.Optional;

/**
 * Finds the file that a URI means: {@code ap_run_translate_name} with the hooks of mod_rewrite,
 * mod_alias and the core.
 */
final class Translation {
  private final Run run;
  private final SectionWalk sections;
  private final RewriteTranslation rewrite;
  private final AliasFixup alias;

  Translation(Run run, Evaluator evaluator, SectionWalk sections, AliasFixup alias) {
    this.run = run;
    this.sections = sections;
    this.rewrite = new RewriteTranslation(run, evaluator);
    this.alias = alias;
  }

  int translate(Hop hop) {
    int status = Run.DECLINED;
    if (run.folders.server().maps()) {
      sections.locations(hop);
      sections.ifs(hop);
      status = rewrite.translate(hop);
      if (status == Run.DECLINED) {
        tellOthers(hop);
        status = alias.translate(hop, run.folders.server().alias());
      }
    }
    return status == Run.DECLINED ? below(hop) : status;
  }

  private void tellOthers(Hop hop) {
    Optional<Place> other = run.folders.server().others().of(hop.uri);
    if (other.isPresent()) {
      run.unknown("what " + other.get() + " makes of it, which htlint does not follow");
    }
  }

  /** {@code ap_core_translate} of server/core.c. */
  private int below(Hop hop) {
    if (!hop.uri.startsWith("/")) {
      return 400;
    }
    String path = hop.uri;
    while (path.startsWith("/")) {
      path = path.substring(1);
    }
    hop.filename = Paths.merge(run.site.documentRoot() + "/" + path);
    return Run.OK;
  }
}

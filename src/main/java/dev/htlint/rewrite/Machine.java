package dev.htlint.rewrite;

import java.util.ArrayList;
import java.util.List;

/**
 * Says what becomes of requests to a site, as httpd's mod_rewrite, mod_alias, mod_dir and
 * ErrorDocument would have it.
 *
 * <p>Rules are read once, at the first request that meets them; a run then costs microseconds, so
 * that many requests may be tried. Each run ends: httpd's own limits on internal redirects and
 * rounds end it, and matching is bounded. Not for several threads at once.
 */
public final class Machine {
  private final ServedSite site;
  private final Folders folders;

  public Machine(ServedSite site) {
    this(site, new Folders(site, new ServerRules(site.config()), ConfigBuilder::read, null));
  }

  /** For those who know already what some folders say. */
  Machine(ServedSite site, Folders folders) {
    this.site = site;
    this.folders = folders;
  }

  /** What the client gets. */
  public Answer run(Request request) {
    return new Run(site, folders, request, null).answer();
  }

  /** What the client gets, and how it comes about. */
  public Trace trace(Request request) {
    List<Step> steps = new ArrayList<>();
    Answer answer = new Run(site, folders, request, steps).answer();
    return new Trace(request, steps, answer);
  }
}

package dev.htlint.rewrite;

import dev.htlint.rewrite.SiteFiles.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a request goes through before somebody answers it: {@code ap_process_request_internal} of
 * server/request.c, with the hooks of the modules in httpd's order.
 */
final class Phases {
  private final Run run;
  private final FolderWalk walk;
  private final SectionWalk sections;
  private final Translation translation;
  private final Access access;
  private final Negotiation negotiation;
  private final RewriteFixup rewrite;
  private final AliasFixup alias;
  private final SpellingFixup spelling;
  private final IndexFixup index;
  private final Evaluator evaluator;

  Phases(Run run) {
    this.run = run;
    this.evaluator = new Evaluator(run);
    this.walk = new FolderWalk(run);
    this.sections = new SectionWalk(run, evaluator);
    this.access = new Access(run, evaluator);
    this.negotiation = new Negotiation(run);
    this.rewrite = new RewriteFixup(run, evaluator);
    this.alias = new AliasFixup(run, evaluator);
    this.spelling = new SpellingFixup(run);
    this.index = new IndexFixup(run);
    this.translation = new Translation(run, evaluator, sections, alias);
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** Runs all phases; {@link Run#OK} or the status that ends the request. */
  int process(Hop hop) {
    boolean fileLookup = hop.isLookup() && hop.filename != null;
    if (!hop.isLookup()) {
      EnvironmentRules.apply(run.folders.server().environment(), hop, run, evaluator);
    }
    int status = decode(hop, fileLookup);
    if (status == Run.OK && !fileLookup) {
      status = translation.translate(hop);
    }
    if (status != Run.OK) {
      return status;
    }
    hop.config = run.folders.defaults();
    if (!hop.isProxied()) {
      status = walk.walk(hop);
      if (status != Run.OK) {
        return status;
      }
      sections.files(hop);
    }
    sections.locations(hop);
    sections.ifs(hop);
    if (!hop.isLookup()) {
      EnvironmentRules.apply(hop.config.environment, hop, run, evaluator);
    }
    status = access.check(hop);
    if (status == Run.OK) {
      status = types(hop);
    }
    return status == Run.OK ? fixups(hop) : status;
  }

  /** Normalizes and decodes the path. */
  private int decode(Hop hop, boolean fileLookup) {
    String raw = hop.rawPath;
    if (raw == null) {
      return Run.OK;
    }
    if (!raw.startsWith("/") && fileLookup) {
      return Run.OK;
    }
    UriText.Decoded normal = UriText.normalize(raw);
    if (normal.status() != 0) {
      run.code(AnswerCode.BAD_URI);
      return normal.status();
    }
    UriText.Decoded decoded = UriText.unescape(normal.path());
    if (!fileLookup || !hop.uri.isEmpty()) {
      hop.uri = decoded.path();
    }
    return decoded.status();
  }

  private int types(Hop hop) {
    int status = negotiation.negotiate(hop);
    if (status == Run.OK || status == Run.DECLINED) {
      if (hop.kind != Kind.FOLDER && hop.handler == null) {
        hop.handler = hop.config.handlers.ofFile(name(hop));
      }
      return Run.OK;
    }
    return status;
  }

  private static String name(Hop hop) {
    return hop.filename == null ? "" : hop.filename;
  }

  /** All fixups, until one has something against the request. */
  private int fixups(Hop hop) {
    overrideHandler(hop);
    int status = rewrite.fixup(hop);
    if (goesOn(status)) {
      status = alias.fixup(hop);
    }
    if (goesOn(status)) {
      environment(hop);
      status = spelling.fixup(hop);
    }
    if (goesOn(status)) {
      status = index.fixup(hop);
    }
    if (goesOn(status) && hop.forcedHandler != null) {
      hop.handler = hop.forcedHandler;
    }
    return goesOn(status) ? Run.OK : status;
  }

  private static boolean goesOn(int status) {
    return status == Run.OK || status == Run.DECLINED;
  }

  /** {@code core_override_type}: SetHandler. */
  private void overrideHandler(Hop hop) {
    @Nullable Value value = hop.config.handlers.handler();
    if (value == null) {
      return;
    }
    String handler = evaluator.string(value, hop);
    if (!handler.startsWith("proxy:unix")) {
      handler = UriText.lower(handler);
    }
    if (!handler.equals("none")) {
      hop.handler = handler;
    }
  }

  /** mod_env's SetEnv and UnsetEnv. */
  private static void environment(Hop hop) {
    hop.config.variables.forEach(
        (String name, Optional<String> value) -> {
          if (value.isPresent()) {
            hop.environment.set(name, value.get());
          } else {
            hop.environment.unset(name);
          }
        });
  }
}

package dev.htlint.rewrite;

import dev.htlint.rewrite.AliasConfig.Mapping;
import dev.htlint.rewrite.AliasConfig.Redirect;
import dev.htlint.rewrite.AliasConfig.Whole;
import dev.htlint.rewrite.Regex.Match;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Applies Redirect and Alias with their forms: {@code fixup_redir} and {@code
 * translate_alias_redir} of modules/mappers/mod_alias.c. They look at the URI that was asked for,
 * whatever rules in a folder have made of it meanwhile.
 */
final class AliasFixup {
  private final Run run;
  private final Evaluator evaluator;

  AliasFixup(Run run, Evaluator evaluator) {
    this.run = run;
    this.evaluator = evaluator;
  }

  int fixup(Hop hop) {
    AliasConfig config = hop.config.alias;
    return config == null
        ? Run.DECLINED
        : redirect(hop, config, config.redirects, AnswerCode.BAD_TARGET);
  }

  /** Redirects and aliases of the server, before a file is looked for. */
  int translate(Hop hop, AliasConfig server) {
    AliasConfig config = hop.config.alias == null ? new AliasConfig() : hop.config.alias;
    int status = redirect(hop, config, server.redirects, AnswerCode.BAD_SERVER_TARGET);
    if (status != Run.DECLINED) {
      return status;
    }
    Mapping here = config.here;
    if (here != null) {
      return map(hop, here, local(hop, here, config));
    }
    for (Mapping mapping : server.mappings) {
      String real = real(hop, mapping);
      if (real != null) {
        return map(hop, mapping, real);
      }
    }
    return Run.DECLINED;
  }

  private int redirect(Hop hop, AliasConfig config, List<Redirect> redirects, AnswerCode bad) {
    Whole whole = config.whole;
    if (whole != null) {
      Value target = whole.target();
      String found = target == null ? "" : escape(evaluator.string(target, hop));
      return send(hop, whole.place(), whole.status(), found, config, bad);
    }
    for (Redirect redirect : redirects) {
      String found = target(redirect, hop.uri);
      if (found != null) {
        return send(hop, redirect.place(), redirect.status(), found, config, bad);
      }
    }
    return Run.DECLINED;
  }

  /** {@code try_alias}: what an Alias in a {@code <Location>} says. */
  private String local(Hop hop, Mapping here, AliasConfig config) {
    String real = evaluator.string(here.real(), hop);
    int length = prefix(hop.uri, here.fake());
    if (!Boolean.TRUE.equals(config.preservesPath) || length == 0) {
      return real;
    }
    setContext(hop, here.fake(), real);
    return real + hop.uri.substring(length);
  }

  /** The path that {@code mapping} makes of the URI, or null. */
  private @Nullable String real(Hop hop, Mapping mapping) {
    String real = mapping.real().text();
    Regex pattern = mapping.pattern();
    if (pattern != null) {
      Match match = pattern.find(hop.uri, run::unknown);
      return match == null ? null : match.replace(real);
    }
    int length = prefix(hop.uri, mapping.fake());
    if (length == 0) {
      return null;
    }
    setContext(hop, mapping.fake(), real);
    return real + hop.uri.substring(length);
  }

  private static void setContext(Hop hop, String prefix, String root) {
    hop.contextPrefix = prefix;
    hop.contextRoot = root;
  }

  private int map(Hop hop, Mapping mapping, String real) {
    String path = run.folders.server().path(real);
    if (path.isEmpty()) {
      run.unknown("where " + real + " is, for ServerRoot is not known");
      path = "/" + real;
    }
    hop.filename = path;
    hop.handler = mapping.script() ? "cgi-script" : hop.handler;
    run.step(hop, Step.Kind.MAPPING, mapping.place(), hop.uri, path, true);
    return Run.OK;
  }

  /** {@code try_alias_list}. */
  private @Nullable String target(Redirect redirect, String uri) {
    Regex pattern = redirect.pattern();
    String target = redirect.target();
    if (pattern != null) {
      Match match = pattern.find(uri, run::unknown);
      if (match == null) {
        return null;
      }
      return target == null ? "" : escape(match.replace(target));
    }
    int length = prefix(uri, redirect.path());
    if (length == 0) {
      return null;
    }
    return (target == null ? "" : target) + UriText.escape(uri.substring(length));
  }

  /** How much of {@code uri} is {@code path}: {@code alias_matches}; 0 where it is not. */
  static int prefix(String uri, String path) {
    int at = 0;
    int i = 0;
    while (i < path.length()) {
      if (path.charAt(i) == '/') {
        if (at >= uri.length() || uri.charAt(at) != '/') {
          return 0;
        }
        i = pastSlashes(path, i);
        at = pastSlashes(uri, at);
      } else {
        if (at >= uri.length() || uri.charAt(at) != path.charAt(i)) {
          return 0;
        }
        at++;
        i++;
      }
    }
    boolean whole = path.endsWith("/") || at == uri.length() || uri.charAt(at) == '/';
    return whole ? at : 0;
  }

  private static int pastSlashes(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == '/') {
      at++;
    }
    return at;
  }

  /** Escapes all of {@code url} but its query string and fragment. */
  private static String escape(String url) {
    int end = url.length();
    for (int i = 0; i < url.length() && end == url.length(); i++) {
      if (url.charAt(i) == '?' || url.charAt(i) == '#') {
        end = i;
      }
    }
    return UriText.escape(withoutPort(url.substring(0, end))) + url.substring(end);
  }

  /** {@code apr_uri_unparse} leaves out a port that goes without saying. */
  private static String withoutPort(String url) {
    for (String[] known : new String[][] {{"http://", ":80"}, {"https://", ":443"}}) {
      if (url.startsWith(known[0])) {
        int slash = url.indexOf('/', known[0].length());
        int end = slash < 0 ? url.length() : slash;
        if (url.substring(0, end).endsWith(known[1])) {
          return url.substring(0, end - known[1].length()) + url.substring(end);
        }
      }
    }
    return url;
  }

  private int send(
      Hop hop, Place place, int status, String found, AliasConfig config, AnswerCode bad) {
    if (!Statuses.isRedirect(status)) {
      run.step(hop, Step.Kind.STATUS, place, String.valueOf(status), "", true);
      return status;
    }
    String target = found;
    if (!(Boolean.TRUE.equals(config.relative) && target.startsWith("/"))) {
      target = target.startsWith("/") ? hop.client.origin() + target : target;
      if (!UriText.isUrl(target)) {
        run.code(bad);
        run.step(hop, Step.Kind.STATUS, place, "500", "no URL: " + target, true);
        return 500;
      }
    }
    if (hop.arguments != null && target.indexOf('?') < 0) {
      target += "?" + hop.arguments;
    }
    hop.location = target;
    run.step(hop, Step.Kind.REDIRECT, place, String.valueOf(status), target, true);
    return status;
  }
}

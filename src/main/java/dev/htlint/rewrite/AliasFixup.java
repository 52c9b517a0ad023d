package dev.htlint.rewrite;

import dev.htlint.rewrite.AliasConfig.Redirect;
import dev.htlint.rewrite.AliasConfig.Whole;
import dev.htlint.rewrite.Regex.Match;
import org.jspecify.annotations.Nullable;

/**
 * Applies Redirect and RedirectMatch: {@code fixup_redir} of modules/mappers/mod_alias.c. They look
 * at the URI that was asked for, whatever rules have made of it meanwhile.
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
    if (config == null) {
      return Run.DECLINED;
    }
    Whole whole = config.whole;
    if (whole != null) {
      Value target = whole.target();
      String found = target == null ? "" : escape(evaluator.string(target, hop));
      return send(hop, whole.place(), whole.status(), found, config);
    }
    for (Redirect redirect : config.redirects) {
      String found = target(redirect, hop.uri);
      if (found != null) {
        return send(hop, redirect.place(), redirect.status(), found, config);
      }
    }
    return Run.DECLINED;
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

  private int send(Hop hop, Place place, int status, String found, AliasConfig config) {
    if (!Statuses.isRedirect(status)) {
      run.step(hop, Step.Kind.STATUS, place, String.valueOf(status), "", true);
      return status;
    }
    String target = found;
    if (!(Boolean.TRUE.equals(config.relative) && target.startsWith("/"))) {
      target = target.startsWith("/") ? hop.client.origin() + target : target;
      if (!UriText.isUrl(target)) {
        run.code(AnswerCode.BAD_TARGET);
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

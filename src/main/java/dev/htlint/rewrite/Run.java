package dev.htlint.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request from its arrival to its answer: {@code ap_process_request}, {@code
 * ap_internal_redirect} and {@code ap_die_r} of modules/http/http_request.c.
 */
final class Run {
  /** Nothing against it. */
  static final int OK = 0;

  /** Not for me. */
  static final int DECLINED = -1;

  /** The answer is already made. */
  static final int DONE = -2;

  /** How many internal redirects and lookups in lookups httpd follows. */
  private static final int LIMIT = 10;

  /** How many lookups one request may cause here; httpd has no such limit. */
  private static final int MOST_LOOKUPS = 500;

  /** How many steps are told. */
  private static final int MOST_STEPS = 10_000;

  final ServedSite site;
  final Folders folders;
  private final Request request;
  private final @Nullable List<Step> steps;
  private final Set<String> codes = new LinkedHashSet<>();
  private final Set<String> unknown = new LinkedHashSet<>();
  private final List<String> chain = new ArrayList<>();
  private final Phases phases;
  private final Delivery delivery;
  private int looked;
  private @Nullable Hop answered;
  private @Nullable String served;
  private @Nullable String handler;

  Run(ServedSite site, Folders folders, Request request, @Nullable List<Step> steps) {
    this.site = site;
    this.folders = folders;
    this.request = request;
    this.steps = steps;
    this.phases = new Phases(this);
    this.delivery = new Delivery(this);
  }

  Answer answer() {
    Hop hop = new Hop(request, folders.defaults());
    begin(hop);
    int status = phases.process(hop);
    if (status == OK) {
      status = delivery.deliver(hop);
    }
    die(status, hop, Statuses.OK);
    Hop last = answered == null ? hop : answered;
    int sent = Statuses.sent(last.status);
    boolean moves = Statuses.isRedirect(sent) || sent == 201;
    return new Answer(
        sent,
        Optional.ofNullable(moves || served != null ? last.location : null),
        Optional.ofNullable(served),
        Optional.ofNullable(handler),
        List.copyOf(codes),
        chain,
        List.copyOf(unknown));
  }

  private void begin(Hop hop) {
    chain.add(hop.uri + (hop.arguments == null ? "" : "?" + hop.arguments));
    step(hop, Step.Kind.PASS, null, hop.uri, hop.arguments == null ? "" : hop.arguments, true);
  }

  // ---------------------------------------------------------------------------------- redirecting

  /** Asks for {@code target} in place of {@code hop}; the answer is then made. */
  void redirect(String target, Hop hop) {
    if (exceedsLimit(hop)) {
      die(500, hop, hop.status);
      return;
    }
    Hop next = hop.redirected(target, folders.defaults());
    begin(next);
    int status = phases.process(next);
    if (status == OK) {
      status = delivery.deliver(next);
    }
    die(status, next, next.status);
  }

  /** {@code ap_is_recursion_limit_exceeded} of server/core.c. */
  private boolean exceedsLimit(Hop hop) {
    int redirects = 0;
    int lookups = 0;
    Hop top = hop;
    while (top.previous != null || top.main != null) {
      if (top.previous != null) {
        if (++redirects >= LIMIT) {
          code(AnswerCode.TOO_MANY_REDIRECTS);
          return true;
        }
        top = top.previous;
      }
      if (top.previous == null && top.main != null) {
        if (++lookups >= LIMIT) {
          code(AnswerCode.TOO_MANY_LOOKUPS);
          return true;
        }
        top = top.main;
      }
    }
    return false;
  }

  /** What {@code target} would give, asked on behalf of {@code hop}: ap_sub_req_lookup_uri. */
  Hop lookup(String target, Hop hop) {
    Hop found = hop.lookup(folders.defaults());
    String parent = UriText.escape(UriText.parent(hop.uri));
    found.parse(target.startsWith("/") ? target : parent + target);
    return look(found, hop, found.uri);
  }

  private Hop look(Hop found, Hop hop, String subject) {
    if (exceedsLimit(hop)) {
      found.status = 500;
    } else if (++looked > MOST_LOOKUPS) {
      unknown("the request looks up other ones too often");
      found.status = 500;
    } else {
      step(found, Step.Kind.LOOKUP, null, subject, "", true);
      int status = phases.process(found);
      found.status = status == OK ? found.status : status;
    }
    return found;
  }

  /** As {@link #lookup}, by the path of a file: {@code ap_sub_req_lookup_file}. */
  Hop lookupFile(String path, Hop hop) {
    Hop found = hop.lookup(folders.defaults());
    String folder = UriText.parent(hop.filename == null ? "/" : hop.filename);
    String file = Paths.merge(path.startsWith("/") ? path : folder + path);
    found.filename = file;
    boolean sibling = file.startsWith(folder) && file.indexOf('/', folder.length()) < 0;
    found.parse(sibling ? UriText.parent(hop.uri) + file.substring(folder.length()) : path);
    found.uri = sibling ? found.uri : "";
    return look(found, hop, file);
  }

  // ---------------------------------------------------------------------------------------- errors

  /**
   * Ends {@code hop} with {@code type}.
   *
   * @param before the status that it had: an error in the handling of another one is not handled
   */
  private void die(int type, Hop hop, int before) {
    if (type == DONE) {
      return;
    }
    if (type == OK) {
      answered = hop;
      return;
    }
    int status = type < 100 || type > 999 ? 500 : type;
    Hop failed = hop;
    String document = null;
    if (before == Statuses.OK) {
      document = delivery.errorDocument(hop, Statuses.sent(status));
    } else {
      while (failed.previous != null && failed.previous.status != Statuses.OK) {
        failed = failed.previous;
      }
    }
    hop.status = status;
    if (!Statuses.isRedirect(status)) {
      step(hop, Step.Kind.STATUS, null, String.valueOf(Statuses.sent(status)), "", true);
    }
    if (document != null && UriText.isUrl(document)) {
      hop.status = 302;
      hop.location = document;
    } else if (document != null && document.startsWith("/")) {
      note(hop, "ErrorDocument " + status + " is " + document);
      hop.method = "GET";
      redirect(document, hop);
      return;
    }
    answered = failed;
    served = null;
    handler = null;
  }

  // ------------------------------------------------------------------------------------ what is
  // told

  void serve(Hop hop, String file) {
    String root = site.documentRoot() + "/";
    served = file.startsWith(root) ? file.substring(root.length()) : file;
    handler = null;
  }

  void handle(String name) {
    handler = name;
  }

  void code(AnswerCode code) {
    codes.add(code.toString());
  }

  void unknown(String reason) {
    if (unknown.add(reason) && steps != null) {
      steps.add(new Step(Step.Kind.UNKNOWN, 0, Optional.empty(), reason, "", true));
    }
  }

  boolean isTold() {
    return steps != null;
  }

  void note(Hop hop, String text) {
    step(hop, Step.Kind.NOTE, null, text, "", true);
  }

  void step(
      Hop hop,
      Step.Kind kind,
      @Nullable Place place,
      String subject,
      String result,
      boolean holds) {
    if (steps != null && steps.size() < MOST_STEPS) {
      int depth = 0;
      for (Hop at = hop.main; at != null; at = at.main) {
        depth++;
      }
      steps.add(new Step(kind, depth, Optional.ofNullable(place), subject, result, holds));
    }
  }
}

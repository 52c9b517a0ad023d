package dev.htlint.resolve;

import dev.htlint.resolve.Refusal.Phase;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.tree.ConfigFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads a file as httpd does. A pure function; bounded in time by the size of the file.
 *
 * <p>The common case is one pass over a file that httpd accepts. Only where something is refused,
 * the file is read again to find every other refusal.
 */
public final class Resolver {
  /** How often a file is read again because a section in it was never closed. */
  private static final int MOST_READINGS = 60;

  private Resolver() {}

  /** As the method below, with handlers that take every argument. */
  public static Resolution resolve(
      ConfigFile file, Context context, Server server, Overrides overrides) {
    return resolve(file, context, server, overrides, Handlers.NONE);
  }

  /** What {@code server} makes of {@code file}, which stands where {@code overrides} hold. */
  public static Resolution resolve(
      ConfigFile file, Context context, Server server, Overrides overrides, Handlers handlers) {
    Scope scope = Scope.of(context, overrides);
    if (context == Context.HTACCESS && !overrides.isRead()) {
      return new Resolution(
          file, context, server, overrides, List.of(), List.of(), Optional.empty());
    }
    Session session = Session.of(handlers, server, context);
    Run strict = new Run(file, context, server, session, scope, scope, OnRead.NOTHING, null);
    strict.run();
    if (strict.refusals().isEmpty()) {
      return new Resolution(
          file, context, server, overrides, strict.directives(), List.of(), Optional.empty());
    }
    return recover(file, context, server, overrides, handlers, strict.refusals().get(0));
  }

  private static Resolution recover(
      ConfigFile file,
      Context context,
      Server server,
      Overrides overrides,
      Handlers handlers,
      Refusal logged) {
    Removed removed = new Removed(file.lines());
    List<Refusal> refusals = new ArrayList<>();
    Run run;
    int readings = 0;
    do {
      Session session = Session.of(handlers, server, context);
      Scope scope = Scope.of(context, overrides);
      run = new Run(file, context, server, session, scope, scope, OnRead.NOTHING, removed);
      run.run();
      refusals.addAll(run.refusals());
    } while (run.mustBeReadAgain() && ++readings < MOST_READINGS);
    Optional<Refusal> first = Optional.of(among(refusals, logged));
    refusals.sort(Comparator.comparingInt(r -> r.line().start()));
    return new Resolution(
        file, context, server, overrides, run.directives(), List.copyOf(refusals), first);
  }

  /** The one of {@code refusals} that is {@code logged}, which is added if none is. */
  static Refusal among(List<Refusal> refusals, Refusal logged) {
    for (Refusal refusal : refusals) {
      if (isSame(refusal, logged)) {
        return refusal;
      }
    }
    refusals.add(logged);
    return logged;
  }

  private static boolean isSame(Refusal refusal, Refusal logged) {
    return refusal.message().equals(logged.message())
        && (logged.phase() == Phase.BUILD || refusal.line().start() == logged.line().start());
  }
}

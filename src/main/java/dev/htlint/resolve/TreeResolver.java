package dev.htlint.resolve;

import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of a server's configuration and all that it includes, as httpd does. As {@link
 * Resolver}, it reads again only where something is refused.
 */
public final class TreeResolver {
  /** How often a configuration is read again because a section in it was never closed. */
  private static final int MOST_READINGS = 60;

  /** What is read again is no longer than this altogether, in bytes. */
  private static final long MOST_READ_AGAIN = 200_000_000;

  private final ServerConfig before;
  private final Handlers handlers;
  private final TreeReading.Files files;

  /**
   * @param before what httpd has read already: a server whose configuration ends, or one of which
   *     nothing but the server itself is known
   */
  public TreeResolver(ServerConfig before, Handlers handlers, IncludeSource includes) {
    this.before = before;
    this.handlers = handlers;
    this.files = new TreeReading.Files(includes);
  }

  /**
   * What was read.
   *
   * @param files in the order in which httpd comes to them, the first one first; one that is
   *     included twice comes twice, with its refusals once
   * @param config what was read before, and all of this behind it
   */
  public record Tree(List<TreeFile> files, ServerConfig config) {}

  /** Reads {@code file} and all that it includes. */
  public Tree resolve(ConfigFile file) {
    Session session = session(null);
    TreeReading strict = reading(session, null);
    Server ending = strict.read(file, before.server());
    boolean loads = !ending.modules().equals(before.server().modules());
    if (loads && session.logged().isPresent()) {
      // whatever is loaded anywhere is there when httpd walks through what it has read
      session = session(ending);
      strict = reading(session, null);
      strict.read(file, before.server());
    }
    Optional<Session.Logged> logged = session.logged();
    return logged.isEmpty()
        ? results(strict, new HashMap<>(), logged)
        : recover(file, logged, loads ? ending : null);
  }

  private Session session(@Nullable Server ending) {
    return new Session(
        handlers.begin(ending == null ? before.server() : ending, Context.SERVER),
        before.ending().macros().copy(),
        ending);
  }

  private TreeReading reading(Session session, @Nullable Map<SourceFile, Removed> removed) {
    Scope top = Scope.of(Context.SERVER, Overrides.NONE);
    TreeReading reading = new TreeReading(session, files, top, removed);
    reading.setServerRoot(before.serverRoot().orElse(""));
    return reading;
  }

  private Tree recover(ConfigFile file, Optional<Session.Logged> logged, @Nullable Server ending) {
    Map<SourceFile, Removed> removed = new HashMap<>();
    Map<SourceFile, List<Refusal>> refusals = new HashMap<>();
    TreeReading reading;
    int readings = 0;
    long read = 0;
    boolean again;
    do {
      reading = reading(session(ending), removed);
      reading.read(file, before.server());
      again = false;
      for (TreeReading.Part part : reading.parts()) {
        SourceFile source = part.file.source();
        refusals.computeIfAbsent(source, s -> new ArrayList<>()).addAll(part.run.refusals());
        again |= part.run.mustBeReadAgain();
        read += source.length();
      }
    } while (again && ++readings < MOST_READINGS && read < MOST_READ_AGAIN);
    return results(reading, refusals, logged);
  }

  private Tree results(
      TreeReading reading,
      Map<SourceFile, List<Refusal>> refusals,
      Optional<Session.Logged> logged) {
    List<TreeFile> results = new ArrayList<>();
    for (TreeReading.Part part : reading.parts()) {
      SourceFile source = part.file.source();
      List<Refusal> its = new ArrayList<>();
      List<Refusal> known = refusals.remove(source); // a file has its refusals where it is first
      if (known != null) {
        its.addAll(known);
      }
      Optional<Refusal> first = Optional.empty();
      if (known != null && logged.isPresent() && logged.get().isIn(source)) {
        first = Optional.of(Resolver.among(its, logged.get().refusal()));
      }
      its.sort(Comparator.comparingInt(r -> r.line().start()));
      results.add(
          new TreeFile(
              new Resolution(
                  part.file,
                  Context.SERVER,
                  part.run.server(),
                  Overrides.NONE,
                  part.run.directives(),
                  List.copyOf(its),
                  first),
              part.chain));
    }
    return new Tree(List.copyOf(results), config(reading));
  }

  private ServerConfig config(TreeReading reading) {
    List<Placed> all = new ArrayList<>(before.directives());
    all.addAll(reading.directives());
    TreeReading.Part main = reading.parts().get(0);
    return ServerReader.config(main.run.server(), all, before.ending());
  }
}

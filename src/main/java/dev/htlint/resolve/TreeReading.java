package dev.htlint.resolve;

import dev.htlint.resolve.IncludeSource.Included;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.Arguments;
import dev.htlint.tree.ConfigFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a server's configuration: a file, and each file that it includes in the place
 * where it is included, as httpd's {@code include_config} (server/core.c) does it.
 */
final class TreeReading {
  /** httpd gives up at this depth of Include, too. */
  private static final int DEEPEST = 128;

  /** The most files that are read; httpd would end at the first circle. */
  private static final int MOST_FILES = 100_000;

  /** The modules of which a server has one. */
  private static final List<String> MPMS =
      List.of("event.c", "prefork.c", "worker.c", "mpm_itk.c", "mpm_winnt.c", "mpm_netware.c");

  /** The files of a configuration, each parsed once however often it is read. */
  static final class Files {
    private final IncludeSource includes;
    private final Map<SourceFile, ConfigFile> parsed = new HashMap<>();

    Files(IncludeSource includes) {
      this.includes = includes;
    }

    private ConfigFile parse(SourceFile source) {
      ConfigFile known = parsed.get(source);
      if (known == null) {
        known = includes.parse(source);
        parsed.put(source, known);
      }
      return known;
    }
  }

  /** A file that was read, or still is; and how many of its directives were taken note of. */
  static final class Part {
    final ConfigFile file;
    final Run run;
    final List<Inclusion> chain;
    int noted;

    Part(ConfigFile file, Run run, List<Inclusion> chain) {
      this.file = file;
      this.run = run;
      this.chain = chain;
    }
  }

  private final Session session;
  private final Files files;
  private final Scope top;
  private final @Nullable Map<SourceFile, Removed> removed;
  private final List<Part> parts = new ArrayList<>();
  private final Deque<Part> open = new ArrayDeque<>();
  private final List<Placed> directives = new ArrayList<>();
  private String serverRoot = "";

  /**
   * @param removed the lines of each file that count as commented out, to which a recovering
   *     reading adds; null for a strict one
   */
  TreeReading(Session session, Files files, Scope top, @Nullable Map<SourceFile, Removed> removed) {
    this.session = session;
    this.files = files;
    this.top = top;
    this.removed = removed;
  }

  /** Counts relative names from {@code path}, as a ServerRoot that was read before says. */
  void setServerRoot(String path) {
    serverRoot = path;
  }

  /** Every directive that httpd reads, in its order. */
  List<Placed> directives() {
    return directives;
  }

  /** The files in the order in which httpd comes to them. */
  List<Part> parts() {
    return parts;
  }

  /** Reads {@code file} and what it includes, and returns the server that it leaves. */
  Server read(ConfigFile file, Server server) {
    return read(file, server, top, List.of());
  }

  private Server read(ConfigFile file, Server server, Scope scope, List<Inclusion> chain) {
    Removed gone =
        removed == null
            ? null
            : removed.computeIfAbsent(file.source(), source -> new Removed(file.lines()));
    Run run = new Run(file, Context.SERVER, server, session, top, scope, this::execute, gone);
    Part part = new Part(file, run, chain);
    parts.add(part);
    open.push(part);
    run.run();
    note(part);
    open.pop();
    return run.server();
  }

  /** Takes notes of what was read since the last time. */
  private void note(Part part) {
    List<Directive> read = part.run.directives();
    for (; part.noted < read.size(); part.noted++) {
      Directive directive = read.get(part.noted);
      if (directive.isRead()) {
        directives.add(new Placed(part.file.source(), directive));
      }
    }
  }

  private OnRead.Executed execute(Directive directive, Scope scope, Server server) {
    Arguments words = directive.arguments();
    String first = words.argumentCount() == 0 ? "" : words.argument(0);
    String second = words.argumentCount() < 2 ? "" : words.argument(1);
    return switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "loadmodule" -> OnRead.Executed.changed(server.load(first, second));
      case "define" -> OnRead.Executed.changed(server.define(first, second));
      case "undefine" -> OnRead.Executed.changed(server.undefine(first));
      case "serverroot" -> {
        serverRoot = first;
        yield OnRead.Executed.NOTHING;
      }
      case "include" -> include(directive, first, false, scope, server);
      case "includeoptional" -> include(directive, first, true, scope, server);
      default -> OnRead.Executed.NOTHING;
    };
  }

  private OnRead.Executed include(
      Directive directive, String pattern, boolean optional, Scope scope, Server server) {
    Part around = open.getFirst();
    if (around.chain.size() >= DEEPEST) {
      return refused(
          "Exceeded maximum include depth of " + DEEPEST + ", There appears to be a recursion.");
    }
    Included included = files.includes.include(pattern, optional, serverRoot);
    if (included.refusal().isPresent()) {
      return refused(included.refusal().get());
    }
    if (included.files().isEmpty() && mayLoad(directive, pattern, server)) {
      return OnRead.Executed.changed(server.withUnknownModules());
    }
    // what is included belongs behind what stands above, and into the section around
    note(around);
    SourceFile source = around.file.source();
    List<Inclusion> chain = new ArrayList<>();
    chain.add(new Inclusion(source, source.line(directive.line().start())));
    chain.addAll(around.chain);
    Server result = server;
    for (SourceFile file : included.files()) {
      if (parts.size() < MOST_FILES && !session.isStopped()) {
        result = read(files.parse(file), result, scope, chain);
      }
    }
    return OnRead.Executed.changed(result);
  }

  /**
   * Whether files that are not at hand are likely to load modules: by their name, or because no
   * httpd runs without an MPM, and none was met so far.
   */
  private static boolean mayLoad(Directive include, String pattern, Server server) {
    if (include.section().isPresent()) {
      return false;
    }
    return pattern.contains("mod")
        || (include.name().equals("Include") && MPMS.stream().noneMatch(server::hasModule));
  }

  private static OnRead.Executed refused(String message) {
    return new OnRead.Executed(null, new Objection(Kind.INCLUDE, message, false));
  }
}

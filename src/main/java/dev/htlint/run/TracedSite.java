package dev.htlint.run;

import dev.htlint.check.Checks;
import dev.htlint.files.DiskTree;
import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.resolve.VirtualHosts;
import dev.htlint.rewrite.Machine;
import dev.htlint.rewrite.Request;
import dev.htlint.rewrite.ServedSite;
import dev.htlint.server.Overrides;
import dev.htlint.site.FileTree;
import dev.htlint.site.JoinedTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A site that lies in a folder here, on a server that may have several hosts. */
public final class TracedSite {
  private final ServerConfig whole;
  private final VirtualHosts hosts;
  private final Optional<Overrides> overrides;
  private final Optional<String> at;
  private final Path folder;
  private final Path shown;
  private final String here;
  private final boolean inside;
  private final Optional<DiskTree> all;
  private final Map<VirtualHost, Machine> machines = new HashMap<>();

  /**
   * @param overrides what is granted in every folder; empty where the server says
   * @param at where the folder lies on the server, if that is said
   * @param root the folder in which all of the server's files lie
   */
  TracedSite(
      ServerConfig whole,
      Optional<Overrides> overrides,
      Optional<String> at,
      Optional<Path> root,
      Path folder,
      Path shown) {
    this.whole = whole;
    this.hosts = VirtualHosts.of(whole.directives());
    this.overrides = overrides;
    this.at = at;
    this.folder = folder;
    this.shown = shown;
    this.inside = root.isPresent() && folder.startsWith(root.get());
    this.here = inside ? "/" + root.get().relativize(folder) : folder.toString();
    this.all = root.map(top -> new DiskTree(top, "/"));
  }

  /** The machine that follows {@code request}, on the host that answers it. */
  public Machine machine(Request request) {
    VirtualHost host = host(request);
    Machine machine = machines.get(host);
    if (machine == null) {
      machine = machine(whole.isKnown() ? whole.forHost(host) : whole);
      machines.put(host, machine);
    }
    return machine;
  }

  /** The host by its name; one that nobody names is that of the folder. */
  private VirtualHost host(Request request) {
    VirtualHost answering = hosts.answering(request.host(), request.port());
    return !answering.isCalled(request.host()) && hosts.serve(here) ? hosts.over(here) : answering;
  }

  private Machine machine(ServerConfig config) {
    String documents = documentRoot(config);
    DiskTree site = new DiskTree(folder, documents);
    FileTree tree =
        all.isEmpty() ? site : inside ? all.get() : new JoinedTree(List.of(site, all.get()));
    String bare = documents.equals("/") ? "" : documents;
    return new Machine(
        new ServedSite(config, bare, tree, directory -> htaccess(directory, site, config)));
  }

  private String documentRoot(ServerConfig config) {
    if (at.isPresent()) {
      return at.get();
    }
    Optional<String> documentRoot = config.server().documentRoot();
    return config.server().names(here) || documentRoot.isEmpty()
        ? here
        : ServerChoice.bare(documentRoot.get());
  }

  /** The first of the files that AccessFileName names. */
  private Optional<Resolution> htaccess(String directory, DiskTree site, ServerConfig config) {
    Overrides granted = overrides.orElseGet(() -> config.server().overrides(directory));
    if (!granted.isRead()) {
      return Optional.empty();
    }
    for (String name : config.accessFiles()) {
      String path = directory + "/" + name;
      Optional<Path> file = site.file(path).or(() -> all.flatMap(tree -> tree.file(path)));
      if (file.isPresent() && Files.isRegularFile(file.get())) {
        boolean held = site.holds(file.get()) || all.filter(t -> t.holds(file.get())).isPresent();
        if (!held) {
          String reason = file.get() + ": a link that leads out of the folder";
          throw new UncheckedIOException(reason, new IOException(reason));
        }
        return Optional.of(resolution(file.get(), granted, config));
      }
    }
    return Optional.empty();
  }

  private Resolution resolution(Path file, Overrides granted, ServerConfig config) {
    Path name = file.startsWith(folder) ? shown.resolve(folder.relativize(file)) : file;
    try {
      return Resolver.resolve(
          ConfigParser.parse(FileReader.read(file, name)),
          Context.HTACCESS,
          config.server(),
          granted,
          new Checks());
    } catch (IOException e) {
      throw new UncheckedIOException(file + ": " + Reasons.of(e), e);
    }
  }
}

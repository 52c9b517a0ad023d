package dev.htlint.run;

import dev.htlint.files.DiskTree;
import dev.htlint.files.FileFinder.Top;
import dev.htlint.resolve.DirectoryWalk;
import dev.htlint.site.Account;
import dev.htlint.site.Accounts;
import dev.htlint.site.FileTree;
import dev.htlint.site.JoinedTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Where files will live on a server, and which of its files lie here. A file below {@code --root}
 * lives where its path from there says; otherwise {@code --at} decides, then a {@code <Directory>}
 * section or a virtual host that names where it lies, then DocumentRoot, for which a walked folder
 * stands.
 */
final class Locations {
  private static final Path NOWHERE = Path.of("");

  private final Hosts hosts;
  private final Optional<String> at;
  private final Optional<Path> root;
  private final Accounts accounts;
  private final Optional<Account> account;
  private final Map<Path, Site> sites = new ConcurrentHashMap<>();

  /**
   * @param at where the files will live on the server
   * @throws Failure where the user that is named is not known
   */
  Locations(Hosts hosts, Optional<String> at, SiteChoice choice) throws Failure {
    this.hosts = hosts;
    this.at = at;
    this.root = choice.root().map(Locations::whole);
    boolean judged = choice.user().isPresent() || choice.root().isPresent();
    this.accounts = judged ? choice.accounts() : Accounts.NONE;
    Optional<Account> named = choice.account(accounts);
    this.account = named.isPresent() || !judged ? named : configured();
  }

  /** The user whom the server's own configuration names. */
  private Optional<Account> configured() {
    DirectoryWalk walk = new DirectoryWalk(hosts.whole(), DirectoryWalk.Htaccess.UNKNOWN);
    Optional<String> group = walk.at("/").last("Group").flatMap(placed -> placed.argument(0));
    return walk.at("/")
        .last("User")
        .flatMap(placed -> placed.argument(0))
        .flatMap(user -> accounts.account(user, group));
  }

  /** The folder in which all of the server's files lie. */
  Optional<Path> root() {
    return root;
  }

  Accounts accounts() {
    return accounts;
  }

  Optional<Account> account() {
    return account;
  }

  /** The path of {@code place} on the server. */
  String path(Place place) {
    if (place.top().isPresent() && whole(place.file()).equals(whole(place.top().get().folder()))) {
      return directory(place.top().get());
    }
    Path name = place.file().getFileName();
    String directory = directory(place);
    return (directory.equals("/") ? "" : directory) + "/" + (name == null ? "" : name);
  }

  /** The directory on the server in which {@code place} will live. */
  String directory(Place place) {
    Path here = place.file().toAbsolutePath().normalize().getParent();
    String folder = here == null ? "/" : here.toString();
    if (root.isPresent() && here != null && here.startsWith(root.get())) {
      return below("/", root.get().relativize(here));
    }
    if (at.isPresent()) {
      Path parent = place.path().normalize().getParent();
      return parent == null || place.path().isAbsolute() || parent.startsWith("..")
          ? at.get()
          : below(at.get(), parent);
    }
    Optional<String> documentRoot = hosts.documentRoot();
    if (documentRoot.isEmpty() || hosts.serve(folder)) {
      return folder;
    }
    Optional<Path> top = place.top().map(known -> whole(known.folder()));
    return top.isPresent() && here != null && here.startsWith(top.get())
        ? below(documentRoot.get(), top.get().relativize(here))
        : documentRoot.get();
  }

  /** Whether somebody says where {@code place} lives: the user, or the server by its folders. */
  boolean isKnown(Place place) {
    Path here = place.file().toAbsolutePath().normalize().getParent();
    return at.isPresent()
        || (here != null
            && ((root.isPresent() && here.startsWith(root.get())) || hosts.serve(here.toString())));
  }

  private String directory(Top top) {
    return directory(
        new Place(top.path().resolve("x"), top.folder().resolve("x"), Optional.of(top)));
  }

  private static String below(String directory, Path path) {
    StringBuilder whole = new StringBuilder(directory.equals("/") ? "" : directory);
    for (Path name : path) {
      if (!name.toString().isEmpty()) {
        whole.append('/').append(name);
      }
    }
    return whole.isEmpty() ? "/" : whole.toString();
  }

  /** The site to which {@code place} belongs. */
  Site site(Place place, Function<FileTree, Site> make) {
    Path folder = place.top().map(Top::folder).orElse(NOWHERE);
    Site known = sites.get(folder);
    if (known == null) {
      known = make.apply(tree(place.top()));
      sites.put(folder, known);
    }
    return known;
  }

  private FileTree tree(Optional<Top> top) {
    if (root.isPresent()) {
      FileTree all = new DiskTree(root.get(), "/");
      return top.isEmpty() || whole(top.get().folder()).startsWith(root.get())
          ? all
          : new JoinedTree(List.of(tree(top.get()), all));
    }
    return top.isPresent() ? tree(top.get()) : FileTree.UNSEEN;
  }

  private FileTree tree(Top top) {
    return new DiskTree(top.folder(), directory(top));
  }

  private static Path whole(Path path) {
    return path.toAbsolutePath().normalize();
  }
}

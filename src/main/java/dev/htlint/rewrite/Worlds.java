package dev.htlint.rewrite;

import dev.htlint.resolve.Resolution;
import dev.htlint.site.FileTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder's rules with all the ways in which things may be around them: which files there are, and
 * where the document root is.
 */
final class Worlds {
  /** Where a folder may be if nobody says. */
  private static final String SOMEWHERE = "/srv/site";

  private final ServedSite site;
  private final Resolution file;
  private final String directory;
  private final boolean alone;
  private final List<String> roots;
  private final World first;

  /**
   * One way the world may be.
   *
   * @param url the path of the folder's URL, with a slash at both ends
   */
  record World(Machine machine, String url) {}

  private Worlds(
      ServedSite site, Resolution file, String directory, boolean alone, List<String> roots) {
    this.site = site;
    this.file = file;
    this.directory = directory;
    this.alone = alone;
    this.roots = roots;
    this.first = world(roots.get(0), alone ? AssumedTree.empty(directory) : site.files());
  }

  /**
   * Where the files are known.
   *
   * @param rooted whether it is known where the document root is
   */
  static Worlds in(ServedSite site, boolean rooted, String directory, Resolution file) {
    List<String> roots = rooted ? List.of(site.documentRoot()) : roots(directory);
    return new Worlds(site, file, directory, false, roots);
  }

  /** Where nothing but the file is known. */
  static Worlds alone(ServedSite site, Resolution file) {
    return new Worlds(site, file, SOMEWHERE, true, roots(SOMEWHERE));
  }

  /** The folder itself, and the one above. */
  private static List<String> roots(String directory) {
    int slash = directory.lastIndexOf('/');
    return slash < 0 ? List.of(directory) : List.of(directory, directory.substring(0, slash));
  }

  private World world(String root, FileTree tree) {
    ServedSite one =
        new ServedSite(
            site.config(),
            root,
            tree,
            other -> other.equals(directory) ? Optional.of(file) : site.htaccess().in(other));
    return new World(new Machine(one), url(root));
  }

  private String url(String root) {
    return directory.startsWith(root + "/") ? directory.substring(root.length()) + "/" : "/";
  }

  /** The likeliest. */
  World first() {
    return first;
  }

  /**
   * Every one in which something has to be so. A folder may be linted before all its files are in
   * place, so that one that is missing may be there for all that.
   *
   * @param uris what is asked for on the way; it may be there or not
   */
  List<World> all(List<String> uris) {
    List<World> all = new ArrayList<>();
    if (!alone) {
      roots.forEach(root -> all.add(world(root, site.files())));
    }
    for (String root : roots) {
      for (FileTree tree : AssumedTree.all(directory, url(root), uris, rules())) {
        all.add(world(root, tree));
      }
    }
    return all;
  }

  /** {@code request}, made for the first world, where the folder's URL is that of {@code world}. */
  Request moved(Request request, World world) {
    String home = first.url();
    String target = request.target();
    return target.startsWith(home)
        ? request.withTarget(world.url() + target.substring(home.length()))
        : request;
  }

  /** What the file says. */
  FolderConfig config() {
    return ConfigBuilder.read(file, directory);
  }

  /** The rules of the file itself, none where they are switched off. */
  List<Rule> rules() {
    RewriteConfig rewrite = config().rewrite;
    return rewrite == null || !rewrite.isEnabled() ? List.of() : rewrite.rules;
  }

  /** Requests that are worth trying in the first world. */
  List<Request> requests() {
    return Witnesses.of(rules(), first.url(), alone ? List.of() : site.files().names(directory));
  }
}

package dev.htlint.rewrite;

import dev.htlint.resolve.Resolution;
import dev.htlint.site.FileTree;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A folder's rules with all the ways in which things may be around them: which files there are, and
 * where the document root is.
 */
public final class Worlds {
  /** Where a folder may be if nobody says. */
  private static final String SOMEWHERE = "/srv/site";

  private final ServedSite site;
  private final Resolution file;
  private final String directory;
  private final boolean alone;
  private final List<String> roots;
  private final ServerRules server;
  private final World first;
  private final FolderConfig config;

  /** By the very request: those of {@link #requests} are asked for by all. */
  private final IdentityHashMap<Request, Answer> answers = new IdentityHashMap<>();

  private @Nullable List<Request> requests;

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
    this.server = new ServerRules(site.config());
    this.config = ConfigBuilder.read(file, directory);
    this.first = world(roots.get(0), firstTree());
  }

  /**
   * Where the files are known.
   *
   * @param site its document root counts only where {@code rooted}
   * @param rooted whether it is known where the document root is
   * @param directory on the server
   * @param file what httpd makes of the folder's {@code .htaccess} file
   */
  public static Worlds in(ServedSite site, boolean rooted, String directory, Resolution file) {
    List<String> roots = rooted ? List.of(site.documentRoot()) : roots(directory);
    return new Worlds(site, file, directory, false, roots);
  }

  /** Where nothing but the file is known. */
  public static Worlds alone(ServedSite site, Resolution file) {
    return new Worlds(site, file, SOMEWHERE, true, roots(SOMEWHERE));
  }

  /** The folder itself, and the one above. */
  private static List<String> roots(String directory) {
    int slash = directory.lastIndexOf('/');
    return slash < 0 ? List.of(directory) : List.of(directory, directory.substring(0, slash));
  }

  private World world(String root, FileTree tree) {
    return world(root, tree, null);
  }

  /** The likeliest, if the rule at {@code place} had [END]. */
  World ending(Place place) {
    return world(roots.get(0), firstTree(), place);
  }

  private FileTree firstTree() {
    return alone ? AssumedTree.empty(directory) : site.files();
  }

  private World world(String root, FileTree tree, @Nullable Place ending) {
    ServedSite one =
        new ServedSite(
            site.config(),
            root,
            tree,
            other -> other.equals(directory) ? Optional.of(file) : site.htaccess().in(other));
    return new World(new Machine(one, new Folders(one, server, this::read, ending)), url(root));
  }

  /** What the file says is read once for all worlds. */
  private FolderConfig read(Resolution resolution, String folder) {
    return folder.equals(directory) ? config : ConfigBuilder.read(resolution, folder);
  }

  private String url(String root) {
    return directory.startsWith(root + "/") ? directory.substring(root.length()) + "/" : "/";
  }

  /** The likeliest. */
  World first() {
    return first;
  }

  /** What the first one answers to {@code request}; asked once however many want to know. */
  Answer answer(Request request) {
    Answer known = answers.get(request);
    if (known == null) {
      known = first.machine().run(request);
      answers.put(request, known);
    }
    return known;
  }

  /**
   * Every one in which something has to be so: with the files that there are, or where these are
   * not known, with whatever may be there.
   *
   * @param uris what is asked for on the way; it may be there or not
   */
  List<World> certain(List<String> uris) {
    return alone ? assumed(uris) : seen();
  }

  /**
   * The same for those who do not trust the files that there are: a folder may be linted before all
   * of them are in place.
   */
  List<World> all(List<String> uris) {
    List<World> all = new ArrayList<>(seen());
    all.addAll(assumed(uris));
    return all;
  }

  private List<World> seen() {
    return alone ? List.of() : likeliest();
  }

  /** With the files that there are, or none where they are not known. */
  List<World> likeliest() {
    List<World> likeliest = new ArrayList<>();
    roots.forEach(root -> likeliest.add(world(root, firstTree())));
    return likeliest;
  }

  private List<World> assumed(List<String> uris) {
    List<World> assumed = new ArrayList<>();
    for (String root : roots) {
      for (FileTree tree : AssumedTree.all(directory, url(root), uris, rules())) {
        assumed.add(world(root, tree));
      }
    }
    return assumed;
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
    return config;
  }

  /** Where the folder is on the server. */
  String directory() {
    return directory;
  }

  /** The rules of the file itself, none where they are switched off. */
  List<Rule> rules() {
    RewriteConfig rewrite = config.rewrite;
    return rewrite == null || !rewrite.isEnabled() ? List.of() : rewrite.rules;
  }

  /** Whether {@code request} asks for a file that is known to lie below the folder. */
  boolean isFile(Request request) {
    String target = request.target();
    return !alone
        && target.startsWith(first.url())
        && site.files().entry(directory + "/" + target.substring(first.url().length())).isFile();
  }

  /** Requests that are worth trying in the first world. */
  List<Request> requests() {
    List<Request> known = requests;
    if (known == null) {
      known = Witnesses.of(rules(), first.url(), alone ? List.of() : site.files().names(directory));
      requests = known;
    }
    return known;
  }
}

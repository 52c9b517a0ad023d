package dev.htlint.rewrite;

import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolution;
import dev.htlint.server.DirectorySettings;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds in each folder of a site, read once: the merging of {@code ap_directory_walk} in
 * server/request.c.
 */
final class Folders {
  /** Makes of what httpd makes of a file in a directory what it says to this machine. */
  @FunctionalInterface
  interface Reader {
    FolderConfig read(Resolution file, String directory);
  }

  /**
   * What holds in a folder.
   *
   * @param refused whether httpd refuses a {@code .htaccess} file of it or above it
   */
  record Merged(FolderConfig config, Optional<Place> refused) {}

  private final ServedSite site;
  private final SiteFiles files;
  private final OwnNames ownNames;
  private final ServerRules server;
  private final Reader reader;
  private final @Nullable Place ending;
  private final Map<String, Merged> known = new HashMap<>();
  private final Map<String, Regex> literals = new HashMap<>();
  private final Map<String, Optional<AddressRange>> ranges = new HashMap<>();

  /**
   * @param reader makes of a {@code .htaccess} file what it says
   * @param ending a rule that is to be taken as if it had [END]
   */
  Folders(ServedSite site, ServerRules server, Reader reader, @Nullable Place ending) {
    this.reader = reader;
    this.ending = ending;
    this.site = site;
    this.files = new SiteFiles(site.files());
    this.ownNames = new OwnNames(site.config());
    this.server = server;
  }

  /** Which URLs are the server's own. */
  OwnNames ownNames() {
    return ownNames;
  }

  /** Whether {@code rule} ends all rewriting. */
  boolean ends(Rule rule) {
    return rule.flags().end || rule.place().equals(ending);
  }

  /** What stands where. */
  SiteFiles files() {
    return files;
  }

  /** What holds before any folder is entered. */
  FolderConfig defaults() {
    return server.defaults();
  }

  /** What the server's own configuration says. */
  ServerRules server() {
    return server;
  }

  /**
   * What holds for a request that ends in {@code directory}: as {@link #of}, and the sections with
   * regular expressions, which come last.
   */
  Merged ending(String directory) {
    Merged merged = of(directory);
    FolderConfig config = merged.config();
    for (ServerRules.Section section : server.sections()) {
      if (section.pattern().regex() && section.pattern().covers(directory)) {
        config = config.merge(section.config());
      }
    }
    return new Merged(config, merged.refused());
  }

  /** The addresses that {@code word} of an access rule names, or null. */
  @Nullable AddressRange range(String word) {
    return ranges
        .computeIfAbsent(word, text -> Optional.ofNullable(AddressRange.of(text)))
        .orElse(null);
  }

  /** The pattern that an expression holds between its delimiters, as {@code m#...#i}. */
  Regex literal(String text) {
    return literals.computeIfAbsent(text, Folders::compile);
  }

  private static Regex compile(String text) {
    int start = text.startsWith("m") ? 2 : 1;
    int end = text.lastIndexOf(text.charAt(start - 1));
    String flags = text.substring(end + 1);
    String pattern = (flags.contains("m") ? "(?m)" : "") + text.substring(start, end);
    return Regex.of(pattern, flags.contains("i"));
  }

  /** What holds in {@code directory}, an absolute path without a slash at its end. */
  Merged of(String directory) {
    Merged merged = known.get(directory);
    if (merged == null) {
      merged = merge(directory);
      known.put(directory, merged);
    }
    return merged;
  }

  private Merged merge(String directory) {
    boolean root = directory.equals("/");
    int slash = directory.lastIndexOf('/');
    Merged outer =
        root
            ? new Merged(defaults(), Optional.empty())
            : of(slash <= 0 ? "/" : directory.substring(0, slash));
    if (outer.refused().isPresent()) {
      return outer;
    }
    int components = root ? 0 : (int) directory.chars().filter(c -> c == '/').count();
    FolderConfig config = outer.config();
    for (ServerRules.Section section : server.sections()) {
      DirectorySettings pattern = section.pattern();
      if (!pattern.regex() && pattern.components() == components && pattern.covers(directory)) {
        config = config.merge(section.config());
      }
    }
    return htaccess(directory, new Merged(config, Optional.empty()));
  }

  private Merged htaccess(String directory, Merged outer) {
    String root = site.documentRoot();
    if (!directory.equals(root)
        && !directory.startsWith(root + "/")
        && !server.hasAliasOver(directory)) {
      return outer;
    }
    Optional<Resolution> file = site.htaccess().in(directory);
    if (file.isEmpty()) {
      return outer;
    }
    if (file.get().first().isPresent()) {
      Refusal refusal = file.get().first().get();
      String name = file.get().file().source().path();
      int line = file.get().file().source().line(refusal.line().start());
      return new Merged(outer.config(), Optional.of(new Place(name, line, refusal.message())));
    }
    FolderConfig own = reader.read(file.get(), directory);
    return new Merged(outer.config().merge(own), Optional.empty());
  }
}

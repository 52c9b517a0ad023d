package dev.htlint.lint;

import dev.htlint.check.Checks;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.files.PhpIniFile;
import dev.htlint.limit.PhpIni;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.DirectoryWalk;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Overrides;
import dev.htlint.site.Account;
import dev.htlint.site.Accounts;
import dev.htlint.site.FileTree;
import dev.htlint.site.MemoryTree;
import dev.htlint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A whole server for tests of rules: its configuration, its files, its user {@code www-data}. */
public final class MemorySite implements Surroundings {
  /** The number of {@code www-data}, and of its group. */
  public static final int WWW_DATA = 33;

  private final ServerConfig config;
  private final MemoryTree tree = new MemoryTree();
  private final DirectoryWalk walk;
  private Accounts accounts = Accounts.NONE;
  private String directory = "/";

  /**
   * @param server the server's configuration; empty where nothing is known of it
   */
  public MemorySite(String server) {
    this.config =
        server.isEmpty()
            ? ServerConfig.of(dev.htlint.server.Server.any())
            : ServerReader.config("s", source("httpd.conf", server), IncludeSource.NONE);
    this.walk = new DirectoryWalk(config, this::htaccess);
  }

  /** Adds a file that everybody may read, and the folders on the way. */
  public MemorySite file(String path, String text) {
    return file(path, 0644, text);
  }

  /** Adds a file that belongs to root, and the folders on the way. */
  public MemorySite file(String path, int mode, String text) {
    folder(path.substring(0, path.lastIndexOf('/')));
    tree.file(path, 0, 0, mode, text);
    return this;
  }

  /** Adds a folder that everybody may search, and those on the way. */
  public MemorySite folder(String path) {
    for (int slash = path.indexOf('/', 1); slash > 0; slash = path.indexOf('/', slash + 1)) {
      one(path.substring(0, slash));
    }
    if (path.length() > 1) {
      one(path);
    }
    return this;
  }

  private void one(String path) {
    if (tree.entry(path).isMissing()) {
      tree.folder(path, 0, 0, 0755);
    }
  }

  /** Makes users and groups known. */
  public MemorySite accounts(Accounts known) {
    accounts = known;
    return this;
  }

  /** The files, to add to them. */
  public MemoryTree files() {
    return tree;
  }

  /** What {@code rules} find in a {@code .htaccess} file, each as {@code line severity message}. */
  public List<String> lint(List<Rule> rules, String folder, String htaccess) {
    return find(rules, folder, htaccess).stream()
        .map(found -> found.line() + " " + found.severity().label() + " " + found.message())
        .toList();
  }

  /** The same with all that is known of it. */
  public List<Diagnostic> find(List<Rule> rules, String folder, String htaccess) {
    folder(folder);
    String path = (folder.equals("/") ? "" : folder) + "/.htaccess";
    tree.file(path, 0, 0, 0644, htaccess);
    directory = folder;
    return new Linter(rules).find(resolve(source(path, htaccess)), this).reported();
  }

  /** What {@code rules} find in a file of the server's own configuration. */
  public List<String> lintServer(List<Rule> rules, String text) {
    Resolution resolution =
        Resolver.resolve(
            ConfigParser.parse(source("httpd.conf", text)),
            Context.SERVER,
            config.server(),
            Overrides.ALL,
            new Checks());
    return new Linter(rules)
        .find(resolution, this).reported().stream()
            .map(found -> found.line() + " " + found.severity().label() + " " + found.message())
            .toList();
  }

  /** What {@code rules} find in the file at {@code path}, whatever it is, as {@link #lint} does. */
  public List<String> lint(List<Rule> rules, String path) {
    return find(rules, path).stream()
        .map(found -> found.line() + " " + found.severity().label() + " " + found.message())
        .toList();
  }

  /** The same with all that is known of it. */
  public List<Diagnostic> find(List<Rule> rules, String path) {
    return new Linter(rules).find(new SiteFile(path, path, false, true, tree.entry(path), this));
  }

  @Override
  public PhpIni php(String folder) {
    String path = (folder.equals("/") ? "" : folder) + "/.user.ini";
    return PhpIniFile.read(new SourceFile(path, tree.head(path, 1 << 17)));
  }

  @Override
  public Optional<Resolution> htaccess(String folder) {
    String path = (folder.equals("/") ? "" : folder) + "/.htaccess";
    byte[] bytes = tree.head(path, 1 << 20);
    return config.isKnown() ? Optional.of(resolve(new SourceFile(path, bytes))) : Optional.empty();
  }

  private Resolution resolve(SourceFile file) {
    return Resolver.resolve(
        ConfigParser.parse(file), Context.HTACCESS, config.server(), Overrides.ALL, new Checks());
  }

  private static SourceFile source(String name, String text) {
    return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public ServerConfig config() {
    return config;
  }

  @Override
  public FileTree tree() {
    return tree;
  }

  @Override
  public Optional<Account> account() {
    return Optional.of(new Account("www-data", WWW_DATA, WWW_DATA, Set.of(WWW_DATA)));
  }

  @Override
  public Accounts accounts() {
    return accounts;
  }

  @Override
  public DirectoryConfig directory(Resolution file) {
    return walk.at(directory, file);
  }

  @Override
  public DirectoryConfig directory(String other) {
    return walk.at(other);
  }
}

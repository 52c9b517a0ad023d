package dev.htlint.run;

import dev.htlint.check.Checks;
import dev.htlint.files.FpmPoolFile;
import dev.htlint.files.PhpIniFile;
import dev.htlint.limit.FpmPool;
import dev.htlint.limit.PhpIni;
import dev.htlint.lint.Surroundings;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.DirectoryWalk;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.server.DirectorySettings;
import dev.htlint.server.Overrides;
import dev.htlint.site.Account;
import dev.htlint.site.Accounts;
import dev.htlint.site.FileTree;
import dev.htlint.site.PathWalk;
import dev.htlint.source.SourceFile;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files of a server as far as they lie here, and what its configuration says of each folder.
 */
final class Site {
  /** A {@code .htaccess} file is read as far as this; longer ones do not occur. */
  private static final int LONGEST = 1 << 20;

  private static final int LONGEST_INI = 1 << 17;

  private final Hosts hosts;
  private final Function<String, Overrides> overrides;
  private final FileTree tree;
  private final Accounts accounts;
  private final Optional<Account> account;
  private final IdentityHashMap<ServerConfig, DirectoryWalk> walks = new IdentityHashMap<>();
  private @Nullable List<FpmPool> pools;

  /**
   * @param overrides what a {@code .htaccess} file in a directory may hold
   * @param account who reads the files; empty where that is not known
   */
  Site(
      Hosts hosts,
      Function<String, Overrides> overrides,
      FileTree tree,
      Accounts accounts,
      Optional<Account> account) {
    this.hosts = hosts;
    this.overrides = overrides;
    this.tree = tree;
    this.accounts = accounts;
    this.account = account;
  }

  FileTree tree() {
    return tree;
  }

  /** What is known around a file in {@code directory}; for several threads. */
  Surroundings around(String directory) {
    return new Around(directory);
  }

  /** What holds in the directories of one host; to be asked by one thread at a time. */
  private DirectoryWalk walk(ServerConfig config) {
    DirectoryWalk walk = walks.get(config);
    if (walk == null) {
      walk = new DirectoryWalk(config, directory -> htaccess(directory, config));
      walks.put(config, walk);
    }
    return walk;
  }

  /** The first of the files that AccessFileName names, as httpd looks for them. */
  private Optional<Resolution> htaccess(String directory, ServerConfig config) {
    Overrides granted = overrides.apply(directory);
    String folder = directory.equals("/") ? "/" : directory + "/";
    SourceFile file = new SourceFile(folder + config.accessFiles().get(0), new byte[0]);
    if (!granted.isRead()) {
      return Optional.of(Resolution.ofNothing(file, config.server()));
    }
    for (String name : config.accessFiles()) {
      PathWalk.Place place = new PathWalk(tree, Optional.empty()).to(folder + name);
      if (place.end() == PathWalk.End.UNSEEN) {
        return Optional.empty();
      }
      if (place.entry().isFile()) {
        file = new SourceFile(folder + name, tree.head(place.path(), LONGEST));
        break;
      }
    }
    return Optional.of(
        Resolver.resolve(
            ConfigParser.parse(file), Context.HTACCESS, config.server(), granted, new Checks()));
  }

  /** The settings of PHP in {@code directory}: those of the nearest file count. */
  private PhpIni php(String directory) {
    PhpIni settings = PhpIni.NONE;
    List<String> folders = DirectorySettings.fromRoot(directory);
    for (int i = folders.size() - 1; i >= 0; i--) {
      settings = settings.over(php(folders.get(i), ".user.ini"));
    }
    return settings.over(php(directory, "php.ini"));
  }

  private PhpIni php(String directory, String name) {
    String file = directory.equals("/") ? "/" + name : directory + "/" + name;
    PathWalk.Place place = new PathWalk(tree, Optional.empty()).to(file);
    return place.entry().isFile()
        ? PhpIniFile.read(new SourceFile(file, tree.head(place.path(), LONGEST_INI)))
        : PhpIni.NONE;
  }

  private List<FpmPool> pools() {
    synchronized (walks) {
      List<FpmPool> known = pools;
      if (known == null) {
        known = FpmPoolFile.all(tree);
        pools = known;
      }
      return known;
    }
  }

  /** What is known around a file of the server's own configuration. */
  Surroundings around() {
    return new Around("/") {
      @Override
      public ServerConfig config() {
        return hosts.whole();
      }
    };
  }

  private class Around implements Surroundings {
    private final String directory;

    Around(String directory) {
      this.directory = directory;
    }

    @Override
    public ServerConfig config() {
      return hosts.over(directory);
    }

    @Override
    public ServerConfig listening() {
      return hosts.listening(directory);
    }

    @Override
    public FileTree tree() {
      return tree;
    }

    @Override
    public Optional<Account> account() {
      return account;
    }

    @Override
    public Accounts accounts() {
      return accounts;
    }

    @Override
    public List<DirectoryConfig> beside(String other) {
      List<DirectoryConfig> beside = new ArrayList<>();
      synchronized (walks) {
        for (ServerConfig config : hosts.beside(other)) {
          beside.add(Site.this.walk(config).at(other));
        }
      }
      return beside;
    }

    @Override
    public PhpIni php(String other) {
      PhpIni beside = Site.this.php(other);
      return FpmPool.of(directory(other), pools()).map(pool -> pool.around(beside)).orElse(beside);
    }

    @Override
    public DirectoryConfig directory(Resolution file) {
      synchronized (walks) {
        return Site.this.walk(config()).at(directory, file);
      }
    }

    @Override
    public Optional<Resolution> htaccess(String other) {
      return Site.this.htaccess(other, hosts.over(other));
    }

    @Override
    public DirectoryConfig directory(String other) {
      synchronized (walks) {
        return Site.this.walk(hosts.over(other)).at(other);
      }
    }
  }
}

package dev.htlint.lint;

import dev.htlint.limit.PhpIni;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.DirectoryWalk;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.site.Account;
import dev.htlint.site.Accounts;
import dev.htlint.site.FileTree;
import dev.htlint.site.PathWalk;
import java.util.List;
import java.util.Optional;

/**
 * What is known of the server around a file: its configuration, its files, and the user under whom
 * it reads them.
 */
public interface Surroundings {
  /** The server's own configuration; empty where it is not known. */
  ServerConfig config();

  /** What holds until a request says which virtual host it wants: that of the first one there. */
  default ServerConfig listening() {
    return config();
  }

  /** The files, by their paths on the server. */
  FileTree tree();

  /** Under whom httpd serves; empty where that is not known, and nothing is to be said of modes. */
  Optional<Account> account();

  /** The names of users and groups on the server. */
  Accounts accounts();

  /** What holds for the directory of {@code file}, which is taken as it is rather than read. */
  DirectoryConfig directory(Resolution file);

  /** What holds for {@code directory}, a path on the server. */
  DirectoryConfig directory(String directory);

  /** What holds for it at the other virtual hosts that serve it as well. */
  default List<DirectoryConfig> beside(String directory) {
    return List.of();
  }

  /** What files of PHP's settings say of the scripts in {@code directory}, a path on the server. */
  default PhpIni php(String directory) {
    return PhpIni.NONE;
  }

  /**
   * What httpd makes of the {@code .htaccess} file in {@code directory}; empty where there is none
   * or where it is not known.
   */
  default Optional<Resolution> htaccess(String directory) {
    return Optional.empty();
  }

  /** The way that the server's user takes to a path. */
  default PathWalk walk() {
    return new PathWalk(tree(), account());
  }

  /** A file of which nothing else is known. */
  static Surroundings unknown(Resolution file) {
    return new Alone(ServerConfig.of(file.server()));
  }

  /** Where nothing is known but what server it is. */
  record Alone(ServerConfig config) implements Surroundings {
    @Override
    public FileTree tree() {
      return FileTree.UNSEEN;
    }

    @Override
    public Optional<Account> account() {
      return Optional.empty();
    }

    @Override
    public Accounts accounts() {
      return Accounts.NONE;
    }

    @Override
    public DirectoryConfig directory(Resolution file) {
      return new DirectoryWalk(config, DirectoryWalk.Htaccess.UNKNOWN).at("/", file);
    }

    @Override
    public DirectoryConfig directory(String directory) {
      return new DirectoryWalk(config, DirectoryWalk.Htaccess.UNKNOWN).at(directory);
    }
  }
}

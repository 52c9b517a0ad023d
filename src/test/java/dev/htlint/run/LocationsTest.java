package dev.htlint.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.htlint.files.FileFinder.Top;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Server;
import dev.htlint.site.Account;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where files will live on the server, and who reads them there. */
final class LocationsTest {
  private static final String CONFIG =
      """
      LoadModule unixd_module modules/mod_unixd.so
      User www-data
      Group web
      DocumentRoot /srv/www
      <Directory /opt/app>
        AllowOverride All
      </Directory>
      """;

  private final FileSystem memory =
      Jimfs.newFileSystem(Configuration.unix().toBuilder().setWorkingDirectory("/home/me").build());

  @BeforeEach
  void makeAServer() throws IOException {
    Files.createDirectories(path("/server/etc"));
    Files.writeString(
        path("/server/etc/passwd"), "www-data:x:33:33::/:\nalice:x:1001:1001::/:\nnonsense\n");
    Files.writeString(path("/server/etc/group"), "web:x:40:\nstaff:x:50:www-data,alice\n");
  }

  @AfterEach
  void close() throws IOException {
    memory.close();
  }

  private Path path(String name) {
    return memory.getPath(name);
  }

  private static Hosts hosts(String config) {
    return Hosts.of(
        config.isEmpty()
            ? ServerConfig.of(Server.any())
            : ServerReader.config(
                "s", SourceFile.ofLatin1("httpd.conf", config), IncludeSource.NONE));
  }

  private Locations at(String config, @Nullable String at) throws Failure {
    return new Locations(hosts(config), Optional.ofNullable(at), SiteChoice.NONE);
  }

  private SiteChoice rooted(@Nullable String user, @Nullable String group) {
    return new SiteChoice(
        Optional.ofNullable(user), Optional.ofNullable(group), Optional.of(path("/server")));
  }

  /** A file that the user named, or one in the folder {@code top} that the user named. */
  private Place place(String file, @Nullable String top) {
    Path named = path(file);
    return new Place(
        named,
        path("/home/me").resolve(named),
        Optional.ofNullable(top)
            .map(folder -> new Top(path(folder), path("/home/me").resolve(path(folder)))));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // config, at,  file,                   top,       directory
        "-, -,          .htaccess,              -,         /home/me",
        "-, -,          a/.htaccess,            .,         /home/me/a",
        "-, /srv,       .htaccess,              -,         /srv",
        "-, /srv,       a/b/.htaccess,          -,         /srv/a/b",
        "-, /srv,       ../b/.htaccess,         -,         /srv",
        "-, /srv,       /elsewhere/b/.htaccess, -,         /srv",
        "-, /,          a/.htaccess,            -,         /a",
        "c, -,          .htaccess,              -,         /srv/www",
        "c, -,          a/.htaccess,            -,         /srv/www",
        "c, -,          a/b/.htaccess,          a,         /srv/www/b",
        "c, -,          /srv/www/x/.htaccess,   /srv/www,  /srv/www/x",
        "c, -,          /srv/www/x/.htaccess,   -,         /srv/www/x",
        "c, -,          /opt/app/.htaccess,     /opt,      /opt/app",
        "c, /at,        /opt/app/.htaccess,     -,         /at",
      })
  void directories(
      @Nullable String config,
      @Nullable String at,
      String file,
      @Nullable String top,
      String directory)
      throws Failure {
    assertThat(at(config == null ? "" : CONFIG, at).directory(place(file, top)))
        .isEqualTo(directory);
  }

  @Test
  void belowTheRootEachFileLivesWhereItLies() throws Failure {
    Locations locations = new Locations(hosts(CONFIG), Optional.of("/ignored"), rooted(null, null));
    Place page = place("/server/var/www/page.html", "/server/var");
    assertThat(locations.directory(page)).isEqualTo("/var/www");
    assertThat(locations.path(page)).isEqualTo("/var/www/page.html");
    assertThat(locations.path(place("/server/passwd", null))).isEqualTo("/passwd");
  }

  @Test
  void theWalkedFolderItselfHasAPath() throws Failure {
    assertThat(at(CONFIG, null).path(place("site", "site"))).isEqualTo("/srv/www");
    assertThat(at(CONFIG, null).path(place("site/a", "site"))).isEqualTo("/srv/www/a");
    assertThat(at("", "/srv").path(place("site", "site"))).isEqualTo("/srv/site");
    Locations locations = new Locations(hosts(CONFIG), Optional.empty(), rooted(null, null));
    assertThat(locations.path(place("/server", "/server"))).isEqualTo("/");
  }

  @Test
  void nobodyJudgesUnlessAskedTo() throws Failure {
    assertThat(at(CONFIG, null).account()).isEmpty();
  }

  @Test
  void theServerNamesItsUser() throws Failure {
    Optional<Account> account =
        new Locations(hosts(CONFIG), Optional.empty(), rooted(null, null)).account();
    assertThat(account).hasValue(new Account("www-data", 33, 40, Set.of(40, 50)));
  }

  @Test
  void theUserMayNameAnother() throws Failure {
    assertThat(new Locations(hosts(CONFIG), Optional.empty(), rooted("alice", null)).account())
        .hasValue(new Account("alice", 1001, 1001, Set.of(1001, 50)));
    assertThat(new Locations(hosts(CONFIG), Optional.empty(), rooted("alice", "web")).account())
        .hasValue(new Account("alice", 1001, 40, Set.of(40, 50)));
    assertThat(new Locations(hosts(CONFIG), Optional.empty(), rooted("#77", null)).account())
        .map(Account::user)
        .hasValue(77);
  }

  @Test
  void whoIsNotKnownIsNamed() {
    assertThatThrownBy(() -> new Locations(hosts(CONFIG), Optional.empty(), rooted("carol", "web")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("no user carol or no group web");
  }

  @Test
  void aUserOfTheConfigurationWhoIsNotKnownIsNoFault() throws Failure {
    assertThat(
            new Locations(
                    hosts(CONFIG.replace("www-data", "carol")),
                    Optional.empty(),
                    rooted(null, null))
                .account())
        .isEmpty();
  }
}

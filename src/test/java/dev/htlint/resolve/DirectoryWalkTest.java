package dev.htlint.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.parse.ConfigParser;
import dev.htlint.server.Overrides;
import dev.htlint.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DirectoryWalkTest {
  private static final String SERVER =
      """
      LoadModule authn_core_module modules/mod_authn_core.so
      LoadModule authn_file_module modules/mod_authn_file.so
      ServerSignature Off
      <Directory "/srv/www">
        AuthName www
        <FilesMatch "\\.cgi$">
          SetHandler cgi-script
        </FilesMatch>
      </Directory>
      <Directory "/">
        AuthName root
      </Directory>
      <DirectoryMatch "/private">
        AuthName regex
      </DirectoryMatch>
      <Location "/x">
        AuthType Basic
      </Location>
      <VirtualHost *:80>
        AuthUserFile /nowhere
      </VirtualHost>
      """;

  private static SourceFile source(String name, String text) {
    return new SourceFile(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static DirectoryWalk walk(Map<String, String> files) {
    ServerConfig config =
        ServerReader.config("s", source("httpd.conf", SERVER), IncludeSource.NONE);
    return new DirectoryWalk(
        config,
        directory ->
            Optional.of(
                Resolver.resolve(
                    ConfigParser.parse(
                        source(directory + "/.htaccess", files.getOrDefault(directory, ""))),
                    Context.HTACCESS,
                    config.server(),
                    Overrides.ALL)));
  }

  private static String last(DirectoryConfig config, String name) {
    return config.last(name).flatMap(placed -> placed.argument(0)).orElse("-");
  }

  @Test
  void sectionsAndFilesAreMergedFromTheRootDown() {
    DirectoryWalk walk = walk(Map.of("/srv", "AuthName srv\n", "/srv/www/a", "AuthName a\n"));
    assertThat(last(walk.at("/"), "AuthName")).isEqualTo("root");
    assertThat(last(walk.at("/srv"), "AuthName")).isEqualTo("srv");
    assertThat(last(walk.at("/srv/www"), "AuthName")).isEqualTo("www");
    assertThat(last(walk.at("/srv/www/a/b"), "authname")).isEqualTo("a");
    assertThat(walk.at("/srv/www/a").all("AuthName")).hasSize(4);
    assertThat(last(walk.at("/srv/www/private"), "AuthName")).isEqualTo("regex");
    assertThat(last(walk.at("/srv"), "ServerSignature")).isEqualTo("Off");
  }

  @Test
  void sectionsForFilesComeLast() {
    DirectoryWalk walk = walk(Map.of("/srv/www", "SetHandler none\n"));
    assertThat(last(walk.at("/srv/www"), "SetHandler")).isEqualTo("none");
    assertThat(last(walk.at("/srv/www").forFile("a.cgi"), "SetHandler")).isEqualTo("cgi-script");
    assertThat(last(walk.at("/srv/www").forFile("a.txt"), "SetHandler")).isEqualTo("none");
    assertThat(last(walk.at("/srv").forFile("a.cgi"), "SetHandler")).isEqualTo("-");
  }

  @Test
  void whatTheRequestDecidesIsOnlyPossible() {
    DirectoryConfig config =
        walk(Map.of("/srv", "<If \"true\">\nAuthUserFile x\n</If>\n")).at("/srv");
    assertThat(config.mayDiffer("AuthType")).isTrue();
    assertThat(config.mayDiffer("AuthUserFile")).isTrue();
    assertThat(config.mayDiffer("AuthName")).isFalse();
    assertThat(last(config, "AuthType")).isEqualTo("-");
  }

  @Test
  void whatLiesInTheDarkIsTold() {
    ServerConfig config =
        ServerReader.config("s", source("httpd.conf", SERVER), IncludeSource.NONE);
    assertThat(new DirectoryWalk(config, DirectoryWalk.Htaccess.UNKNOWN).at("/srv").isComplete())
        .isFalse();
    assertThat(walk(Map.of()).at("/srv").isComplete()).isTrue();
  }

  @Test
  void limitsAreToldApart() {
    DirectoryConfig config =
        walk(Map.of("/srv", "AuthName srv\n<Limit POST>\nAuthUserFile x\n</Limit>\n")).at("/srv");
    assertThat(config.mayDiffer("AuthUserFile")).isTrue();
    assertThat(config.dependsOnRequest("AuthUserFile")).isFalse();
    DirectoryConfig.Part last = config.parts().get(config.parts().size() - 1);
    assertThat(last.directives()).extracting(p -> p.directive().name()).containsExactly("AuthName");
    assertThat(last.limited())
        .extracting(p -> p.directive().name())
        .containsExactly("AuthUserFile");
  }

  @Test
  void withinASectionForFilesOthersMayHold() {
    DirectoryConfig config =
        walk(Map.of("/srv", "<Files a*>\nAuthUserFile x\n</Files>\n")).at("/srv/www");
    Directive other = config.all("AuthName").get(0).directive();
    assertThat(config.mayDiffer("AuthUserFile")).isFalse();
    assertThat(config.within(other).mayDiffer("AuthUserFile")).isTrue();
    assertThat(config.within(other).mayDiffer("SetHandler")).isTrue();
    assertThat(config.within(other).mayDiffer("AuthName")).isFalse();
  }

  @Test
  void pagesThatHttpdMakesItselfSayNothingOfFiles() {
    String server =
        """
        DocumentRoot "/srv/www"
        <Location "/server-status">
          SetHandler server-status
        </Location>
        <Location "/app">
          ForceType text/plain
        </Location>
        """;
    ServerConfig config =
        ServerReader.config("s", source("httpd.conf", server), IncludeSource.NONE);
    DirectoryConfig root = new DirectoryWalk(config, DirectoryWalk.Htaccess.UNKNOWN).at("/srv/www");
    assertThat(root.mayDiffer("SetHandler")).isFalse();
    assertThat(root.mayDiffer("ForceType")).isTrue();
  }

  @Test
  void sectionsForUrlsCountWhereTheFolderIsKnownByItsUrl() {
    String server =
        """
        LoadModule alias_module modules/mod_alias.so
        LoadModule authn_file_module modules/mod_authn_file.so
        LoadModule authn_core_module modules/mod_authn_core.so
        DocumentRoot /srv/www/
        Alias /pictures /srv/pictures
        <Location "/a">
          AuthName a
        </Location>
        <Location "/a/b/c">
          AuthType Basic
        </Location>
        <Location "/pictures/">
          AuthName pictures
        </Location>
        <LocationMatch "x">
          AuthUserFile /nowhere
        </LocationMatch>
        <Directory "/srv">
          AuthName srv
        </Directory>
        """;
    ServerConfig config =
        ServerReader.config("s", source("httpd.conf", server), IncludeSource.NONE);
    DirectoryWalk walk = new DirectoryWalk(config, DirectoryWalk.Htaccess.UNKNOWN);
    assertThat(last(walk.at("/srv/www/a"), "AuthName")).isEqualTo("a");
    assertThat(last(walk.at("/srv/www/a/b"), "AuthName")).isEqualTo("a");
    assertThat(last(walk.at("/srv/www/ab"), "AuthName")).isEqualTo("srv");
    assertThat(last(walk.at("/srv/pictures/x"), "AuthName")).isEqualTo("pictures");
    assertThat(walk.at("/srv/www/a").mayDiffer("AuthType")).isTrue();
    assertThat(walk.at("/srv/www/b").mayDiffer("AuthType")).isFalse();
    assertThat(walk.at("/srv/www/b").mayDiffer("AuthName")).isFalse();
    assertThat(walk.at("/srv/www").mayDiffer("AuthName")).isTrue();
    assertThat(walk.at("/srv/www/b").mayDiffer("AuthUserFile")).isTrue();
    assertThat(walk.at("/srv/other").mayDiffer("AuthName")).isTrue();
  }
}

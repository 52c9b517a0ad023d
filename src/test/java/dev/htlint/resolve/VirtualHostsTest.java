package dev.htlint.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.Mask;
import dev.htlint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class VirtualHostsTest {
  private static final ServerConfig CONFIG =
      ServerReader.config(
          "s",
          SourceFile.ofLatin1(
              "httpd.conf",
              """
              LoadModule alias_module modules/mod_alias.so
              ServerName main.example
              DocumentRoot /srv/www
              ServerSignature Off
              <Directory /srv>
                AllowOverride None
              </Directory>
              <VirtualHost *:80>
                ServerName https://one.example:8080
                ServerAlias www.one.example *.sub.one.example
                DocumentRoot /srv/www/one
                Alias /files /data/files
                ServerSignature On
                AccessFileName .one
                <Directory /srv>
                  AllowOverride Limit
                </Directory>
              </VirtualHost>
              <VirtualHost *:80>
                ServerAlias two.example
                <Directory /srv/www>
                  AllowOverride All
                </Directory>
              </VirtualHost>
              <VirtualHost *:80>
                ServerName three.example
                DocumentRoot /srv/www/one
              </VirtualHost>
              """),
          IncludeSource.NONE);
  private static final VirtualHosts HOSTS = VirtualHosts.of(CONFIG.directives());

  private static String name(VirtualHost host) {
    return host.names().isEmpty() ? "-" : host.names().get(0);
  }

  @Test
  void namesAreComparedAsHttpdDoes() {
    for (String name :
        List.of("one.example", "ONE.example", "www.one.example", "a.sub.one.example")) {
      assertThat(HOSTS.named(name)).map(VirtualHostsTest::name).contains("one.example");
    }
    assertThat(HOSTS.named("main.example")).contains(HOSTS.main());
    assertThat(HOSTS.named("sub.one.example")).isEmpty();
    assertThat(HOSTS.hosts()).extracting(VirtualHost::named).containsExactly(true, false, true);
  }

  @Test
  void nearestRootDecides() {
    assertThat(name(HOSTS.over("/srv/www/one/a"))).isEqualTo("one.example");
    assertThat(name(HOSTS.over("/data/files"))).isEqualTo("one.example");
    assertThat(name(HOSTS.over("/srv/www/other"))).isEqualTo("two.example");
    assertThat(HOSTS.over("/elsewhere")).isEqualTo(HOSTS.main());
    assertThat(HOSTS.serve("/srv/www")).isTrue();
    assertThat(HOSTS.serve("/srv/wwwx")).isFalse();
  }

  @Test
  void whatAHostSaysComesBehindTheServersOwn() {
    ServerConfig one = CONFIG.forHost(HOSTS.over("/srv/www/one"));
    DirectoryConfig holds = new DirectoryWalk(one, DirectoryWalk.Htaccess.UNKNOWN).at("/srv/www");
    assertThat(holds.last("ServerSignature").flatMap(p -> p.argument(0))).contains("On");
    assertThat(holds.all("ServerSignature")).hasSize(2);
    assertThat(one.accessFiles()).containsExactly(".one");
    assertThat(Mask.overrideClasses(one.server().overrides("/srv/www/one").mask()))
        .containsExactly("Limit");
    assertThat(one.server().documentRoot()).contains("/srv/www/one");

    ServerConfig main = CONFIG.forHost(HOSTS.main());
    assertThat(main.accessFiles()).containsExactly(".htaccess");
    assertThat(main.server().overrides("/srv/www/one").isRead()).isFalse();
    assertThat(CONFIG.everyAccessFile()).containsExactly(".one");
  }
}

package dev.htlint.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.htlint.catalog.Mask;
import dev.htlint.catalog.Version;
import dev.htlint.server.DirectorySettings;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class ServerReaderTest {
  /** Files by the very pattern that names them, and what was asked for. */
  private static final class Files implements IncludeSource {
    final Map<String, List<SourceFile>> files = new TreeMap<>();
    final List<String> asked = new ArrayList<>();

    Files with(String pattern, String... texts) {
      List<SourceFile> sources = new ArrayList<>();
      for (String text : texts) {
        sources.add(SourceFile.ofLatin1(pattern, text));
      }
      files.put(pattern, sources);
      return this;
    }

    @Override
    public Included include(String pattern, boolean optional, String serverRoot) {
      asked.add(pattern + " below " + serverRoot);
      return Included.of(files.getOrDefault(pattern, List.of()));
    }
  }

  private static Server read(String text) {
    return read(text, IncludeSource.NONE);
  }

  private static Server read(String text, IncludeSource includes) {
    return ServerReader.read("test", SourceFile.ofLatin1("httpd.conf", text), includes);
  }

  private static List<String> granted(Server server, String directory) {
    return Mask.overrideClasses(server.overrides(directory).mask());
  }

  @Test
  void emptyServerHasWhatEachHas() {
    Server server = read("");
    assertThat(server.name()).isEqualTo("test");
    assertThat(server.declared()).isTrue();
    assertThat(server.version()).isEqualTo(Version.NEWEST);
    assertThat(server.modules())
        .contains("core.c", "core_module", "mod_so.c", "so_module", "http_core.c")
        .doesNotContain("mod_rewrite.c", "mod_log_config.c");
    assertThat(server.documentRoot()).isEmpty();
    assertThat(server.directories()).isEmpty();
  }

  @Test
  void debiansServerHasWhatDebianLinksIn() {
    SourceFile config = SourceFile.ofLatin1("/etc/apache2/apache2.conf", "");
    assertThat(ServerReader.read("debian", config, IncludeSource.NONE).modules())
        .contains("mod_version.c", "mod_log_config.c", "log_config_module", "mod_unixd.c");
  }

  @Test
  void pragmasSayVersionAndStaticModules() {
    Server server =
        read(
            """
            # htlint: version 2.4.62
              # htlint: static core.c mod_so.c version_module
            #htlint: version 2.4.1
            # htlint: version nonsense
            # htlint: other x
            """);
    assertThat(server.version()).isEqualTo(new Version(2, 4, 62));
    assertThat(server.modules()).contains("core.c", "so_module", "mod_version.c");
    assertThat(server.modules()).doesNotContain("http_core.c");
  }

  @Test
  void loadedModulesGoByBothNames() {
    Server server =
        read(
            """
            LoadModule rewrite_module modules/mod_rewrite.so
            LoadModule "own_module" /opt/mod_own.so
            LoadModule php_module libphp.so
            """);
    assertThat(server.modules())
        .contains("mod_rewrite.c", "rewrite_module", "own_module", "mod_own.c", "php_module");
    assertThat(server.directives("RewriteEngine")).hasSize(1);
  }

  @Test
  void modulesCountFromTheirLineOn() {
    Server server =
        read(
            """
            <IfModule rewrite_module>
            Define Before
            </IfModule>
            LoadModule rewrite_module modules/mod_rewrite.so
            <IfModule rewrite_module>
            Define After
            </IfModule>
            <IfModule !rewrite_module>
            Define Never
            </IfModule>
            """);
    assertThat(server.defines()).containsOnlyKeys("After");
  }

  @Test
  void definesAreMadeAndTakenBack() {
    Server server =
        read(
            """
            Define A one
            Define B
            Define C x
            UnDefine C
            Define D ${A}two
            <IfDefine B>
            Define E
            </IfDefine>
            <IfDefine C>
            Define F
            </IfDefine>
            """);
    assertThat(server.defines())
        .containsExactlyInAnyOrderEntriesOf(Map.of("A", "one", "B", "", "D", "onetwo", "E", ""));
  }

  @Test
  void directoriesKeepTheirOrderAndKind() {
    Server server =
        read(
            """
            <Directory />
            AllowOverride None
            </Directory>
            <Directory "/var/www/*">
            AllowOverride FileInfo
            AllowOverrideList Options <Files
            </Directory>
            <Directory ~ "^/srv">
            AllowOverride All
            </Directory>
            <DirectoryMatch ^/opt>
            Options None
            </DirectoryMatch>
            <Location /x>
            AllowOverride Indexes
            </Location>
            """);
    assertThat(server.directories())
        .extracting(
            DirectorySettings::pattern,
            DirectorySettings::regex,
            d -> d.allowOverride().orElse("-"),
            d -> d.allowOverrideList().orElse("-"))
        .containsExactly(
            tuple("/", false, "None", "-"),
            tuple("/var/www/*", false, "FileInfo", "Options <Files"),
            tuple("^/srv", true, "All", "-"),
            tuple("^/opt", true, "-", "-"));
    assertThat(granted(server, "/var/www/site")).containsExactly("FileInfo");
    assertThat(server.overrides("/var/www/site").lists("Options")).isTrue();
    assertThat(granted(server, "/srv/site")).hasSize(5);
    assertThat(granted(server, "/var")).isEmpty();
  }

  @Test
  void guardsAroundASectionAreNoSections() {
    Server server =
        read(
            """
            <VirtualHost *:80>
            <Directory /a>
            <IfModule core.c>
            AllowOverride Limit
            </IfModule>
            </Directory>
            <IfModule nothing.c>
            <Directory /b>
            AllowOverride All
            </Directory>
            </IfModule>
            </VirtualHost>
            """);
    assertThat(granted(server, "/a")).containsExactly("Limit");
    assertThat(granted(server, "/b")).isEmpty();
    assertThat(server.directories()).hasSize(1);
  }

  @Test
  void documentRootIsTheFirst() {
    assertThat(
            read("DocumentRoot /a\n<VirtualHost *>\nDocumentRoot /b\n</VirtualHost>\n")
                .documentRoot())
        .contains("/a");
    assertThat(read("Define root /srv\nDocumentRoot \"${root}/www\"\n").documentRoot())
        .contains("/srv/www");
  }

  @Test
  void includedFilesStandWhereTheyAreIncluded() {
    Files files =
        new Files()
            .with("mods/*.load", "LoadModule rewrite_module x\n", "Define Second\n")
            .with(
                "sites/a.conf",
                """
                <IfModule rewrite_module>
                <Directory /a>
                AllowOverride Limit
                </Directory>
                </IfModule>
                Include inner.conf
                """)
            .with("inner.conf", "<IfDefine Second>\nDefine Third\n</IfDefine>\n");
    Server server =
        read(
            """
            Include mods/*.load
            ServerRoot /etc/httpd
            IncludeOptional sites/a.conf
            Include missing.conf
            <IfModule nothing.c>
            Include never.conf
            </IfModule>
            """,
            files);
    assertThat(server.modules()).contains("mod_rewrite.c");
    assertThat(server.defines()).containsOnlyKeys("Second", "Third");
    assertThat(granted(server, "/a")).containsExactly("Limit");
    assertThat(files.asked)
        .containsExactly(
            "mods/*.load below ",
            "sites/a.conf below /etc/httpd",
            "inner.conf below /etc/httpd",
            "missing.conf below /etc/httpd");
  }

  @Test
  void includeInsideADirectoryBelongsToIt() {
    Files files = new Files().with("override.conf", "AllowOverride Indexes\n");
    Server server = read("<Directory /a>\nInclude override.conf\n</Directory>\n", files);
    assertThat(granted(server, "/a")).containsExactly("Indexes");
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void includesThatGoInACircleEnd() {
    Files files = new Files().with("a.conf", "Include b.conf\n").with("b.conf", "Include a.conf\n");
    assertThat(read("Include a.conf\nDefine End\n", files).defines()).containsOnlyKeys("End");
    assertThat(files.asked).hasSize(128);
  }

  @Test
  @Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
  void includesThatDoubleEndInTime() {
    Files files = new Files().with("a.conf", "Include a.conf\nInclude a.conf\n");
    assertThat(read("Include a.conf\n", files).name()).isEqualTo("test");
    assertThat(files.asked.size()).isLessThan(100_000);
  }

  @Test
  void manyFilesMayBeIncludedOneBehindTheOther() {
    Files files = new Files().with("a.conf", "Define A\n");
    read("Include a.conf\n".repeat(300), files);
    assertThat(files.asked).hasSize(300);
  }

  @Test
  void directivesWithoutArgumentsSayNothing() {
    Server server = read("DocumentRoot\nServerRoot\nLoadModule\nDefine\nDocumentRoot /a\n");
    assertThat(server.documentRoot()).contains("/a");
    assertThat(server.defines()).isEmpty();
  }

  @Test
  void faultsOfTheServersFileDoNotStopTheReading() {
    Server server =
        read(
            """
            Nonsense
            </Directory>
            <Directory /a>
            Nonsense
            AllowOverride Limit
            </Directory>
            """);
    assertThat(granted(server, "/a")).containsExactly("Limit");
  }

  @Test
  void namesThatTheConfigurationAdds() {
    Server server =
        ServerReader.read(
            "x",
            SourceFile.ofLatin1(
                "x.conf",
                """
                LoadModule ext_filter_module modules/mod_ext_filter.so
                LoadModule authn_core_module modules/mod_authn_core.so
                ExtFilterDefine Shrink cmd=/bin/cat
                ExtFilterDefine taken-in mode=input cmd=/bin/cat
                RegisterHttpMethod PURGE BAN
                <AuthnProviderAlias file other>
                </AuthnProviderAlias>
                """),
            IncludeSource.NONE);
    assertThat(server.registers("output-filter", "shrink")).isTrue();
    assertThat(server.registers("output-filter", "taken-in")).isFalse();
    assertThat(server.registers("method", "BAN")).isTrue();
    assertThat(server.registers("authn-provider", "other")).isTrue();
    assertThat(server.registers("authz-provider", "other")).isFalse();
  }

  @Test
  void modulesAreNotKnownWhereTheFilesThatLoadThemAreNotAtHand() {
    String some = "LoadModule mpm_event_module a.so\n";
    assertThat(read("Include conf.modules.d/*.conf\n").declared()).isFalse();
    assertThat(read(some + "IncludeOptional mods-enabled/*.load\n").declared()).isFalse();
    assertThat(read("Include extra.conf\n").declared()).isFalse();
    assertThat(read("Include extra.conf\n").hasModule("mod_rewrite.c")).isTrue();
    assertThat(read(some + "Include sites/*.conf\n").declared()).isTrue();
    assertThat(read("IncludeOptional conf.d/*.conf\n").declared()).isTrue();
    assertThat(read("<VirtualHost *>\nInclude extra.conf\n</VirtualHost>\n").declared()).isTrue();
  }
}

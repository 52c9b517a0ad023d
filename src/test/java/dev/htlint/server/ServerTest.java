package dev.htlint.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.Mask;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.catalog.Version;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerTest {
  private static DirectorySettings directory(String pattern, String allowOverride) {
    return new DirectorySettings(pattern, false, Optional.of(allowOverride), Optional.empty());
  }

  private static DirectorySettings regex(String pattern, String allowOverride) {
    return new DirectorySettings(pattern, true, Optional.of(allowOverride), Optional.empty());
  }

  private static Server server(DirectorySettings... directories) {
    return new Server(
        "test",
        Version.NEWEST,
        Set.of(),
        true,
        Map.of(),
        List.of(directories),
        Optional.of("/var/www"));
  }

  private static List<String> classes(Server server, String directory) {
    return Mask.overrideClasses(server.overrides(directory).mask());
  }

  @Test
  void anyServerHasEverythingAndAllowsEverything() {
    Server any = Server.any();
    assertThat(any.name()).isEqualTo("any");
    assertThat(any.version()).isEqualTo(Version.NEWEST);
    assertThat(any.declared()).isFalse();
    assertThat(any.overrides("/anywhere")).isEqualTo(Overrides.ALL);
    assertThat(any.names("/anywhere")).isFalse();
    assertThat(any.hasModule("mod_rewrite.c")).isTrue();
    assertThat(any.hasModule("rewrite_module")).isTrue();
    assertThat(any.hasModule("mod_rewrite")).isFalse();
    assertThat(any.hasModule("Mod_Rewrite.c")).isFalse();
    assertThat(any.hasModule("core.c")).isTrue();
    assertThat(any.directives("php_value")).isNotEmpty();
    assertThat(any.directives("AuthtProviderAlias")).as("trunk only").isEmpty();
  }

  @Test
  void anyServerKnowsEachModuleByBothItsNames() {
    Set<String> modules = Server.any().modules();
    Set<String> listed = Set.copyOf(modules);
    assertThat(listed).hasSizeGreaterThan(300);
    for (ModuleEntry module : Catalog.get().modules()) {
      for (String name : List.of(module.file(), module.symbol(), module.title())) {
        assertThat(modules.contains(name)).as(name).isEqualTo(listed.contains(name));
      }
    }
  }

  @Test
  void anyServerLacksThirdPartyModulesOfWhichNoDirectiveIsKnown() {
    Catalog.get().modules().stream()
        .filter(module -> !Catalog.get().hasDirectives(module.file()))
        .filter(module -> module.origin() == dev.htlint.catalog.Origin.THIRD_PARTY)
        .forEach(module -> assertThat(Server.any().hasModule(module.file())).isFalse());
  }

  @Test
  void modulesAreNamedByFileOrSymbolAndHaveBoth() {
    Server server = Server.any().withModules(Set.of("rewrite_module", "mod_mime.c", "mod_own.c"));
    assertThat(server.declared()).isTrue();
    assertThat(server.modules())
        .containsExactlyInAnyOrder(
            "rewrite_module", "mod_rewrite.c", "mod_mime.c", "mime_module", "mod_own.c");
    assertThat(server.directives("RewriteEngine")).hasSize(1);
    assertThat(server.directives("ErrorDocument")).isEmpty();
    assertThat(Server.namesOf("mod_own.c")).containsExactly("mod_own.c");
    assertThat(Server.namesOf("core.c")).containsExactlyInAnyOrder("core.c", "core_module");
  }

  @Test
  void directivesDependOnTheVersion() {
    Server server = Server.any();
    assertThat(server.directives("<IfFile")).isNotEmpty();
    assertThat(server.withVersion(new Version(2, 4, 33)).directives("<IfFile")).isEmpty();
    assertThat(server.withVersion(new Version(2, 4, 34)).directives("<IfFile")).isNotEmpty();
  }

  @Test
  void modulesThatAreNotDeclaredDependOnTheVersion() {
    Server before = Server.any().withVersion(new Version(2, 4, 4));
    assertThat(before.hasModule("mod_macro.c")).isFalse();
    assertThat(before.withVersion(new Version(2, 4, 5)).hasModule("macro_module")).isTrue();
    Server declared = server();
    assertThat(declared.withVersion(new Version(2, 4, 4)).modules()).isEqualTo(declared.modules());
  }

  @Test
  void declaredServerAllowsNothingByItself() {
    assertThat(server().overrides("/var/www")).isEqualTo(Overrides.NONE);
  }

  @Test
  void moreComponentsWinWhateverTheOrder() {
    Server server =
        server(
            directory("/var/www/html", "Limit"),
            directory("/", "None"),
            directory("/var/www", "Indexes"));
    assertThat(classes(server, "/var/www/html/x")).containsExactly("Limit");
    assertThat(classes(server, "/var/www/html")).containsExactly("Limit");
    assertThat(classes(server, "/var/www")).containsExactly("Indexes");
    assertThat(classes(server, "/var/wwwx")).isEmpty();
    assertThat(classes(server, "/")).isEmpty();
  }

  @Test
  void laterSectionWinsAmongEquals() {
    Server server = server(directory("/a/", "Limit"), directory("/a", "Indexes"));
    assertThat(classes(server, "/a")).containsExactly("Indexes");
  }

  @Test
  void regularExpressionsComeLastInTheirOwnOrder() {
    Server server =
        server(
            regex("^/var", "Indexes"), directory("/var/www/html", "Limit"), regex("html", "None"));
    assertThat(classes(server, "/var/www/html")).isEmpty();
    assertThat(classes(server, "/var/www")).containsExactly("Indexes");
    assertThat(classes(server(regex("^/a/$", "Limit")), "/a")).containsExactly("Limit");
    assertThat(classes(server(regex("^/a$", "Limit")), "/a")).containsExactly("Limit");
  }

  @Test
  void wildcardsStayWithinAComponent() {
    Server server = server(directory("/home/*/public_html", "All"));
    assertThat(classes(server, "/home/me/public_html/blog")).hasSize(5);
    assertThat(classes(server, "/home/me/public")).isEmpty();
    assertThat(classes(server, "/home/a/b/public_html")).isEmpty();
  }

  @Test
  void listsAreMergedOnTheirOwn() {
    DirectorySettings list =
        new DirectorySettings("/a", false, Optional.empty(), Optional.of("Options '<Files'"));
    Overrides overrides = server(directory("/", "Limit"), list).overrides("/a");
    assertThat(overrides.mask()).isEqualTo(Mask.LIMIT);
    assertThat(overrides.lists("Options")).isTrue();
    assertThat(overrides.lists("<Files")).isTrue();
  }

  @Test
  void keywordsThatHttpdRefusesChangeNothing() {
    assertThat(classes(server(directory("/", "Limit"), directory("/a", "Nonsense")), "/a"))
        .containsExactly("Limit");
  }

  @ParameterizedTest
  @CsvSource({"/var/www/x,true", "/var,false", "/srv/x,true"})
  void serverNamesWhatAnOwnSectionCovers(String path, boolean named) {
    Server server =
        server(directory("/", "None"), directory("/var/www", "All"), regex("^/srv", "All"));
    assertThat(server.names(path)).isEqualTo(named);
  }

  @Test
  void fewFilesAreEverywhere() {
    assertThat(Server.any().hasFile("/etc/passwd")).isTrue();
    assertThat(Server.any().hasFile("/nonsense")).isFalse();
  }
}

package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.lint.MemorySite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each thing that can be missing, with and without knowledge of the rest of the server. */
class AuthenticationIncompleteTest {
  private static final String SERVER =
      """
      LoadModule authn_core_module modules/mod_authn_core.so
      LoadModule authn_file_module modules/mod_authn_file.so
      LoadModule authn_socache_module modules/mod_authn_socache.so
      LoadModule authnz_ldap_module modules/mod_authnz_ldap.so
      LoadModule authz_core_module modules/mod_authz_core.so
      LoadModule authz_host_module modules/mod_authz_host.so
      LoadModule authz_user_module modules/mod_authz_user.so
      LoadModule authz_groupfile_module modules/mod_authz_groupfile.so
      LoadModule auth_basic_module modules/mod_auth_basic.so
      LoadModule auth_form_module modules/mod_auth_form.so
      LoadModule access_compat_module modules/mod_access_compat.so
      DocumentRoot /srv/www
      """;

  private static final String GRANTED =
      SERVER + "<Directory /srv/www>\nRequire all granted\n</Directory>\n";

  private static List<String> lint(String server, String htaccess) {
    return new MemorySite(server)
        .lint(List.of(new AuthenticationIncomplete()), "/srv/www/a", htaccess.replace('|', '\n'));
  }

  /** With the whole server known. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Require valid-user; 1 error this wants a user",
        "Require group g; 1 error this wants a user",
        "AuthType None|Require user a; 2 error this wants a user",
        "Require ip 10.0.0.1|Require valid-user; 2 warning this wants a user",
        "Require valid-user|Require all granted; -",
        "<RequireAll>|Require all granted|Require valid-user|</RequireAll>; 3 error this wants",
        "<RequireAll>|Require all denied|Require valid-user|</RequireAll>; -",
        "<RequireAll>|Require all granted|Require not user x|</RequireAll>; -",
        "<Limit GET>|Require valid-user|</Limit>; 2 warning this wants a user",
        "<Files x>|Require valid-user|</Files>; 2 error this wants a user",
        "<If true>|Require valid-user|</If>; -",
        "<If true>|AuthType Basic|</If>|Require valid-user; -",
        "<Files x>|AuthType Basic|</Files>|<Files y>|Require valid-user|</Files>; -",
        "Require valid-user|Satisfy any; -",
        "Require valid-user|Satisfy any|Deny from all; 1 error this wants a user",
        "Require valid-user|Deny from 10.0.0.1; 1 warning this wants a user",
        "AuthMerging Or|Require valid-user; -",
        "AuthMerging And|Require valid-user; 2 error this wants a user",
        "AuthType Basic|Require valid-user; 1 error AuthType Basic cannot do without AuthName",
        "AuthType form|Require valid-user; 1 error AuthType form cannot do without AuthName",
        "AuthType Digest|Require valid-user; 1 error no module handles AuthType Digest",
        "AuthType Foo|Require valid-user; 1 error no module handles AuthType Foo",
        "AuthType %{ENV:x}|Require valid-user; -",
        "AuthType basic|AuthName x|Require valid-user; 1 error passwords are looked up in a file",
        "AuthType basic|AuthName x|AuthBasicProvider socache file|Require valid-user;"
            + " 1 error passwords are looked up in a file",
        "AuthType basic|AuthName x|AuthBasicProvider ldap|Require valid-user; -",
        "AuthType basic|AuthName x|AuthUserFile /x|Require valid-user; -",
        "AuthType basic|AuthName x|AuthUserFile /x|Require group a; 4 warning groups are looked up",
        "AuthType basic|AuthName x|AuthUserFile /x|AuthGroupFile /y|Require group a; -",
        "AuthType Basic|AuthName x; -",
        "AuthType Basic|AuthMerging Off; 1 error AuthType without any Require",
        "AuthType None; -",
        "AuthName x; -",
      })
  void whereAllIsKnown(String htaccess, String expected) {
    List<String> found = lint(GRANTED, htaccess);
    if (expected == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).singleElement().asString().startsWith(expected);
    }
  }

  /** Without a server: what stands here looks complete but is not, or nothing is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "Require valid-user; -",
        "AuthName x|Require valid-user; 2 warning this wants a user",
        "AuthUserFile /x|Require ip 10.0.0.1|Require user a; 3 warning this wants a user",
        "AuthType Basic|Require valid-user; -",
        "AuthType Basic|AuthUserFile /x|Require valid-user; 1 warning AuthType Basic cannot do",
        "AuthType Basic|AuthName x|Require valid-user; -",
        "AuthType Digest|AuthName x|Require valid-user; -",
        "AuthType KerberosV5|AuthName x|Require valid-user; -",
        "AuthType Foo|AuthName x|Require valid-user; 1 warning no module handles AuthType Foo",
        "AuthType Foo|AuthName x; -",
        "AuthType Basic|AuthName x; -",
      })
  void whereNothingIsKnown(String htaccess, String expected) {
    List<String> found = lint("", htaccess);
    if (expected == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).singleElement().asString().startsWith(expected);
    }
  }

  @Test
  void whatStandsAboveCounts() {
    MemorySite site = new MemorySite(GRANTED).file("/srv/www/.htaccess", "AuthType Basic\n");
    List<String> found =
        site.lint(List.of(new AuthenticationIncomplete()), "/srv/www/a", "Require valid-user\n");
    assertThat(found).containsExactly("1 error AuthType Basic cannot do without AuthName");
    site.file("/srv/www/b/.htaccess", "AuthName b\nAuthUserFile /b\nAuthType Basic\n");
    assertThat(
            site.lint(
                List.of(new AuthenticationIncomplete()), "/srv/www/b/c", "Require valid-user\n"))
        .isEmpty();
  }

  @Test
  void aServerThatAsksForNothing() {
    assertThat(lint(SERVER, "AuthType Basic\nAuthName x\n"))
        .containsExactly("1 error AuthType without any Require, here or above");
    assertThat(lint(SERVER.replace("DocumentRoot", "ServerRoot"), "AuthType Basic\n")).isEmpty();
  }

  @Test
  void aServerWithoutTheProvider() {
    String without = GRANTED.replaceAll("LoadModule authn_file.*\n", "");
    assertThat(lint(without, "AuthType Basic\nAuthName x\nRequire valid-user\n"))
        .singleElement()
        .asString()
        .startsWith("1 error nothing looks up passwords");
    assertThat(
            lint(without + "LoadModule my_module modules/my.so\n", "AuthType Basic\nAuthName x\n"))
        .isEmpty();
  }

  @Test
  void nestedDeeply() {
    String many = "<RequireAny>\n".repeat(20_000);
    String ends = "</RequireAny>\n".repeat(20_000);
    assertThat(lint(GRANTED, many + "Require valid-user\n" + ends)).isEmpty();
  }
}

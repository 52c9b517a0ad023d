package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.lint.MemorySite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each state of a file of passwords or groups. */
class PasswordFileTest {
  private static final String SERVER =
      """
      ServerRoot /etc/apache2
      LoadModule authn_core_module modules/mod_authn_core.so
      LoadModule authn_file_module modules/mod_authn_file.so
      LoadModule authnz_ldap_module modules/mod_authnz_ldap.so
      LoadModule authz_core_module modules/mod_authz_core.so
      LoadModule authz_user_module modules/mod_authz_user.so
      LoadModule authz_groupfile_module modules/mod_authz_groupfile.so
      LoadModule auth_basic_module modules/mod_auth_basic.so
      LoadModule auth_digest_module modules/mod_auth_digest.so
      LoadModule rewrite_module modules/mod_rewrite.so
      DocumentRoot /srv/www
      <Directory /srv/www>
        Require all granted
      </Directory>
      <Files ".ht*">
        Require all denied
      </Files>
      """;

  private static final String HASH = "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=";

  private static MemorySite site(String server) {
    MemorySite site =
        new MemorySite(server)
            .file("/etc/apache2/relative", "u:" + HASH + "\n")
            .file("/srv/users", "u:" + HASH + "\n# comment\n\n  v:$2y$05$x\r\nw:!\n")
            .file("/srv/realm", "u:x:0123456789abcdef0123456789ABCDEF\n")
            .file("/srv/groups", "g: u v\n")
            .file("/srv/commas", "g: u,v\n")
            .file("/srv/empty", "# nobody\n")
            .file("/srv/private", 0600, "u:" + HASH + "\n")
            .file("/srv/locked/users", "u:" + HASH + "\n")
            .file("/srv/plain", "u:" + HASH + "\nv:secret\nw\n")
            .file("/srv/ssha", "v:{SSHA}abc\n")
            .file("/srv/none", "v:\n")
            .file("/srv/bom", "\uFEFFv:" + HASH + "\n")
            .file("/srv/www/users.txt", "u:" + HASH + "\n")
            .file("/srv/www/.htusers", "u:" + HASH + "\n")
            .file("/srv/www/a/.htpasswd", "u:" + HASH + "\n");
    site.files()
        .folder("/srv/locked", 0, 0, 0700)
        .link("/srv/link", "users")
        .link("/srv/dangling", "nothing")
        .link("/srv/loop", "loop")
        .pipe("/srv/pipe")
        .unseen("/srv/unseen");
    return site;
  }

  private static List<String> lint(String server, String htaccess) {
    return site(server)
        .lint(
            List.of(new PasswordFile()),
            "/srv/www/a",
            "AuthType Basic\nAuthName x\nRequire valid-user\n" + htaccess.replace('|', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "AuthUserFile /srv/users; -",
        "AuthUserFile /srv/link; -",
        "AuthUserFile /srv/unseen; -",
        "AuthUserFile C:/users; -",
        "AuthUserFile /dev/null; -",
        "AuthUserFile relative; -",
        "AuthUserFile .htpasswd; error a path without a slash in front counts from ServerRoot",
        "AuthUserFile /srv/nothing; error there is no /srv/nothing",
        "AuthUserFile /srv/dangling; error a link leads to /srv/nothing",
        "AuthUserFile /srv/loop; error the links lead in a circle",
        "AuthUserFile /srv/users/x; error /srv/users is no folder",
        "AuthUserFile /srv/www; error /srv/www is a folder",
        "AuthUserFile /srv/pipe; error /srv/pipe is no regular file",
        "AuthUserFile /srv/private; error www-data may not read /srv/private",
        "AuthUserFile /srv/locked/users; error www-data may not search /srv/locked",
        "AuthUserFile /srv/empty; warning /srv/empty holds nobody",
        "AuthUserFile /srv/plain; warning /srv/plain: line 2 has no hash behind the name",
        "AuthUserFile /srv/ssha; warning /srv/ssha: line 1 has a hash that httpd does not know",
        "AuthUserFile /srv/none; warning /srv/none: line 1 has nothing behind the colon",
        "AuthUserFile /srv/bom; warning /srv/bom: line 1 begins with a byte-order mark",
        "AuthUserFile /srv/realm; warning /srv/realm: line 1 is one for Digest",
        "AuthType Digest|AuthUserFile /srv/realm; -",
        "AuthType Digest|AuthUserFile /srv/users; warning /srv/users: line 1 is none for Digest",
        "AuthUserFile /srv/www/users.txt; -",
        "AuthUserFile /srv/www/.htusers; -",
        "AuthBasicProvider ldap|AuthUserFile /srv/nothing; warning there is no /srv/nothing",
        "AuthUserFile /srv/nothing|<If true>|AuthType None|</If>; warning there is no",
        "AuthGroupFile /srv/groups; -",
        "AuthGroupFile /srv/nothing; warning there is no /srv/nothing",
        "Require group g|AuthGroupFile /srv/nothing; error there is no /srv/nothing",
        "AuthGroupFile /srv/commas; warning /srv/commas: line 1 has commas",
        "AuthGroupFile /srv/empty; warning /srv/empty holds nobody",
      })
  void states(String htaccess, String expected) {
    List<String> found = lint(SERVER, htaccess);
    if (htaccess.contains("/srv/www/users.txt")) {
      assertThat(found).singleElement().asString().contains("everybody can read this file");
    } else if (expected == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).singleElement().asString().contains(expected);
    }
  }

  @Test
  void whatDeniesTheFileIsHeeded() {
    String file = "AuthUserFile /srv/www/users.txt\n";
    assertThat(lint(SERVER + "<Directory /srv/www>\nRequire all denied\n</Directory>\n", file))
        .isEmpty();
    assertThat(lint(SERVER + "<Location /users.txt>\nRequire all denied\n</Location>\n", file))
        .isEmpty();
    assertThat(lint(SERVER + "RewriteRule ^/users - [F]\n", file)).isEmpty();
    assertThat(lint("", file)).isEmpty();
    assertThat(lint("", "AuthUserFile a/.htpasswd\n")).isEmpty();
    assertThat(lint("", "AuthUserFile .htpasswd\n"))
        .singleElement()
        .asString()
        .startsWith("4 warning a path without a slash");
  }

  @Test
  void withoutAServerNothingIsCertain() {
    assertThat(lint("", "AuthUserFile /srv/nothing\n"))
        .containsExactly("4 warning there is no /srv/nothing");
  }
}

package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.lint.MemorySite;
import dev.htlint.lint.Rule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What directives name: pages, scripts and files, there or not. */
class TargetsTest {
  private static final List<Rule> RULES =
      List.of(new MissingTarget(), new SubrequestLoop(), new IncludesNotAllowed());

  private static final String SERVER =
      """
      LoadModule dir_module modules/mod_dir.so
      LoadModule actions_module modules/mod_actions.so
      LoadModule alias_module modules/mod_alias.so
      LoadModule rewrite_module modules/mod_rewrite.so
      LoadModule negotiation_module modules/mod_negotiation.so
      LoadModule include_module modules/mod_include.so
      LoadModule mime_module modules/mod_mime.so
      LoadModule php_module modules/libphp.so
      Alias /icons/ /usr/share/icons/
      <Location /status>
        SetHandler server-status
      </Location>
      DocumentRoot /srv/www
      """;

  private static List<String> lint(String server, String htaccess) {
    MemorySite site =
        new MemorySite(server)
            .file("/srv/www/e.html", "e")
            .file("/srv/www/a/e e.html", "e")
            .file("/srv/www/a/m.html", "e")
            .file("/srv/www/a/secret.html", 0600, "e")
            .file("/srv/www/b/index.html", "e")
            .file("/srv/www/c/x.html", "e")
            .file("/srv/www/rewritten/.htaccess", "RewriteRule x y\n")
            .file("/srv/www/falls/.htaccess", "FallbackResource /e.html\n")
            .file("/srv/prepend.php", "<?php")
            .folder("/srv/www/a/empty");
    return site.lint(RULES, "/srv/www/a", htaccess.replace('|', '\n'));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "ErrorDocument 404 /e.html; -",
        "ErrorDocument 404 /e.html?x=1; -",
        "ErrorDocument 404 /a/e%20e.html; -",
        "ErrorDocument 404 /e.html/behind; -",
        "ErrorDocument 404 /a; -",
        "ErrorDocument 404 /icons/x.png; -",
        "ErrorDocument 404 /status; -",
        "ErrorDocument 404 /rewritten/x; -",
        "ErrorDocument 404 /falls/x; -",
        "ErrorDocument 404 https://example.org/x; -",
        "ErrorDocument 404 'Not here'; -",
        "ErrorDocument 404 /a/%{HTTP_HOST}.html; -",
        "ErrorDocument 404 /../x; -",
        "ErrorDocument 404 e.html; warning a path begins with a slash",
        "ErrorDocument 404 /nothing.html; warning the page for errors: there is no /srv/www/nothing",
        "ErrorDocument 404 /a/secret.html; warning the page for errors: www-data may not read",
        "RewriteRule x y|ErrorDocument 404 /a/nothing; -",
        "Options MultiViews|ErrorDocument 404 /a/m; -",
        "Options MultiViews|ErrorDocument 404 /a/n; warning the page for errors: there is no",
        "Action x /nothing.cgi; warning the script: there is no /srv/www/nothing.cgi",
        "Action x /nothing.cgi virtual; -",
        "Action x /e.html; -",
        "php_value auto_prepend_file /srv/prepend.php; -",
        "php_value auto_prepend_file none; -",
        "php_value auto_prepend_file prepend.php; -",
        "php_value auto_prepend_file /srv/nothing.php; error there is no /srv/nothing.php",
        "php_value auto_append_file /srv/www; error /srv/www is a folder",
        "php_value memory_limit /srv/nothing; -",
        "FallbackResource /e.html; -",
        "FallbackResource disabled; -",
        "FallbackResource /b/; -",
        "FallbackResource index.php; warning a path without a slash in front",
        "FallbackResource /a/nothing; error the fallback: there is no /srv/www/a/nothing",
        "FallbackResource /nothing; warning the fallback: there is no /srv/www/nothing",
        "SetHandler x|FallbackResource /a/nothing; warning the fallback: there is no",
        "FallbackResource /a/; error the fallback is a folder without an index",
        "DirectoryIndex m.html|FallbackResource /a/; -",
        "FallbackResource /c/; warning the fallback is a folder without an index",
        "DirectoryIndex index.html; -",
        "DirectoryIndex /a/; error the folder is named as its own index",
        "DirectoryIndex ./; error the folder is named as its own index",
        "AddOutputFilter INCLUDES .x; error Options does not allow includes here",
        "XBitHack full; error Options does not allow includes here",
        "XBitHack off; -",
        "Options +IncludesNoExec|AddHandler server-parsed .x; -",
        "Options All|SetHandler server-parsed; -",
        "Options All|Options -Includes|SetHandler server-parsed; error Options does not allow",
        "<Files x>|Options +Includes|SetOutputFilter INCLUDES|</Files>; -",
        "<If true>|Options +Includes|</If>|SetOutputFilter INCLUDES; -",
        "DirectoryIndex index.html .; warning the folder is named as its own index",
      })
  void whereAllIsKnown(String htaccess, String expected) {
    List<String> found = lint(SERVER, htaccess);
    if (expected == null) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found).singleElement().asString().contains(expected);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "''; ErrorDocument 404 /nothing.html",
        "''; FallbackResource /a/nothing",
        "''; Action x /nothing",
        "''; AddOutputFilter INCLUDES .x",
        "RewriteRule ^/a /b; ErrorDocument 404 /nothing.html",
        "<VirtualHost *:80>|DocumentRoot /srv|</VirtualHost>; ErrorDocument 404 /nothing.html",
      })
  void otherwiseNothingIsSaid(String more, String htaccess) {
    assertThat(lint(more.isEmpty() ? "" : SERVER + more.replace('|', '\n') + "\n", htaccess))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "auto_prepend_file = '/srv/prepend.php'; -",
        "auto_prepend_file = none; -",
        "auto_prepend_file =; -",
        "memory_limit = /srv/nothing; -",
        "auto_prepend_file = /srv/nothing.php; 1 warning there is no /srv/nothing.php",
        "x = y|auto_append_file = /srv/nothing.php; 2 warning there is no /srv/nothing.php",
      })
  void filesOfPhpInItsOwnSettings(String ini, String expected) {
    for (String server : List.of("", "LoadModule php_module modules/libphp.so\n")) {
      List<String> found =
          new MemorySite(server)
              .file("/srv/prepend.php", "<?php")
              .file("/srv/www/.user.ini", ini.replace('|', '\n').replace("'", "\""))
              .lint(RULES, "/srv/www/.user.ini");
      if (expected == null || !server.isEmpty()) {
        assertThat(found).isEmpty();
      } else {
        assertThat(found).containsExactly(expected);
      }
    }
  }
}

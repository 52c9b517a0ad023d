package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.lint.MemorySite;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who provides a handler, and who decides besides. */
class HandlerNotProvidedTest {
  private static final String SERVER =
      """
      # htlint: static core.c http_core.c mod_so.c
      LoadModule mime_module modules/mod_mime.so
      <Directory /srv>
        AllowOverride All
      </Directory>
      """;
  private static final String ACTIONS = "LoadModule actions_module modules/mod_actions.so\n";
  private static final String OF_CPANEL = "AddHandler application/x-httpd-ea-php74 .php\n";

  private static List<String> lint(String server, String htaccess) {
    return new MemorySite(server).lint(List.of(new HandlerNotProvided()), "/srv/www", htaccess);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AddHandler application/x-httpd-ea-php74 .php",
        "AddHandler Application/x-httpd-alt-php82 .php .phtml",
        "AddHandler php-script .php",
        "SetHandler fcgid-script",
        "AddHandler cgi-script .pl",
        "SetHandler \"proxy:fcgi://127.0.0.1:9000\"",
        "<Files x.php>\nSetHandler php5-fcgi\n</Files>"
      })
  void nobodyHas(String line) {
    assertThat(lint(SERVER, line + "\n"))
        .singleElement()
        .asString()
        .contains(" warning nothing on this server has the handler ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SetHandler none",
        "SetHandler default-handler",
        "SetHandler a-handler-of-our-own",
        "AddHandler type-map var",
        "<IfModule mod_php.c>\nAddHandler application/x-httpd-php .php\n</IfModule>"
      })
  void isNotJudged(String line) {
    assertThat(lint(SERVER + "LoadModule negotiation_module m/mod_negotiation.so\n", line + "\n"))
        .isEmpty();
  }

  @Test
  void anActionGives() {
    String action = "Action application/x-httpd-ea-php74 /cgi-sys/php74\n";
    assertThat(lint(SERVER + ACTIONS, OF_CPANEL)).hasSize(1);
    assertThat(lint(SERVER + ACTIONS + action, OF_CPANEL)).isEmpty();
    assertThat(lint(SERVER + ACTIONS, OF_CPANEL + action)).isEmpty();
  }

  @Test
  void aModuleGives() {
    assertThat(lint(SERVER + "LoadModule cgid_module m/mod_cgid.so\n", "SetHandler cgi-script\n"))
        .isEmpty();
    assertThat(lint(SERVER + "LoadModule secret_module m/mod_secret.so\n", OF_CPANEL))
        .as("nobody knows what a module of one's own does")
        .isEmpty();
  }

  @Test
  void anotherLineDecides() {
    String proxy =
        """
        LoadModule proxy_module m/mod_proxy.so
        <FilesMatch "\\.php$">
          SetHandler "proxy:fcgi://127.0.0.1:9000"
        </FilesMatch>
        """;
    assertThat(lint(SERVER + proxy, OF_CPANEL)).isEmpty();
    assertThat(lint(SERVER + proxy, "SetHandler php-script\n")).isEmpty();
    assertThat(lint(SERVER + proxy, "AddHandler php-fcgi .phtml\n")).hasSize(1);
    assertThat(lint(SERVER, OF_CPANEL + "<If \"true\">\nSetHandler x\n</If>\n")).isEmpty();
    assertThat(lint(SERVER, OF_CPANEL + "<FilesMatch php>\nSetHandler none\n</FilesMatch>\n"))
        .hasSize(1);
  }

  @Test
  void withoutAServerOnlyHandlersOfHostsAreNoted() {
    assertThat(lint("", OF_CPANEL))
        .containsExactly("1 note application/x-httpd-ea-php74 is a handler of single hosts");
    assertThat(lint("", "AddHandler cgi-script .cgi\n")).isEmpty();
  }
}

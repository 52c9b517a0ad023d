package dev.htlint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.cli.Command;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where advice on server files is given, and above all where it is not. */
final class ServerAdviceTest {
  private static final Pattern PLACE = Pattern.compile("(?m)^\\S+?:(\\d+):\\d+: .*?\\[([a-z-]+)]");

  /** The lines, a bar between them, and those in which the rule finds something. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "DocumentRoot /srv/www | <Directory /srv> | Options All | </Directory>; 3",
        "DocumentRoot /srv/www/ | <Directory /> | Options +Indexes | </Directory>; 3",
        "DocumentRoot C:/www | <Directory C:/www> | Options Indexes | </Directory>; 3",
        "DocumentRoot /srv/www | Options Indexes; 2",
        "<VirtualHost *> | DocumentRoot /w | <Directory /w> | Options Indexes | </Directory> |"
            + " </VirtualHost>; 4",
        "DocumentRoot /srv/www | <Directory /srv/www/a> | Options Indexes | </Directory>; ''",
        "DocumentRoot /srv/www | <Directory /srv/ww> | Options Indexes | </Directory>; ''",
        "DocumentRoot /srv/www | <Directory /srv> | Options Indexes | </Directory> |"
            + " <Directory /srv/www> | Options -Indexes | </Directory>; ''",
        "DocumentRoot /srv/www | <Directory /srv> | Options Indexes | </Directory> |"
            + " <Directory /srv/www> | Options FollowSymLinks | </Directory>; ''",
        "DocumentRoot /srv/www | <Directory /srv/www> | Options Indexes | HeaderName top.html |"
            + " </Directory>; ''",
        "DocumentRoot /srv/www | <Directory /srv/www> | Options Indexes | </Directory> |"
            + " <DirectoryMatch /www> | Options -Indexes | </DirectoryMatch>; ''",
        "DocumentRoot /srv/www | <Directory /srv/www> | Options Indexes | </Directory> |"
            + " <Directory /home/*/www> | Options Indexes | </Directory>; 3",
        "DocumentRoot /srv/www | <Directory /srv/www> | Options Indexes | </Directory> |"
            + " FallbackResource /index.php; ''",
        "<VirtualHost *> | DocumentRoot /w | Redirect / https://www.example.com/ | <Directory /w> |"
            + " Options Indexes | </Directory> | </VirtualHost>; ''",
      })
  void directoryListing(String config, String lines) {
    assertThat(found("directory-listing", config)).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<Directory \"/\"> | allowoverride ALL | </Directory>; 2",
        "<Directory /> | AllowOverride FileInfo | </Directory>; ''",
        "<Directory /srv> | AllowOverride All | </Directory>; ''",
        "<Directory ~ /> | AllowOverride All | </Directory>; ''",
        "<VirtualHost *> | <Directory /> | AllowOverride All | </Directory> | </VirtualHost>; 3",
      })
  void htaccessEverywhere(String config, String lines) {
    assertThat(found("htaccess-everywhere", config)).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ServerTokens full; 1",
        "ServerTokens OS; ''",
        "ServerSignature On; ''",
        "Listen 80 | ServerSignature EMail; 2",
        "Listen 80 | ServerSignature Off; ''",
        "Listen 80 | ServerSignature On | ServerTokens Prod; ''",
      })
  void serverVersionShown(String config, String lines) {
    assertThat(found("server-version-shown", config)).isEqualTo(lines);
  }

  /** {@code [a]} stands for a host of that name with files of its own, on one address. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Listen 80 | [a.example] | [b.example]; 2",
        "[a.example] | [b.example]; ''",
        "Listen 80 | [a.example]; ''",
        "Listen 80 | [default.example] | [b.example]; ''",
        "Listen 80 | [192.0.2.1] | [b.example]; ''",
        "Listen 80 | [a.example] | [a.example]; ''",
        "Listen 80 | <VirtualHost *:80> | DocumentRoot /x | </VirtualHost> | [b.example]; ''",
        "Listen 80 | <VirtualHost *:80 [::]:80> | ServerName catchall | </VirtualHost> |"
            + " [a.example] | [b.example]; ''",
        "Listen 80 | <VirtualHost *:443> | ServerName a.example | DocumentRoot /x | </VirtualHost> |"
            + " [b.example]; ''",
        "Listen 80 | <VirtualHost *:80> | ServerName a.example | Redirect / https://b.example/ |"
            + " </VirtualHost> | [b.example]; ''",
      })
  void defaultHost(String config, String lines) {
    String whole =
        config.replaceAll(
            "\\[([^]:]+)]",
            "<VirtualHost *:80> | ServerName $1 | DocumentRoot /srv/$1 | </VirtualHost>");
    assertThat(found("default-host", whole)).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<Files .ht*> | Require all denied | </Files> | <Location /> | Require all granted |"
            + " </Location>; 5",
        "<Files .ht*> | Require all denied | </Files> | <VirtualHost *> | <Location /> |"
            + " Require all granted | </Location> | </VirtualHost>; 6",
        "<Files .ht*> | Require all denied | </Files> | <VirtualHost *> | ProxyPass / http://b/ |"
            + " <Location /> | Require all granted | </Location> | </VirtualHost>; ''",
        "<Files .ht*> | Require all denied | </Files> | <Location /> | AuthMerging And |"
            + " Require all granted | </Location>; ''",
        "<Files .ht*> | Require all denied | </Files> | <Location /a> | Require all granted |"
            + " </Location>; ''",
        "<Directory /> | Require all denied | </Directory> | <Location /> | Require all granted |"
            + " </Location>; ''",
        "<Directory /a> | <RequireAny> | Require ip 192.0.2.1 | </RequireAny> | </Directory> |"
            + " <Location /> | Require all granted | </Location>; 7",
      })
  void accessUndone(String config, String lines) {
    assertThat(found("access-undone", config)).isEqualTo(lines);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<IfModule prefork.c> | Timeout 9 | </IfModule> | <IfModule worker.c> | </IfModule>; 1",
        "<IfModule prefork.c> | Timeout 9 | </IfModule> | <IfModule event.c> | </IfModule>; ''",
        "<IfModule prefork.c> | Timeout 9 | </IfModule>; ''",
        "<IfModule prefork.c> | Timeout 9 | </IfModule> | <IfModule !worker.c> | </IfModule>; ''",
        "<IfModule prefork.c> | </IfModule> | <IfModule worker.c> | </IfModule>; ''",
        "<IfModule mod_php7.c> | php_flag engine off | </IfModule> | <IfModule mod_php.c> |"
            + " php_flag engine off | </IfModule>; ''",
        "<IfModule mod_php7.c> | php_flag log_errors on | </IfModule> | <IfModule mod_php.c> |"
            + " </IfModule>; 1",
      })
  void noBranchMatches(String config, String lines) {
    assertThat(found("no-branch-matches", config, "--server", "debian-12")).isEqualTo(lines);
    assertThat(found("no-branch-matches", config)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Options ExecCGI | Options FollowSymLinks; 1",
        "Options ExecCGI | Options All; ''",
        "Options ExecCGI | Options +FollowSymLinks; ''",
        "<Directory /a> | Options ExecCGI | </Directory> | <Directory /a/> | Options None |"
            + " </Directory>; 2",
        "<Directory /a> | Options ExecCGI | </Directory> | <Directory /b> | Options None |"
            + " </Directory>; ''",
        "<Location /a> | Require ip 192.0.2.1 | Require ip 192.0.2.2 | </Location> | <Location /a> |"
            + " Require all granted | </Location>; 2",
        "<Location /a> | Require ip 192.0.2.1 | </Location> | <Location /a> | AuthMerging And |"
            + " Require method GET | </Location>; ''",
        "<Location /a> | Require all granted | </Location> | <Location /a> | Require all granted |"
            + " </Location>; ''",
        "<VirtualHost *:80> | <Location /a> | Require local | </Location> | </VirtualHost> |"
            + " <VirtualHost *:81> | <Location /a> | Require all granted | </Location> |"
            + " </VirtualHost>; ''",
        "<IfModule event.c> | Timeout 9 | </IfModule> | <IfModule !prefork.c> | Timeout 8 |"
            + " </IfModule>; 2",
        "Timeout 9 | <IfModule event.c> | Timeout 8 | </IfModule>; ''",
      })
  void overriddenDirective(String config, String lines) {
    assertThat(found("overridden-directive", config, "--server", "debian-12")).isEqualTo(lines);
  }

  private static String found(String rule, String config, String... options) {
    List<String> words = new ArrayList<>(List.of("--context", "server", "--format", "concise"));
    words.addAll(List.of(options));
    byte[] bytes = config.replaceAll(" *\\| *", "\n").getBytes(StandardCharsets.UTF_8);
    Matcher place = PLACE.matcher(Command.check(bytes, words).out());
    StringBuilder lines = new StringBuilder();
    while (place.find()) {
      if (place.group(2).equals(rule)) {
        lines.append(lines.isEmpty() ? "" : " ").append(place.group(1));
      }
    }
    return lines.toString();
  }
}

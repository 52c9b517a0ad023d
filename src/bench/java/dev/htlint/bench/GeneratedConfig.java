package dev.htlint.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Configuration as sites have it, made up: the same seed gives the same bytes. A real httpd accepts
 * all of it, if the modules of {@code bin/benchmark-cold} are loaded. Uses nothing but the JDK, so
 * that {@code java GeneratedConfig.java} runs it without a build.
 */
public final class GeneratedConfig {
  private static final long SEED = 20_240_229;

  /** The size of the large server configuration. */
  public static final int SERVER_BYTES = 50_000_000;

  /** The number of small files, which have some 800 bytes each. */
  public static final int HTACCESS_FILES = 4_000;

  /** Blocks that may stand in a {@code .htaccess} file and in a server's section. */
  private static final List<String> ANYWHERE =
      List.of(
          """
          # One address for each page
          RewriteEngine On
          RewriteCond %{HTTP_HOST} !^www\\.{site}$ [NC]
          RewriteRule ^(.*)$ https://www.{site}/$1 [R=301,L]
          """,
          """
          <IfModule mod_rewrite.c>
              RewriteEngine On

              # Files and folders are served as they are, the rest goes to the front controller.
              RewriteCond %{REQUEST_FILENAME} !-f
              RewriteCond %{REQUEST_FILENAME} !-d
              RewriteRule ^ /index.php [L]
          </IfModule>
          """,
          """
          RewriteEngine On
          RewriteRule ^{word}/([0-9]+)/?$ /{word2}.php?id=$1&lang={number} [QSA,L]
          RewriteRule ^{word}/([a-z-]+)/([0-9]+)$ /{word2}/$2/$1 [L,PT]
          RewriteRule "^old {word}/(.*)$" "/new/$1" [R=302,NE,L]
          RewriteRule ^{word}-{number}\\.html?$ - [G]
          """,
          """
          <IfModule mod_headers.c>
              Header always set X-Content-Type-Options "nosniff"
              Header always set X-Frame-Options SAMEORIGIN
              Header always set Referrer-Policy "strict-origin-when-cross-origin"

              Header unset X-Powered-By
              Header merge Cache-Control "max-age={number}"
          </IfModule>
          """,
          """
          <IfModule mod_expires.c>
              ExpiresActive On
              ExpiresDefault "access plus 1 month"

              ExpiresByType text/css "access plus 1 year"
              ExpiresByType image/svg+xml "access plus {small} months"
              ExpiresByType application/json "access plus 0 seconds"
          </IfModule>
          """,
          """
          # Pages that moved, ticket {number}

          Redirect permanent /{word}/{number} https://{site}/{word2}/{number}
          Redirect 302 /{word2}/latest https://{site}/{word}/
          RedirectMatch 301 "^/{word}/(.+)\\.asp$" "https://{site}/{word2}/$1"
          Redirect gone /{word}/retired-{small}
          """,
          """
          ErrorDocument 404 /errors/{word}.html
          ErrorDocument 503 "We are back in {small} minutes"

          DirectoryIndex index.php index.html
          AddDefaultCharset utf-8
          AddType font/woff2 .woff2
          AddType application/manifest+json .webmanifest
          """,
          """
          SetEnvIf Request_URI "^/{word}/" area={word2}
          SetEnvIfNoCase User-Agent "^{word}bot/{small}" unwanted
          <RequireAll>
              Require all granted
              Require not env unwanted
              Require not ip 192.0.2.{small}
          </RequireAll>
          """,
          """
          <IfModule mod_deflate.c>
              # Text shrinks well; images do not.
              AddOutputFilterByType DEFLATE text/html text/css text/plain \\
                  application/javascript application/json \\
                  image/svg+xml

          </IfModule>
          """,
          """
          AuthType Basic
          AuthName "Members of {site}"
          AuthUserFile /etc/apache2/users/{word}
          Require valid-user
          """,
          """
          <If "%{HTTP_HOST} == 'intern.{site}'">
              Require ip 10.{small}.0.0/16
              Header set X-Area "{word}"
          </If>
          """,
          """
          #
          # {word} and {word2}: nothing to do here since change {number},
          # see the notes of the team.
          #

          """);

  /** Files sections, which httpd does not take within a Location. */
  private static final String FILES =
      """
      <FilesMatch "\\.(?:bak|conf|dist|inc|log|sql|sw[op])$">
          Require all denied
      </FilesMatch>

      <Files "{word}-config.php">
          Require all denied
      </Files>
      """;

  private static final String HEAD =
      """
      # ----------------------------------------------------------------
      # {site}
      # ----------------------------------------------------------------

      <VirtualHost *:80>
          ServerName www.{site}
          ServerAlias {site} static.{site} *.{word}.{site}
          ServerAdmin webmaster@{site}
          DocumentRoot "/srv"

          ErrorLog /var/log/apache2/{site}-error.log
          CustomLog /var/log/apache2/{site}-access.log combined
          LogLevel warn

      """;

  private static final String OPEN_DIRECTORY =
      """
      <Directory "/srv/www/{site}/{word}">
          Options -Indexes +FollowSymLinks
          AllowOverride FileInfo AuthConfig

      """;

  private static final String OPEN_LOCATION =
      """
      # {word}
      Alias "/{word}-{number}/" "/srv/shared/{word2}/"

      <Location "/{word}-{number}/">
          SetHandler default-handler

      """;

  private static final List<String> WORDS =
      List.of(
          "archive",
          "basket",
          "blog",
          "catalogue",
          "docs",
          "events",
          "forum",
          "gallery",
          "help",
          "intranet",
          "jobs",
          "media",
          "news",
          "orders",
          "press",
          "search",
          "shop",
          "tickets");

  private final Random random;
  private String site = "";

  private GeneratedConfig(Random random) {
    this.random = random;
  }

  /**
   * A server configuration of about {@code size} bytes: virtual hosts with the sections and
   * directives that sites have, blank lines and comments between.
   */
  public static byte[] server(int size) {
    GeneratedConfig generated = new GeneratedConfig(new Random(SEED));
    StringBuilder text = new StringBuilder(size + 10_000);
    while (text.length() < size) {
      generated.virtualHost(text);
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** {@code count} files as they stand in the directories of sites. */
  public static List<byte[]> htaccess(int count) {
    List<byte[]> files = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      GeneratedConfig generated = new GeneratedConfig(new Random(SEED + i));
      generated.nextSite();
      StringBuilder text = new StringBuilder(1_500);
      text.append(generated.filled(FILES)).append('\n');
      generated.blocks(text, "", 1 + generated.random.nextInt(6));
      files.add(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    }
    return files;
  }

  private void virtualHost(StringBuilder text) {
    nextSite();
    text.append(filled(HEAD));
    for (int i = 20 + random.nextInt(60); i > 0; i--) {
      boolean location = random.nextInt(3) == 0;
      indented(text, filled(location ? OPEN_LOCATION : OPEN_DIRECTORY), "    ");
      if (!location && random.nextInt(6) == 0) {
        indented(text, filled(FILES), "        ");
      }
      blocks(text, "        ", 1 + random.nextInt(3));
      text.append(location ? "    </Location>\n\n" : "    </Directory>\n\n");
    }
    text.append("</VirtualHost>\n\n");
  }

  private void blocks(StringBuilder text, String indent, int count) {
    for (int i = 0; i < count; i++) {
      indented(text, filled(ANYWHERE.get(random.nextInt(ANYWHERE.size()))), indent);
      text.append('\n');
    }
  }

  private static void indented(StringBuilder text, String block, String indent) {
    block.lines().forEach(line -> text.append(line.isEmpty() ? "" : indent + line).append('\n'));
  }

  private void nextSite() {
    site = word() + "-" + random.nextInt(100_000) + ".example.net";
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String filled(String block) {
    return block
        .replace("{site}", site)
        .replace("{word}", word())
        .replace("{word2}", word())
        .replace("{number}", Integer.toString(random.nextInt(1_000_000)))
        .replace("{small}", Integer.toString(1 + random.nextInt(200)));
  }

  /**
   * Writes {@code server.conf} and the {@code .htaccess} files, each in a folder of its own, below
   * the folder that is named.
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.createDirectories(folder);
    Files.write(folder.resolve("server.conf"), server(SERVER_BYTES));
    List<byte[]> files = htaccess(HTACCESS_FILES);
    for (int i = 0; i < files.size(); i++) {
      Path site = folder.resolve("sites").resolve(String.format("%04d", i));
      Files.createDirectories(site);
      Files.write(site.resolve(".htaccess"), files.get(i));
    }
  }
}

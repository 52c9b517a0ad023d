package dev.htlint.rules;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** A line that shows how a directive is written, each one taken by httpd. */
final class Examples {
  private static final Map<String, String> LINES =
      Map.ofEntries(
          line("AddCharset UTF-8 .html"),
          line("AddDefaultCharset UTF-8"),
          line("AddDescription \"A picture\" *.png"),
          line("AddEncoding x-gzip .gz"),
          line("AddHandler cgi-script .cgi"),
          line("AddIcon /icons/image.png .png"),
          line("AddLanguage en .en"),
          line("AddOutputFilter INCLUDES .shtml"),
          line("AddOutputFilterByType DEFLATE text/html text/css"),
          line("AddType image/webp .webp"),
          line("allow from 192.0.2.0/24"),
          line("AuthName \"Members only\""),
          line("AuthType Basic"),
          line("AuthUserFile /srv/www/secrets/passwords"),
          line("BrowserMatch ^BadBot bad_bot"),
          line("deny from 192.0.2.7"),
          line("DirectoryIndex index.html"),
          line("ErrorDocument 404 /404.html"),
          line("ExpiresByType image/png \"access plus 1 month\""),
          line("ExpiresDefault \"access plus 1 week\""),
          line("FallbackResource /index.php"),
          line("ForceType text/plain"),
          line("Header set X-Frame-Options SAMEORIGIN"),
          line("IndexIgnore *.bak"),
          line("Options -Indexes"),
          line("order allow,deny"),
          line("php_flag display_errors Off"),
          line("php_value memory_limit 128M"),
          line("Redirect 301 /old.html /new.html"),
          line("RedirectMatch 301 ^/old/(.*)$ /new/$1"),
          line("RedirectPermanent /old.html /new.html"),
          line("RedirectTemp /old.html /new.html"),
          line("RequestHeader unset Proxy"),
          line("Require all granted"),
          line("RewriteBase /"),
          line("RewriteCond %{HTTPS} off"),
          line("RewriteOptions Inherit"),
          line("RewriteRule ^old/(.*)$ /new/$1 [R=301,L]"),
          line("SetEnv NAME value"),
          line("SetEnvIf User-Agent ^BadBot bad_bot"),
          line("SetEnvIfNoCase User-Agent ^badbot bad_bot"),
          line("SetHandler cgi-script"),
          line("SetOutputFilter DEFLATE"),
          line("Substitute s/old/new/"),
          line("UnsetEnv NAME"));

  private Examples() {}

  private static Map.Entry<String, String> line(String line) {
    return Map.entry(line.substring(0, line.indexOf(' ')), line);
  }

  /** The line for the directive {@code name}, spelled as httpd registers it. */
  static Optional<String> of(String name) {
    return Optional.ofNullable(LINES.get(name));
  }

  /** All lines. */
  static Collection<String> all() {
    return LINES.values();
  }
}

package dev.htlint.rules;

import dev.htlint.catalog.PhpSettings;
import dev.htlint.resolve.Directive;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.Arguments;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A setting of PHP out of php_value, php_flag and their like, and how it is said where PHP does not
 * run inside of httpd: in a file {@code .user.ini} beside the scripts, or in the pool of PHP-FPM
 * (PHP manual, ".user.ini files" and "Configuration of PHP-FPM").
 *
 * @param name the setting, as {@code upload_max_filesize}
 * @param value its value; that of a flag is {@code On} or {@code Off}
 * @param flag whether it is a flag
 */
record PhpSetting(String name, String value, boolean flag) {
  private static final Set<String> DIRECTIVES =
      Set.of("php_value", "php_flag", "php_admin_value", "php_admin_flag");

  private static final Pattern NAME = Pattern.compile("[\\w.-]+");

  /** What PHP's parser of settings reads as more than letters. */
  private static final Pattern SPECIAL = Pattern.compile(".*[^\\w./:,+*%@\\\\-].*|");

  /** What a setting of four directives says; empty for others. */
  static Optional<PhpSetting> of(Directive directive) {
    String name = directive.writtenName().toLowerCase(Locale.ROOT);
    Arguments arguments = directive.arguments();
    if (!DIRECTIVES.contains(name)
        || arguments.argumentCount() != 2
        || !NAME.matcher(arguments.argument(0)).matches()) {
      return Optional.empty();
    }
    boolean flag = name.endsWith("_flag");
    String value = arguments.argument(1);
    return Optional.of(new PhpSetting(arguments.argument(0), flag ? flag(value) : value, flag));
  }

  /** mod_php takes 0, off, no and the empty text for off, and all else for on. */
  private static String flag(String value) {
    return value.matches("(?i)on|true|yes|[1-9][0-9]*") ? "On" : "Off";
  }

  /** What to do where PHP runs outside of httpd, line by line. */
  String help() {
    Optional<PhpSettings.Setting> known = PhpSettings.find(name);
    Optional<String> gone = known.flatMap(PhpSettings.Setting::removedIn);
    if (gone.isPresent()) {
      return "remove the line: PHP has no " + name + " any more since version " + gone.get();
    }
    String pool = "the pool of PHP-FPM: " + pool();
    if (known.isPresent()) {
      return "where PHP is no module of httpd only the server sets this: php.ini, or " + pool;
    }
    return "where PHP is no module of httpd, write into a file .user.ini: "
        + ini()
        + "\nor into "
        + pool;
  }

  /** The line of a file {@code .user.ini} or {@code php.ini}. */
  String ini() {
    return SourceFile.display(name + " = " + quoted());
  }

  /** The line of a pool's file. */
  String pool() {
    boolean server = PhpSettings.find(name).isPresent();
    String directive = "php_" + (server ? "admin_" : "") + (flag ? "flag" : "value");
    return SourceFile.display(
        directive + "[" + name + "] = " + (flag ? value.toLowerCase(Locale.ROOT) : quoted()));
  }

  private String quoted() {
    return SPECIAL.matcher(value).matches() ? '"' + value.replace("\"", "\\\"") + '"' : value;
  }
}

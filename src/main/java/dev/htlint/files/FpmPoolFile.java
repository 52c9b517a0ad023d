package dev.htlint.files;

import dev.htlint.limit.FpmPool;
import dev.htlint.limit.PhpIni;
import dev.htlint.limit.Place;
import dev.htlint.site.FileTree;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.configuration2.INIConfiguration;
import org.apache.commons.configuration2.SubnodeConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;

/** Reads the pools of PHP-FPM where distributions and panels keep them (PHP manual, "FPM"). */
public final class FpmPoolFile {
  /** An asterisk stands for one folder, a version of PHP. */
  private static final List<String> FOLDERS =
      List.of(
          "/etc/php/*/fpm/pool.d",
          "/etc/php-fpm.d",
          "/usr/local/etc/php-fpm.d",
          "/etc/opt/remi/*/php-fpm.d",
          "/opt/cpanel/*/root/etc/php-fpm.d");

  private static final int LONGEST = 1 << 17;
  private static final int MOST = 1000;

  private static final String TIMEOUT = "request_terminate_timeout";
  private static final Pattern TIME = Pattern.compile("(\\d{1,9})([smhd]?)");

  private FpmPoolFile() {}

  /** All pools in {@code tree}; files over a set size are read in part, and no more than a few. */
  public static List<FpmPool> all(FileTree tree) {
    List<FpmPool> pools = new ArrayList<>();
    int read = 0;
    for (String folder : FOLDERS) {
      for (String one : folders(tree, folder)) {
        for (String name : tree.names(one)) {
          if (name.endsWith(".conf") && read++ < MOST) {
            String path = one + "/" + name;
            pools.addAll(read(new SourceFile(path, tree.head(path, LONGEST))));
          }
        }
      }
    }
    return pools;
  }

  private static List<String> folders(FileTree tree, String pattern) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return List.of(pattern);
    }
    return tree.names(pattern.substring(0, star - 1)).stream()
        .map(name -> pattern.replace("*", name))
        .toList();
  }

  /** The pools in {@code file}: its sections that say where they listen. */
  static List<FpmPool> read(SourceFile file) {
    String text = file.latin1(new Span(0, file.length()));
    INIConfiguration ini = new INIConfiguration();
    ini.setCommentLeadingCharsUsedInInput(";");
    ini.setSeparatorUsedInInput("=");
    List<FpmPool> pools = new ArrayList<>();
    try {
      ini.read(new StringReader(text));
    } catch (ConfigurationException | IOException | RuntimeException e) {
      return pools;
    }
    for (String name : ini.getSections()) {
      SubnodeConfiguration section = ini.getSection(name);
      Optional<String> listen = PhpIniFile.last(section.getList("listen"));
      if (name != null && listen.isPresent()) {
        Map<String, PhpIni.Setting> fixed = new LinkedHashMap<>();
        PhpIniFile.last(section.getList(TIMEOUT))
            .flatMap(FpmPoolFile::seconds)
            .ifPresent(time -> fixed.put(TIMEOUT, setting(time, file, text, name, TIMEOUT)));
        fixed.putAll(values(section, "php_admin_value", file, text, name));
        pools.add(
            new FpmPool(
                listen.get().replace("$pool", name),
                new PhpIni(fixed),
                new PhpIni(values(section, "php_value", file, text, name))));
      }
    }
    return pools;
  }

  private static Map<String, PhpIni.Setting> values(
      SubnodeConfiguration section, String directive, SourceFile file, String text, String pool) {
    Map<String, PhpIni.Setting> values = new LinkedHashMap<>();
    for (String name : PhpIniFile.NAMES) {
      String key = directive + "[" + name + "]";
      PhpIniFile.last(section.getList(key))
          .ifPresent(value -> values.put(name, setting(value, file, text, pool, key)));
    }
    return values;
  }

  /** The library knows no lines: the last that says so in the part of the pool. */
  private static PhpIni.Setting setting(
      String value, SourceFile file, String text, String pool, String key) {
    int from = Math.max(0, text.indexOf("[" + pool + "]"));
    int next = text.indexOf("\n[", from);
    Matcher line = Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(key) + "[ \\t]*=").matcher(text);
    line.region(from, next < 0 ? text.length() : next);
    int at = from;
    while (line.find()) {
      at = line.end() - 1;
    }
    return new PhpIni.Setting(value, new Place(file, file.line(at)));
  }

  /** FPM's times have a unit: {@code 30}, {@code 30s}, {@code 5m}. */
  private static Optional<String> seconds(String written) {
    Matcher time = TIME.matcher(written);
    if (!time.matches()) {
      return Optional.empty();
    }
    long factor =
        switch (time.group(2)) {
          case "m" -> 60;
          case "h" -> 3600;
          case "d" -> 86_400;
          default -> 1;
        };
    return Optional.of(Long.toString(Long.parseLong(time.group(1)) * factor));
  }
}

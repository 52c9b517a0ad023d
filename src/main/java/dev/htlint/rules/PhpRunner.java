package dev.htlint.rules;

import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import java.util.Locale;
import java.util.Optional;

/** By what a directory's scripts of PHP are run, where the configuration says it. */
enum PhpRunner {
  FASTCGI,
  FCGID,
  UNKNOWN;

  /** A SetHandler beats an AddHandler; both may name what runs PHP. */
  static PhpRunner of(DirectoryConfig directory) {
    if (directory.mayDiffer("SetHandler") || directory.mayDiffer("AddHandler")) {
      return UNKNOWN;
    }
    DirectoryConfig scripts = directory.forFile("index.php");
    Optional<String> set =
        scripts.last("SetHandler").flatMap(placed -> placed.argument(0)).filter(PhpRunner::isSet);
    return set.isPresent() ? named(set.get()) : named(added(scripts));
  }

  private static boolean isSet(String handler) {
    return !handler.equalsIgnoreCase("none");
  }

  private static String added(DirectoryConfig scripts) {
    String handler = "";
    for (Placed placed : scripts.all("AddHandler")) {
      for (int i = 1; i < placed.arguments().argumentCount(); i++) {
        if (placed.arguments().argument(i).matches("(?i)\\.?php")) {
          handler = placed.arguments().argument(0);
        }
      }
    }
    return handler;
  }

  private static PhpRunner named(String handler) {
    String small = handler.toLowerCase(Locale.ROOT);
    if (small.startsWith("proxy:") && small.contains("fcgi://")) {
      return FASTCGI;
    }
    return small.equals("fcgid-script") ? FCGID : UNKNOWN;
  }
}

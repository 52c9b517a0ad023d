package dev.htlint.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is odd about the files that describe servers: each oddity once, however many files are
 * linted.
 */
final class ServerNotes {
  private final Map<String, Set<String>> unread = new LinkedHashMap<>();
  private final Map<String, String> renamed = new LinkedHashMap<>();
  private final Map<String, Set<String>> missing = new LinkedHashMap<>();

  /** The server reads no .htaccess file in {@code folder}. */
  synchronized void unread(String server, String folder) {
    unread.computeIfAbsent(server, name -> new LinkedHashSet<>()).add(folder);
  }

  /** The server reads {@code names} in place of .htaccess files. */
  synchronized void renamed(String server, List<String> names) {
    renamed.put(server, String.join(" ", names));
  }

  /** An Include of {@code pattern} finds no file, although httpd wants one. */
  synchronized void missing(String server, String pattern) {
    missing.computeIfAbsent(server, name -> new LinkedHashSet<>()).add(pattern);
  }

  /** All of it, a line each. */
  synchronized List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<String, Set<String>> entry : missing.entrySet()) {
      lines.add(
          entry.getKey()
              + ": found no file for Include "
              + some(entry.getValue(), "other", "others")
              + ": what it would add is not known");
    }
    for (Map.Entry<String, Set<String>> entry : unread.entrySet()) {
      lines.add(
          entry.getKey()
              + " grants no overrides (AllowOverride None) for "
              + some(entry.getValue(), "other directory", "other directories")
              + ": httpd never reads the .htaccess files there");
    }
    renamed.forEach(
        (server, names) ->
            lines.add(
                server
                    + " reads "
                    + names
                    + " in each directory (AccessFileName): httpd never reads the .htaccess files"
                    + " there"));
    return lines;
  }

  /** The first one, and how many there are besides. */
  private static String some(Set<String> all, String other, String others) {
    String first = all.iterator().next();
    int more = all.size() - 1;
    return more == 0 ? first : first + " and " + more + " " + (more == 1 ? other : others);
  }
}

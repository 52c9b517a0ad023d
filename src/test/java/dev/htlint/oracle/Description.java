package dev.htlint.oracle;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.Origin;
import dev.htlint.verify.Installation;
import dev.htlint.verify.LoadOrder;
import dev.htlint.verify.Setup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server described as htlint's {@code --server} files describe it. Of such a file, an httpd of
 * this machine takes the modules that are installed, what {@code # htlint: static} names, Define
 * lines, and the {@code <Directory>} sections with what they say of overrides and options; a
 * directory {@code /x} is {@code x} below the document root. All else is left out.
 */
record Description(String text) implements Setup {
  private static final Pattern LOAD =
      Pattern.compile("LoadModule\\s+(\\S+)\\s+\\S*?([^/\\s]+\\.so)", Pattern.CASE_INSENSITIVE);
  private static final Pattern STATIC = Pattern.compile("#\\s*htlint:\\s*static\\s+(.*)");
  private static final Pattern DIRECTORY =
      Pattern.compile("<Directory\\s+\"?([^\"<>]*?)/?\"?\\s*>", Pattern.CASE_INSENSITIVE);
  private static final Pattern KEPT =
      Pattern.compile(
          "(?i)(Define\\s|</Directory>|AllowOverride\\s|AllowOverrideList\\s|Options\\s).*");

  /** No two of a kind can be loaded; these are not taken where every module is asked for. */
  private static final List<String> TWINS = List.of("mpm_prefork", "mpm_worker", "cgi");

  /** Every bundled module that loads side by side, and {@code AllowOverride All}. */
  static Description any(Installation installation) {
    return all(installation, TWINS);
  }

  /** Every bundled module without {@code left}, and {@code AllowOverride All}. */
  static Description all(Installation installation, List<String> left) {
    StringBuilder text = new StringBuilder();
    try {
      for (String file : installation.moduleFiles()) {
        String name = file.substring(4, file.length() - 3);
        boolean bundled =
            Catalog.get()
                .module(name + "_module")
                .filter(module -> module.origin() == Origin.BUNDLED)
                .isPresent();
        if (bundled && !left.contains(name)) {
          text.append("LoadModule " + name + "_module modules/" + file + "\n");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Description(text + "<Directory \"/\">\n  AllowOverride All\n</Directory>\n");
  }

  /** This server with one more directory, that has {@code lines} in its section. */
  Description with(String directory, String lines) {
    return new Description(
        text + "<Directory \"" + directory + "\">\n" + lines + "\n</Directory>\n");
  }

  /** The LoadModule lines, by symbol. */
  @Override
  public Map<String, String> modules(Installation installation) {
    Map<String, String> files = new LinkedHashMap<>();
    for (String line : text.split("\n", -1)) {
      Matcher load = LOAD.matcher(line.strip());
      Matcher linked = STATIC.matcher(line.strip());
      if (load.matches()) {
        files.putIfAbsent(load.group(1), load.group(2));
      } else if (linked.matches()) {
        for (String file : linked.group(1).split("\\s+", -1)) {
          if (file.startsWith("mod_") && file.endsWith(".c")) {
            String name = file.substring(4, file.length() - 2);
            files.putIfAbsent(name + "_module", "mod_" + name + ".so");
          }
        }
      }
    }
    return LoadOrder.of(files, installation);
  }

  /** The lines besides LoadModule that httpd is given, with directories below {@code documents}. */
  @Override
  public List<String> lines(Path documents) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String bare = line.strip();
      Matcher directory = DIRECTORY.matcher(bare);
      if (directory.matches()) {
        lines.add("<Directory \"" + documents + directory.group(1) + "\">");
      } else if (KEPT.matcher(bare).matches()) {
        lines.add(bare);
      }
    }
    return lines;
  }
}

package dev.htlint.oracle;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Mask;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of the servers of the random comparison, as httpd runs it and as htlint knows it. No proxy
 * module, nothing that runs programs.
 *
 * @param directories where files are put; some are named more than once, for they get more of them
 */
record FuzzServer(String name, Httpd httpd, Server server, List<String> directories)
    implements AutoCloseable {
  private static final Path ORACLE = Path.of("testdata/oracle/server.conf");
  private static final Path SERVERS = Path.of("rules/catalog/servers");
  private static final Pattern LOAD =
      Pattern.compile("(?m)^LoadModule\\s+(\\S+)\\s+(\\S+/)?(\\S+)\\n");
  private static final Pattern NOT_WANTED =
      Pattern.compile(
          "(proxy(_.*)?|lua|md|cgi|perl|suexec|heartbeat|heartmonitor|lbmethod_.*|echo|systemd)_module");
  private static final Pattern DIRECTORY = Pattern.compile("<Directory \"(.*?)/?\">");
  private static final List<String> CLASSES =
      List.of(
          "All",
          "None",
          "AuthConfig",
          "FileInfo",
          "Indexes",
          "Limit",
          "Options",
          "FileInfo",
          "Indexes",
          "AuthConfig",
          "Options=Indexes",
          "Options=ExecCGI,MultiViews",
          "Options=All",
          "Options=FollowSymLinks,SymLinksIfOwnerMatch",
          "Nonfatal=Override",
          "Nonfatal=Unknown",
          "Nonfatal=All",
          "Nonfatal=x");
  private static final String PHP =
      """
      LoadModule php_module modules/libphp8.2.so
      LoadModule expires_module modules/mod_expires.so
      LoadModule headers_module modules/mod_headers.so
      LoadModule rewrite_module modules/mod_rewrite.so
      """;
  private static final int DIRECTORIES = 14;

  /** httpd drops further words of an AllowOverrideList. */
  private static final int MOST_LISTED = 60;

  /** Starts all of them; {@code seed} decides on what their directories grant. */
  static List<FuzzServer> startAll(Installation installation, long seed) throws IOException {
    List<FuzzServer> servers = new ArrayList<>();
    String oracle = Files.readString(ORACLE);
    String defines = oracle.substring(oracle.indexOf("Define TWO"), oracle.indexOf("<Directory"));
    try {
      servers.add(start("oracle", installation, oracle, seed));
      String any = Description.any(installation).text();
      String linked = "# htlint: static " + String.join(" ", installation.statics()) + "\n";
      servers.add(start("any", installation, linked + any + defines, seed + 1));
      String debian = Files.readString(SERVERS.resolve("debian-12.conf")) + defines;
      servers.add(start("debian-12", installation, debian, seed + 2));
      // PHP takes no other, and httpd gets that one
      boolean php = installation.module("libphp8.2.so").isPresent();
      String prefork = php ? debian.replace("mpm_event", "mpm_prefork") : debian;
      servers.add(start("php", installation, prefork + PHP, seed + 3));
    } catch (IOException | RuntimeException e) {
      servers.forEach(FuzzServer::close);
      throw e;
    }
    return servers;
  }

  private static FuzzServer start(String name, Installation installation, String text, long seed)
      throws IOException {
    StringBuilder config = new StringBuilder();
    Matcher load = LOAD.matcher(text);
    while (load.find()) {
      boolean here =
          installation.module(load.group(3)).isPresent()
              || installation.statics().contains(load.group(3).replace(".so", ".c"));
      boolean wanted = here && !NOT_WANTED.matcher(load.group(1)).matches();
      load.appendReplacement(config, Matcher.quoteReplacement(wanted ? load.group() : ""));
    }
    load.appendTail(config);
    Random random = new Random(seed);
    for (int i = 0; i < DIRECTORIES; i++) {
      config.append("<Directory \"/r" + i + "\">\n" + overrides(random) + "</Directory>\n");
    }
    Description description = new Description(config.toString());
    List<String> directories = new ArrayList<>();
    Matcher directory = DIRECTORY.matcher(config);
    while (directory.find()) {
      directories.add(directory.group(1).isEmpty() ? "/" : directory.group(1));
    }
    int half = directories.size();
    for (int i = 0; i < half; i++) {
      directories.add("/");
    }
    SourceFile source = SourceFile.ofLatin1(name + ".conf", description.text());
    Server server =
        ServerReader.read(name, source, IncludeSource.NONE).withVersion(installation.version());
    return new FuzzServer(
        name, Httpd.startIsolated(installation, description), server, directories);
  }

  /** Random AllowOverride and AllowOverrideList lines. */
  private static String overrides(Random random) {
    StringBuilder lines = new StringBuilder();
    if (random.nextInt(3) > 0) {
      lines.append("  AllowOverride");
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        lines.append(' ').append(CLASSES.get(random.nextInt(CLASSES.size())));
      }
      lines.append('\n');
    }
    if (lines.isEmpty() || random.nextInt(2) == 0) {
      List<String> names = new ArrayList<>();
      for (List<DirectiveEntry> rows : Catalog.get().directives()) {
        boolean may =
            rows.stream().anyMatch(row -> (row.mask() & (Mask.ALL | Mask.ACCESS_CONF)) != 0);
        if (may) {
          names.add(rows.get(0).name());
        }
      }
      Collections.shuffle(names, random);
      names.subList(MOST_LISTED, names.size()).clear();
      lines.append("  AllowOverrideList " + String.join(" ", new TreeSet<>(names)) + "\n");
    }
    return lines.toString();
  }

  @Override
  public void close() {
    httpd.close();
  }
}

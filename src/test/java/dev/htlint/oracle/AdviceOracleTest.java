package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.htlint.rules.RulePage;
import dev.htlint.site.Listing;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import dev.htlint.verify.LoopbackRequests;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What configtest never says: the blocks of pages that advise are put into effect by a real httpd,
 * and a request shows what the page warns of, and that the Good block is free of it.
 */
class AdviceOracleTest {
  private static final Pattern FOLDERS = Pattern.compile("/srv[^\"\\s]*");
  private static final String MODULES = "authz_core authz_host alias mime dir autoindex";
  private static final String PROXY = " proxy proxy_http";

  private static final String HTACCESS =
      """
      DocumentRoot "/srv/www"
      <Directory "/srv/www">
        AllowOverride All
      </Directory>
      """;

  /**
   * A page, the number of its block, lines for a server in front of it, the host and the URL of a
   * request, and a part of the answer: its status, its head and its body. {@code @} is a server
   * beside it, which answers "fetched". In each folder that the block names, {@code where.txt} says
   * which it is, and {@code code.php} lies beside it. Above all sites lies a {@code .htaccess} file
   * that denies everything, if any is read.
   */
  @ParameterizedTest(name = "{0} {1} {4}")
  @CsvSource(
      delimiter = ';',
      value = {
        "access-undone; 1; ''; localhost; /private/where.txt; 200.*in /srv/www/private",
        "access-undone; 2; ''; localhost; /private/where.txt; 403",
        "default-host; 1; ''; stranger.example.net; /where.txt; 200.*in /srv/blog",
        "default-host; 2; ''; stranger.example.net; /where.txt; 403",
        "default-host; 2; ''; shop.example.com; /where.txt; 200.*in /srv/shop",
        "directory-listing; 1; ''; localhost; /; 200.*where.txt",
        "directory-listing; 2; ''; localhost; /; 403|404",
        "directory-listing; 2; ''; localhost; /archive/; 200.*where.txt",
        "directory-listing; 3; ''; localhost; /; 200.*where.txt",
        "htaccess-everywhere; 1; DocumentRoot /srv/www; localhost; /where.txt; 410",
        "htaccess-everywhere; 2; DocumentRoot /srv/www; localhost; /where.txt; 200",
        "handler-not-provided; 1; ''; localhost; /code.php; 200.*<\\?php",
        "handler-not-provided; 2; ''; localhost; /code.php; 200.*<\\?php",
        "open-proxy; 1; ''; localhost; http://@/none; fetched",
        "open-proxy; 2; ''; localhost; http://@/none; 404",
        "open-proxy; 3; ''; localhost; http://@/none; 403",
        "overridden-directive; 1; ''; www.example.com; /where.txt; 200.*in /srv/www/public",
        "overridden-directive; 4; ''; www.example.com; /where.txt; 200.*in /srv/www/public",
        "overridden-directive; 2; DocumentRoot /srv/www; localhost; /where.txt; 200.*in /srv/www",
        "root-granted; 1; Alias /x /srv/x; localhost; /x/where.txt; 200.*in /srv/x",
        "root-granted; 2; Alias /x /srv/x; localhost; /x/where.txt; 403",
        "root-granted; 2; Alias /x /srv/www; localhost; /x/where.txt; 200.*in /srv/www",
        "server-version-shown; 1; ''; localhost; /; Server: Apache/[\\d.]+ ",
        "server-version-shown; 3; ''; localhost; /; Server: Apache\\s",
        "unreachable-host; 1; ''; www.example.com; /where.txt; 200.*in /srv/www",
        "unreachable-host; 1; ''; shop.example.com; /where.txt; 200.*in /srv/www",
        "unreachable-host; 2; ''; shop.example.com; /where.txt; 200.*in /srv/shop",
        "unreachable-host; 2; ''; www.example.com; /where.txt; 200.*in /srv/www",
      })
  void aRequestShowsIt(String page, int block, String lines, String host, String url, String answer)
      throws IOException {
    Installation installation = Oracle.installation();
    assumeTrue(Httpd.isRoot(), "only root can show httpd other files at /srv");
    RulePage.Example example = example(page, block);
    boolean server = example.options().contains("server");
    String config = server ? lines + "\n" + example.latin1() : HTACCESS;
    Path root = Files.createTempDirectory("htlint-advice-").toRealPath();
    try (ServerSocket beside = new ServerSocket(0, 5, LoopbackRequests.address())) {
      Listing.parse(files(config, server ? "" : example.latin1())).make(root);
      answerAlways(beside);
      try (SiteHttpd httpd =
          new SiteHttpd(installation, root, modules(installation, config), List.of("/srv"))) {
        String to = url.replace("@", "127.0.0.1:" + beside.getLocalPort());
        SiteHttpd.Answer given = httpd.get(to, host);
        assertThat(given.head() + "\n" + given.body())
            .as(httpd.log())
            .containsPattern("(?s)" + answer);
      }
    } finally {
      Listing.remove(root);
    }
  }

  private static RulePage.Example example(String page, int block) {
    return RulePage.all().stream()
        .filter(one -> one.id().equals(page))
        .findFirst()
        .orElseThrow()
        .examples()
        .get(block - 1);
  }

  private static String files(String config, String htaccess) {
    StringBuilder files = new StringBuilder();
    Set<String> folders = new TreeSet<>(Set.of("/srv/www"));
    FOLDERS.matcher(config).results().forEach(folder -> folders.add(folder.group()));
    for (String folder : folders) {
      file(files, folder + "/where.txt", "in " + folder);
      file(files, folder + "/code.php", "<?php");
      file(files, folder + "/.htaccess", htaccess);
    }
    if (htaccess.isEmpty() && config.contains("AllowOverride")) {
      file(files, "/srv/.htaccess", "Redirect 410 /where.txt");
    }
    return files.toString();
  }

  private static void file(StringBuilder files, String path, String text) {
    files.append("-rw-r--r-- root root " + path + "\n");
    text.lines().forEach(line -> files.append("    " + line + "\n"));
  }

  private static String modules(Installation installation, String config) {
    StringBuilder lines = new StringBuilder();
    for (String name : (MODULES + (config.contains("Proxy") ? PROXY : "")).split(" ", -1)) {
      lines.append(
          "LoadModule "
              + name
              + "_module \""
              + installation.modules()
              + "/mod_"
              + name
              + ".so\"\n");
    }
    return lines + config;
  }

  /** The server that nobody but this machine is meant to reach; it ends with its socket. */
  private static void answerAlways(ServerSocket beside) {
    Thread thread =
        new Thread(
            () -> {
              try {
                while (true) {
                  try (Socket socket = beside.accept()) {
                    String answer = "HTTP/1.0 200 OK\r\nConnection: close\r\n\r\nfetched";
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                  }
                }
              } catch (IOException e) {
                // closed: the test is over
              }
            });
    thread.setDaemon(true);
    thread.start();
  }
}

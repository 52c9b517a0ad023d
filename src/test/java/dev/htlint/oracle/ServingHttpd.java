package dev.htlint.oracle;

import dev.htlint.verify.Httpd;
import dev.htlint.verify.Installation;
import dev.htlint.verify.LoopbackRequests;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real httpd that puts {@code .htaccess} files into effect, those that tests of ours wrote. It
 * listens on the loopback device and knows static files, logins and access control only, unless a
 * test asks for more. The user {@code user} has the password {@code password}; a header {@code
 * X-Flag} sets the variable {@code flag}.
 */
final class ServingHttpd implements AutoCloseable {
  private static final List<String> MODULES =
      List.of(
          "mpm_event",
          "authn_core",
          "authz_core",
          "authz_host",
          "authz_user",
          "authn_file",
          "auth_basic",
          "access_compat",
          "setenvif");

  private static final String CONFIG =
      """
      ServerRoot "%1$s"
      Listen 127.0.0.1:%2$d
      ServerName example.com:80
      PidFile "%1$s/pid"
      DefaultRuntimeDir "%1$s"
      Mutex file:%1$s default
      ErrorLog "%1$s/error.log"
      LogLevel warn
      DocumentRoot "%1$s/htdocs"
      StartServers 1
      SetEnvIf X-Flag . flag
      <Directory "%1$s/htdocs">
        AllowOverride All
        %3$s
      </Directory>
      """;

  private static final String LOGIN =
      """
      Require all granted
      AuthType Basic
      AuthName test
      AuthUserFile "%1$s/users"
      """;

  /** {@code user} with {@code password}. */
  static final String USER = "user:{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g=\n";

  /** An answer: its status, and what is shown. */
  record Answer(int status, String body) {}

  private final Path folder;
  private final int port;
  private final Process process;
  private int logged;

  ServingHttpd(Installation installation) throws IOException {
    this(installation, MODULES, LOGIN);
  }

  /** The modules that every test needs, and {@code more}. */
  static List<String> modules(String... more) {
    List<String> all = new ArrayList<>(MODULES);
    all.addAll(List.of(more));
    return all;
  }

  /**
   * @param modules without {@code mod_}
   * @param lines what holds in all folders; {@code %1$s} stands for that of the server
   */
  ServingHttpd(Installation installation, List<String> modules, String lines) throws IOException {
    this(installation, modules, lines, "");
  }

  /**
   * The same with more.
   *
   * @param server what stands behind that, outside of the folders
   */
  ServingHttpd(Installation installation, List<String> modules, String lines, String server)
      throws IOException {
    this(installation, modules, lines, server, Map.of());
  }

  /**
   * The same with files that httpd asks for when it starts.
   *
   * @param files as {@link #replace} takes them; some may lie beside the folder that is served
   */
  ServingHttpd(
      Installation installation,
      List<String> modules,
      String lines,
      String server,
      Map<String, String> files)
      throws IOException {
    folder = Files.createTempDirectory("htlint-serving-").toRealPath();
    letIn(folder);
    replace(files);
    Files.writeString(folder.resolve("users"), USER);
    try (ServerSocket socket = new ServerSocket(0, 1, LoopbackRequests.address())) {
      port = socket.getLocalPort();
    }
    StringBuilder config = new StringBuilder();
    for (String module : modules) {
      Path file = installation.modules().resolve("mod_" + module + ".so");
      config.append("LoadModule " + module + "_module " + file + "\n");
    }
    if (Httpd.isRoot()) {
      config.append("User www-data\nGroup www-data\n");
    }
    config.append(modules.contains("mime") ? "TypesConfig /dev/null\n" : "");
    config.append(CONFIG.formatted(folder, port, lines.formatted(folder)));
    config.append(server.formatted(folder));
    Path file = folder.resolve("httpd.conf");
    Files.writeString(file, config);
    ProcessBuilder builder =
        new ProcessBuilder(
                "setsid", "sh", "-c", "exec " + installation.binary() + " -DFOREGROUND -f " + file)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    Installation.bare(builder);
    process = builder.start();
    try {
      waitUntilItServes();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Puts a file {@code .htaccess} and a document {@code file.txt} into a folder of its own. */
  void put(String name, String htaccess) throws IOException {
    Path directory = letIn(Files.createDirectories(folder.resolve("htdocs").resolve(name)));
    Files.writeString(directory.resolve("file.txt"), "text\n");
    Files.writeString(directory.resolve(".htaccess"), htaccess, StandardCharsets.ISO_8859_1);
  }

  /** Where the files lie that are served. */
  Path root() {
    return folder.resolve("htdocs");
  }

  /** Puts a file below that folder. */
  Path file(String name, int mode, String text) throws IOException {
    Path file = root().resolve(name);
    for (Path up = file.getParent(); up != null && !up.equals(root()); up = up.getParent()) {
      Files.createDirectories(up);
      letIn(up);
    }
    Files.writeString(file, text);
    Files.setAttribute(file, "unix:mode", mode);
    return file;
  }

  /** What httpd logged since the last call. */
  String log() throws IOException {
    String all = Files.readString(folder.resolve("error.log"));
    String fresh = all.substring(logged);
    logged = all.length();
    return fresh;
  }

  /** The answer to a GET request. */
  Answer get(String path, List<String> headers) throws IOException {
    String answer = answer("GET", path, "127.0.0.1", headers);
    int end = answer.indexOf("\r\n\r\n");
    return new Answer(Integer.parseInt(answer.substring(9, 12)), answer.substring(end + 4));
  }

  /**
   * The status of a request.
   *
   * @param from the address that it comes from, one of 127.0.0.0/8
   */
  int status(String method, String path, String from, List<String> headers) throws IOException {
    return Integer.parseInt(answer(method, path, from, headers).substring(9, 12));
  }

  private String answer(String method, String path, String from, List<String> headers)
      throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(method + " " + path + " HTTP/1.1");
    lines.addAll(List.of("Host: localhost", "Connection: close", "Content-Length: 0"));
    lines.addAll(headers);
    return exchange(lines, from);
  }

  /**
   * The whole answer to a request, a character a byte.
   *
   * @param lines its head
   * @param from the address that it comes from, one of 127.0.0.0/8
   */
  String exchange(List<String> lines, String from) throws IOException {
    return send(String.join("\r\n", lines) + "\r\n\r\n", from);
  }

  /** What comes back for {@code request}, sent as it is. */
  String send(String request, String from) throws IOException {
    try (Socket socket = new Socket()) {
      socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
      socket.setSoTimeout(30_000);
      socket.connect(new InetSocketAddress(LoopbackRequests.address(), port));
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /**
   * Puts {@code files} by their paths in place of all that is there, a character a byte; folders
   * end with a slash.
   */
  void replace(Map<String, String> files) throws IOException {
    if (Files.exists(root())) {
      remove(root());
    }
    letIn(Files.createDirectory(root()));
    for (Map.Entry<String, String> entry : files.entrySet()) {
      if (entry.getKey().endsWith("/")) {
        letIn(Files.createDirectories(root().resolve(entry.getKey()).normalize()));
      } else {
        Path file = file(entry.getKey(), 0644, "");
        Files.writeString(file, entry.getValue(), StandardCharsets.ISO_8859_1);
      }
    }
  }

  private static void remove(Path top) throws IOException {
    try (Stream<Path> walk = Files.walk(top)) {
      for (Path path : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private void waitUntilItServes() throws IOException {
    put("probe", "");
    for (int attempt = 0; ; attempt++) {
      try {
        status("GET", "/probe/file.txt", "127.0.0.1", List.of());
        return;
      } catch (IOException e) {
        try {
          if (attempt == 3000 || process.waitFor(10, TimeUnit.MILLISECONDS)) {
            throw new IOException(
                "httpd did not start: " + Files.readString(folder.resolve("output")), e);
          }
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new IOException(interrupted);
        }
      }
    }
  }

  private static Path letIn(Path directory) throws IOException {
    return Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Ends httpd and removes its folder. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
      remove(folder);
    } catch (IOException e) {
      System.err.println("left behind: " + folder + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.htlint.oracle;

import dev.htlint.site.Listing;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A real httpd that serves files with owners and modes of a test. It alone sees them at their paths
 * on the server, and the users of the test in {@code /etc/passwd}: it runs in a mount namespace of
 * its own, which ends with it. It listens on the loopback device.
 */
final class SiteHttpd implements AutoCloseable {
  /** Of a request that nobody answered in time. */
  static final int SILENCE = 0;

  private static final String PREAMBLE =
      """
      ServerRoot "%1$s"
      Listen 127.0.0.1:%2$d
      ServerName localhost
      PidFile "%3$s/pid"
      DefaultRuntimeDir "%3$s"
      Mutex file:%3$s default
      ErrorLog "%3$s/error.log"
      LogLevel warn
      LoadModule mpm_%4$s_module "%5$s/mod_mpm_%4$s.so"
      StartServers 1
      User www-data
      Group www-data
      """;

  /** Where mod_fcgid keeps what it needs. */
  private static final String FCGID =
      """
      FcgidIPCDir "%1$s/fcgid"
      FcgidProcessTableFile "%1$s/fcgid/table"
      """;

  private final boolean cgid;
  private final Path folder;
  private final int port;
  private final Process process;

  /**
   * @param root where the files lie, as {@link Listing#make} has made them
   * @param config the server's configuration, without what any server of a test needs; its virtual
   *     hosts of port 80 get the port on which it listens
   * @param hidden the paths on the server that are those of the test, absolute
   */
  SiteHttpd(Installation installation, Path root, String config, List<String> hidden)
      throws IOException {
    cgid = config.contains(" cgid_module");
    folder = Files.createTempDirectory("htlint-site-httpd-").toRealPath();
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    try (ServerSocket socket =
        new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      port = socket.getLocalPort();
    }
    Path sockets = Files.createDirectory(folder.resolve("fcgid"));
    Files.setPosixFilePermissions(sockets, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path file = folder.resolve("httpd.conf");
    Files.writeString(
        file,
        PREAMBLE.formatted(
                installation.modules().resolveSibling(""),
                port,
                folder,
                cgid ? "event" : "prefork",
                installation.modules())
            + config.replace(":80>", ":" + port + ">")
            + "<IfModule mod_mime.c>\nTypesConfig /dev/null\n</IfModule>\n"
            + (cgid ? "ScriptSock \"" + folder + "/cgisock\"\n" : "")
            + (config.contains("fcgid_module") ? FCGID.formatted(folder) : ""));
    Files.writeString(folder.resolve("suexec.log"), "");
    List<String> script = new ArrayList<>();
    for (String path : hidden) {
      script.add("mount --bind '" + root.resolve(path.substring(1)) + "' '" + path + "'");
    }
    Path log = Path.of("/var/log/apache2/suexec.log");
    if (Files.exists(log)) {
      script.add("mount --bind '" + folder.resolve("suexec.log") + "' " + log);
    }
    script.add("exec " + installation.binary() + " -DFOREGROUND -f " + file);
    ProcessBuilder builder =
        new ProcessBuilder("setsid", "unshare", "--mount", "sh", "-c", String.join(" && ", script))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output").toFile());
    Installation.bare(builder);
    process = builder.start();
    try {
      waitUntilItListens();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** The answer to a request, {@code SILENCE} in place of a status where none comes. */
  Answer get(String path) throws IOException {
    return get(path, "localhost");
  }

  /** The same for a request to {@code host}. */
  Answer get(String path, String host) throws IOException {
    try (Socket socket = new Socket()) {
      socket.setSoTimeout(path.endsWith("waits") ? 1_500 : 20_000);
      socket.connect(
          new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
      String request = "GET " + path + " HTTP/1.0\r\nHost: " + host + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      String answer =
          new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      int body = answer.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(answer.substring(9, 12)),
          answer.substring(0, body),
          answer.substring(body + 4));
    } catch (SocketTimeoutException e) {
      return new Answer(SILENCE, "", "");
    }
  }

  /** What httpd answers. */
  record Answer(int status, String head, String body) {}

  /** What httpd and suEXEC have logged so far. */
  String log() throws IOException {
    return read("error.log") + read("suexec.log") + read("output");
  }

  /** The same, once {@code part} is in it, or after some seconds. */
  String logWith(CharSequence part) throws IOException {
    try {
      for (int attempt = 0; attempt < 250 && !log().contains(part); attempt++) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return log();
  }

  private String read(String name) throws IOException {
    Path file = folder.resolve(name);
    return Files.exists(file) ? Files.readString(file, StandardCharsets.ISO_8859_1) : "";
  }

  private void waitUntilItListens() throws IOException {
    for (int attempt = 0; ; attempt++) {
      try {
        get("/.waits"); // a pipe may keep it from answering
        if (!cgid || hasDaemon()) {
          return;
        }
        throw new IOException("mod_cgid has no daemon yet");
      } catch (IOException e) {
        try {
          if (attempt == 1500 || process.waitFor(20, TimeUnit.MILLISECONDS)) {
            throw new IOException("httpd did not start: " + log(), e);
          }
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
          throw new IOException(interrupted);
        }
      }
    }
  }

  /** Whether the daemon's socket is there, and already that of the server's user. */
  private boolean hasDaemon() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        boolean socket = file.getFileName().toString().startsWith("cgisock");
        if (socket && !Integer.valueOf(0).equals(Files.getAttribute(file, "unix:uid"))) {
          return true;
        }
      }
    }
    return false;
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      Listing.remove(folder);
    } catch (IOException e) {
      System.err.println("left behind: " + folder + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

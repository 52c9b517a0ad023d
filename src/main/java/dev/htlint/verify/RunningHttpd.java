package dev.htlint.verify;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * An httpd that listens on the loopback device and writes to a folder of its own; it denies every
 * request once it has read the {@code .htaccess} file. It ends with this process at the latest.
 */
final class RunningHttpd implements AutoCloseable {
  private static final String CONFIG =
      """
      ServerRoot "%1$s"
      %2$s
      Listen 127.0.0.1:%3$d
      ServerName localhost
      PidFile "%1$s/pid"
      DefaultRuntimeDir "%1$s"
      Mutex file:%1$s default
      ErrorLog "%1$s/error.log"
      ErrorLogFormat "%%M"
      LogLevel alert
      DocumentRoot "%1$s/htdocs"
      KeepAlive On
      KeepAliveTimeout 600
      MaxKeepAliveRequests 0
      StartServers 1
      <IfModule !mpm_prefork_module>
        ThreadsPerChild 5
        MinSpareThreads 1
        MaxSpareThreads 10
        MaxRequestWorkers 10
      </IfModule>
      <IfModule mod_mime.c>
        TypesConfig /dev/null
      </IfModule>
      %4$s
      <Directory "%1$s/htdocs/self-check">
        AllowOverride All
      </Directory>
      <Location />
        <IfModule mod_access_compat.c>
          Satisfy All
        </IfModule>
        <IfModule mod_authz_core.c>
          Require all denied
        </IfModule>
        # once more behind what an <If> of the .htaccess file grants
        <If "true">
          <IfModule mod_access_compat.c>
            Satisfy All
          </IfModule>
          <IfModule mod_authz_core.c>
            Require all denied
          </IfModule>
        </If>
      </Location>
      """;

  private final Isolation isolation;
  private final Installation installation;
  private final SandboxFolder sandbox;
  private final Path folder;
  private final Path log;
  private final List<String> loads = new ArrayList<>();
  private final Process process;
  private final Thread atExit = new Thread(this::stop);
  private @Nullable Requests requests;

  /** Starts it, and returns when it takes requests. */
  RunningHttpd(Installation installation, Setup setup, Isolation isolation) throws IOException {
    this.installation = installation;
    setup
        .modules(installation)
        .forEach((symbol, path) -> loads.add("LoadModule " + symbol + " " + path));
    this.isolation = isolation;
    this.sandbox = new SandboxFolder();
    this.folder = sandbox.path();
    this.log = folder.resolve("error.log");
    boolean alone = isolation != Isolation.LOOPBACK;
    int port = alone ? 8080 : freePort();
    process = launch(setup, port);
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      requests = alone ? isolatedRequests(port) : loopbackRequests(port);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  SandboxFolder sandbox() {
    return sandbox;
  }

  /** Its error log. */
  Path log() {
    return log;
  }

  /** Its LoadModule lines. */
  String loads() {
    return String.join("\n", loads);
  }

  Requests requests() {
    Requests open = requests;
    if (open == null) {
      throw new IllegalStateException("httpd is not running");
    }
    return open;
  }

  /** How many bytes it has logged. */
  long logged() throws IOException {
    return Files.size(log);
  }

  /** What it has logged behind so many bytes. */
  String news(long logged) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(logged);
      byte[] bytes = new byte[(int) (file.length() - logged)];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Ends httpd and removes its folder. */
  @Override
  public void close() {
    stop();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // the JVM is ending, and the hook at work
    }
  }

  private Process launch(Setup setup, int port) throws IOException {
    try {
      Path config = folder.resolve("httpd.conf");
      Files.writeString(config, config(setup, port), StandardCharsets.ISO_8859_1);
      ProcessBuilder builder =
          new ProcessBuilder(isolation.command(command(config)))
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("output").toFile());
      Installation.bare(builder);
      return builder.start();
    } catch (IOException e) {
      sandbox.close();
      throw e;
    }
  }

  private String config(Setup setup, int port) throws IOException {
    String user = "";
    if (Httpd.isRoot()) {
      user = ServerAccount.find().map(ServerAccount::lines).orElse("");
    }
    return CONFIG.formatted(
        folder, loads() + user, port, String.join("\n", setup.lines(folder.resolve("htdocs"))));
  }

  private String command(Path config) {
    return installation.binary() + " -DFOREGROUND -f " + config;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, LoopbackRequests.address())) {
      return socket.getLocalPort();
    }
  }

  private Requests loopbackRequests(int port) throws IOException {
    LoopbackRequests loopback = new LoopbackRequests(port);
    while (true) {
      try {
        loopback.connect();
        return loopback;
      } catch (IOException e) {
        waitForStart();
      }
    }
  }

  private Requests isolatedRequests(int port) throws IOException {
    while (!Files.exists(folder.resolve("pid"))) {
      waitForStart();
    }
    return new NamespaceRequests(isolation.enter(process.pid()), port);
  }

  private void waitForStart() throws IOException {
    try {
      if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
        String output = Files.readString(folder.resolve("output"), StandardCharsets.ISO_8859_1);
        throw new IllegalStateException(
            "httpd did not start: " + output + (Files.exists(log) ? Files.readString(log) : ""));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void stop() {
    process.destroy();
    try {
      Requests open = requests;
      if (open != null) {
        open.close();
      }
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
      }
      sandbox.close();
    } catch (IOException e) {
      System.err.println("left behind: " + folder + ": " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package dev.htlint.verify;

import dev.htlint.verify.Installation.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A real httpd that is asked what it makes of {@code .htaccess} files.
 *
 * <p>It listens on the loopback device, writes to a folder of its own, and denies every request
 * after it has read the {@code .htaccess} file: what a file says is never put into effect. Where
 * others wrote the files, {@link #startIsolated} cuts it off from the network besides.
 *
 * <p>Not for several threads at once.
 */
public final class Httpd implements AutoCloseable {
  /** What {@link #ask} says where httpd answers nothing: a file has brought its child down. */
  public static final String BROKEN = "httpd broke the connection";

  /** The name of the file that {@link #configtest} has httpd read. */
  public static final String CONFIGTEST = "configtest.conf";

  private static final Pattern MACROS = Pattern.compile("(?i)use|macro");

  private static final Pattern NAMES_LINE = Pattern.compile("\\.htaccess:\\d+:|on line \\d+ of");

  private static final String SELF_CHECK = "/self-check";

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

  /** A file to ask about, and the directory in which it lies: a described one, or {@code /}. */
  public static final class Asked {
    private final String directory;
    private final byte[] htaccess;

    public Asked(String directory, byte[] htaccess) {
      this.directory = directory;
      this.htaccess = htaccess;
    }
  }

  private final Installation installation;
  private final Isolation isolation;
  private final SandboxFolder sandbox;
  private final Path folder;
  private final Path log;
  private final Process process;
  private @Nullable Requests requests;
  private final Thread atExit = new Thread(this::stop);
  private final List<String> loads = new ArrayList<>();
  private final Map<String, Path> files = new TreeMap<>();
  private long logged;

  private Httpd(Installation installation, Setup setup, Isolation isolation) throws IOException {
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
      checkItself();
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
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

  /** Starts an httpd that runs {@code setup}, for files that we wrote. */
  public static Httpd start(Installation installation, Setup setup) throws IOException {
    return new Httpd(installation, setup, Isolation.LOOPBACK);
  }

  /** The same, cut off from the network as {@code isolation} says. */
  public static Httpd start(Installation installation, Setup setup, Isolation isolation)
      throws IOException {
    return new Httpd(installation, setup, isolation);
  }

  /**
   * The same in a network namespace of its own, where nothing but this httpd can be reached. Needs
   * root and the programs unshare, nsenter and ip.
   */
  public static Httpd startIsolated(Installation installation, Setup setup) throws IOException {
    return new Httpd(installation, setup, Isolation.NETWORK);
  }

  /** {@link #ask(String, byte[])} where the {@code <Directory "/">} of its setup holds. */
  public Optional<String> ask(byte[] htaccess) throws IOException {
    return ask("/", htaccess);
  }

  /**
   * What httpd logs for a {@code .htaccess} file, its path shown as {@code .htaccess}; empty where
   * it accepts the file.
   *
   * @param directory where the file lies; one that the setup names, or {@code /}
   */
  public Optional<String> ask(String directory, byte[] htaccess) throws IOException {
    return ask(List.of(new Asked(directory, htaccess))).get(0);
  }

  /**
   * What it logs for each of several files, asked at once; {@link #ask(String, byte[])}. Those that
   * may have macros are asked one by one, for what a request defines is there until it is answered.
   */
  public List<Optional<String>> ask(List<Asked> questions) throws IOException {
    if (questions.size() > 1 && questions.stream().anyMatch(Httpd::mayHaveMacros)) {
      List<Optional<String>> answers = new ArrayList<>();
      for (Asked question : questions) {
        answers.addAll(ask(List.of(question)));
      }
      return answers;
    }
    List<String> paths = new ArrayList<>();
    List<Path> asked = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      String directory = path(questions.get(i).directory) + "/" + i;
      Path file = files.get(directory);
      if (file == null) {
        file = sandbox.prepare(directory);
        files.put(directory, file);
      }
      Files.write(file, questions.get(i).htaccess);
      asked.add(file);
      paths.add(directory + "/probe.txt");
    }
    logged = Files.size(log);
    List<Integer> statuses = open().statuses(paths);
    String[] news = news().split("\n", -1);
    List<Optional<String>> answers = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      answers.add(answer(asked.get(i).toString(), statuses.get(i), news));
    }
    return answers;
  }

  /** All lines of a file that it refuses; {@link Refusals}. */
  public List<Refused> refusals(String directory, byte[] htaccess) throws IOException {
    return Refusals.of(
        htaccess, parts -> ask(parts.stream().map(part -> new Asked(directory, part)).toList()));
  }

  /**
   * What it logs for a file, at the line that it means; httpd names none, so that is found by more
   * questions. The line is 0 where these do not tell, and where the message itself does.
   */
  public Optional<Refused> refusal(String directory, byte[] htaccess) throws IOException {
    Optional<String> message = ask(directory, htaccess);
    if (message.isEmpty()) {
      return Optional.empty();
    }
    if (NAMES_LINE.matcher(message.get()).find()) {
      return Optional.of(new Refused(0, message.get()));
    }
    return Refusals.first(
            htaccess,
            message.get(),
            parts -> ask(parts.stream().map(part -> new Asked(directory, part)).toList()))
        .or(() -> Optional.of(new Refused(0, message.get())));
  }

  private static Optional<String> answer(String file, int status, String[] news) {
    if (status == Requests.BROKEN) {
      return Optional.of(BROKEN);
    }
    String prefix = file + ": ";
    for (String line : news) {
      if (line.startsWith(prefix)) {
        return Optional.of(line.substring(prefix.length()).replace(file, ".htaccess"));
      }
    }
    // without a word of the file it is the answer that fails, over a header for example
    return status == 500 && String.join("\n", news).contains(file)
        ? Optional.of("500 without a message: " + String.join("\n", news).strip())
        : Optional.empty();
  }

  private static boolean mayHaveMacros(Asked question) {
    String text = new String(question.htaccess, StandardCharsets.ISO_8859_1);
    return MACROS.matcher(text).find();
  }

  /**
   * What {@code apache2 -t} says of a server configuration, which finds the setup's modules loaded
   * already.
   */
  public Outcome configtest(String config) throws IOException {
    Path before = folder.resolve("modules.conf");
    Path file = folder.resolve(CONFIGTEST);
    String basics = "\nServerName localhost\nErrorLog \"" + log + "\"\n";
    String types = "<IfModule mod_mime.c>\nTypesConfig /dev/null\n</IfModule>\n";
    Files.writeString(before, String.join("\n", loads) + basics + types);
    Files.writeString(file, config, StandardCharsets.ISO_8859_1);
    List<String> command = new ArrayList<>(isolation.prefix());
    command.addAll(
        List.of(
            installation.binary().toString(),
            "-t",
            "-d",
            folder.toString(),
            "-C",
            "Include " + before,
            "-f",
            file.toString()));
    return Installation.run(command);
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

  private String config(Setup setup, int port) throws IOException {
    String user = "";
    if (isRoot()) {
      user = ServerAccount.find().map(ServerAccount::lines).orElse("");
    }
    return CONFIG.formatted(
        folder,
        String.join("\n", loads) + user,
        port,
        String.join("\n", setup.lines(folder.resolve("htdocs"))));
  }

  private String command(Path config) {
    return installation.binary() + " -DFOREGROUND -f " + config;
  }

  /** Whether we are. */
  public static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
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

  /** An httpd that does not read the files, or not as we think, must not pass for a content one. */
  private void checkItself() throws IOException {
    Optional<String> answer = ask(SELF_CHECK, "NoSuchDirective\n".getBytes(StandardCharsets.UTF_8));
    if (answer.filter(message -> message.contains("'NoSuchDirective'")).isEmpty()) {
      throw new IllegalStateException("httpd does not refuse an unknown directive: " + answer);
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

  private static String path(String directory) {
    return directory.equals("/") ? "/root" : directory;
  }

  private Requests open() {
    Requests open = requests;
    if (open == null) {
      throw new IllegalStateException("httpd is not running");
    }
    return open;
  }

  private String news() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(logged);
      byte[] bytes = new byte[(int) (file.length() - logged)];
      file.readFully(bytes);
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }
}

package dev.htlint.verify;

import dev.htlint.verify.Installation.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

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
  private final RunningHttpd running;
  private final Map<String, Path> files = new TreeMap<>();

  private Httpd(Installation installation, Setup setup, Isolation isolation) throws IOException {
    this.installation = installation;
    this.isolation = isolation;
    this.running = new RunningHttpd(installation, setup, isolation);
    try {
      checkItself();
    } catch (IOException | RuntimeException e) {
      close();
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
        file = running.sandbox().prepare(directory);
        files.put(directory, file);
      }
      Files.write(file, questions.get(i).htaccess);
      asked.add(file);
      paths.add(directory + "/probe.txt");
    }
    long logged = running.logged();
    List<Integer> statuses = running.requests().statuses(paths);
    String[] news = running.news(logged).split("\n", -1);
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
    Path folder = running.sandbox().path();
    Path before = folder.resolve("modules.conf");
    Path file = folder.resolve(CONFIGTEST);
    String basics = "\nServerName localhost\nErrorLog \"" + running.log() + "\"\n";
    String types = "<IfModule mod_mime.c>\nTypesConfig /dev/null\n</IfModule>\n";
    Files.writeString(before, running.loads() + basics + types);
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
    running.close();
  }

  /** Whether we are. */
  public static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** An httpd that does not read the files, or not as we think, must not pass for a content one. */
  private void checkItself() throws IOException {
    Optional<String> answer = ask(SELF_CHECK, "NoSuchDirective\n".getBytes(StandardCharsets.UTF_8));
    if (answer.filter(message -> message.contains("'NoSuchDirective'")).isEmpty()) {
      throw new IllegalStateException("httpd does not refuse an unknown directive: " + answer);
    }
  }

  private static String path(String directory) {
    return directory.equals("/") ? "/root" : directory;
  }
}

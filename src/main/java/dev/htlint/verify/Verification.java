package dev.htlint.verify;

import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks an installed httpd and htlint about the same files. Where the httpd here cannot be what the
 * described server is (a module that is missing, another version) and htlint says of the two of
 * them different things, the answers are not compared.
 *
 * <p>Each httpd is ended and its folder removed before {@link #answers} returns.
 */
public final class Verification {
  private static final int FILE_SECONDS = 10;
  private static final int START_SECONDS = 30;

  private final Installation installation;
  private final Isolation isolation;

  /**
   * @param isolation how far to cut it off from the network
   */
  public Verification(Installation installation, Isolation isolation) {
    this.installation = installation;
    this.isolation = isolation;
  }

  /** Files for one httpd, by their numbers. */
  private record Group(LocalServer local, Map<Integer, Question> questions) {}

  /**
   * An answer to each question, in their order.
   *
   * @throws IOException where httpd does not start
   */
  public List<Answer> answers(List<Question> questions) throws IOException {
    Map<List<Map<String, String>>, Group> groups = new LinkedHashMap<>();
    Map<Integer, Answer> answers = new LinkedHashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      LocalServer local = new LocalServer(questions.get(i).server(), installation);
      Group group =
          groups.computeIfAbsent(local.key(), key -> new Group(local, new LinkedHashMap<>()));
      group.local().directory(questions.get(i).overrides());
      group.questions().put(i, questions.get(i));
    }
    try (TimeLimit limit = new TimeLimit()) {
      for (Group group : groups.values()) {
        try (Running running = new Running(group.local(), limit)) {
          for (Map.Entry<Integer, Question> one : group.questions().entrySet()) {
            answers.put(one.getKey(), running.answer(one.getValue()));
          }
        }
      }
    }
    List<Answer> inOrder = new ArrayList<>();
    for (int i = 0; i < questions.size(); i++) {
      inOrder.add(Objects.requireNonNull(answers.get(i)));
    }
    return inOrder;
  }

  /** A httpd that is started when it is needed, and again where it had to be killed. */
  private final class Running implements AutoCloseable {
    private final LocalServer local;
    private final Server server;
    private final TimeLimit limit;
    private @Nullable Httpd httpd;

    Running(LocalServer local, TimeLimit limit) {
      this.local = local;
      this.server = local.server();
      this.limit = limit;
    }

    Answer answer(Question question) throws IOException {
      String path = question.source().path();
      String directory = local.directory(question.overrides());
      Prediction described = Prediction.of(question, question.server(), question.overrides());
      Overrides here = server.overrides(directory);
      Prediction expected = Prediction.of(question, server, here);
      Optional<Refused> predicted = described.refused();
      if (!predicted.equals(expected.refused())) {
        return Answer.notCompared(path, predicted, difference(question, expected));
      }
      Optional<String> objection = objection(question);
      if (objection.isPresent()) {
        return Answer.notCompared(path, predicted, objection.get());
      }
      Httpd asked = start();
      Optional<Optional<Refused>> said =
          limit.call(FILE_SECONDS, () -> ask(asked, question, directory));
      if (said.isEmpty()) {
        close();
        return Answer.notCompared(
            path, predicted, "httpd gave no answer within " + FILE_SECONDS + " seconds");
      }
      Optional<Refused> logged = said.get().map(refused -> atFirstLine(refused, expected));
      boolean machine =
          question.context() == Context.SERVER
              && logged.isPresent()
              && Configtest.isAboutMachine(logged.get());
      return machine
          ? Answer.notCompared(
              path, predicted, "this machine lacks what the file names: " + logged.get().message())
          : new Answer(path, predicted, logged, Optional.empty());
    }

    private Optional<String> objection(Question question) {
      return question.context() == Context.SERVER
          ? ServerFileGate.objection(
              ConfigParser.parse(question.source()), local.modules(installation).keySet())
          : Optional.empty();
    }

    private Httpd start() throws IOException {
      Httpd open = httpd;
      if (open == null) {
        open =
            limit
                .call(START_SECONDS, () -> Httpd.start(installation, local, isolation))
                .orElseThrow(() -> new IOException("httpd does not start"));
        httpd = open;
      }
      return open;
    }

    @Override
    public void close() {
      Httpd open = httpd;
      httpd = null;
      if (open != null) {
        open.close();
      }
    }
  }

  private static Optional<Refused> ask(Httpd httpd, Question question, String directory)
      throws IOException {
    byte[] bytes = question.source().bytes();
    return question.context() == Context.HTACCESS
        ? httpd.refusal(directory, bytes)
        : Configtest.read(httpd.configtest(new String(bytes, StandardCharsets.ISO_8859_1)));
  }

  /** {@code httpd -t} names the last one of several lines that are joined. */
  private static Refused atFirstLine(Refused logged, Prediction expected) {
    int first = expected.refused().map(Refused::line).orElse(0);
    return logged.line() > first && expected.covers(logged.line())
        ? new Refused(first, logged.message())
        : logged;
  }

  private String difference(Question question, Prediction here) {
    List<String> modules = here.wantedModules();
    if (!modules.isEmpty()) {
      return "needs " + String.join(" or ", modules) + ", which is not loaded here";
    }
    return question.server().version().equals(installation.version())
        ? "the answer depends on modules that are not loaded here"
        : "httpd is "
            + installation.version()
            + " here and "
            + question.server().version()
            + " there, or lacks a module";
  }
}

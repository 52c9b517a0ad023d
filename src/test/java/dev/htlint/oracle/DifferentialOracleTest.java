package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.Mask;
import dev.htlint.catalog.Version;
import dev.htlint.server.Overrides;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Httpd.Asked;
import dev.htlint.verify.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Random files ({@link Splices}) on several servers ({@link FuzzServer}): htlint must say of each
 * what httpd says, the same message for the file as it stands and the same refused lines.
 *
 * <p>{@code -Doracle.cases=N} takes more of them, {@code -Doracle.seed=S} others, {@code
 * -Doracle.seconds=T} ends the search after that time. A disagreement is shown once for all that
 * look like it, with the shortest file that still has it, as a fixture for {@code testdata/oracle}.
 *
 * <p>httpd is cut off from the network, and loads no proxy module.
 */
class DifferentialOracleTest {
  private static final int MOST_SHOWN = 60;
  private static final int AT_ONCE = 32;

  /** A child of httpd that has ended takes a second to be replaced. */
  private static final int CRASHES = 5;

  private static final Optional<String> CRASH = Optional.of(Httpd.BROKEN);

  /** The server's own paths, and what the system says of them. */
  private static final Pattern UNFORESEEABLE =
      Pattern.compile(
          "/htlint-oracle-|^SSLCACertificate(File|Path): |^Failed to compile sed |No such file or directory$|^Invalid client certificate file path$");

  /** What C leaves undefined, and what stands in httpd's environment. */
  private static final Pattern UNDEFINED =
      Pattern.compile(
          "(?im)^\\s*\"?SessionCookieName2?\"?[ \\t\\r]*$|^\\s*\"?AuthLDAPURL\"?\\s.*\\?\\(\"?(\\s|$)"
              + "|\\$\\{PATH}");

  /** From here on the size of httpd's buffer matters, which grows by chance. */
  private static final int LONG = 150;

  /** Continuations around tags and at the end, tags with something behind them, NUL. */
  private static final Pattern ODD_TAG =
      Pattern.compile(
          "\\x00|(?m)\\\\\\\\\\r?$|(?i)^\\s*<if(module|version|define|file|directive|section)\\s*>|^\\s*</?\\w+[^\\w\\s>]|^\\s*[\"'<][^\\n]*\\\\\\r?$|\\\\(\\r?\\n\\s*([\"']?<|\\z)|\\z)|^\\s*</(?!\\w+>[ \\r]*$)"
              + "|^\\s*<\\w+>[ \\t]*[^\\s]|^\\s*[\"']<|^\\s*</?(?![A-Za-z_])|^\\s*<[^>\n]*$|\\$\\{OPENS}");

  /** What differs from file to file in one and the same message. */
  private static final Pattern PARTICULAR =
      Pattern.compile(
          "'[^']*'|\"[^\"]*\"|\\d+|(?<=: ).*|<[^>]*>|^\\S+ (?=not allowed|takes|must|requires)");

  private final Map<String, String> finds = new LinkedHashMap<>();
  private int done;
  private int refused;
  private int disagreements;
  private int crashes;
  private long nextReport = System.nanoTime();

  @Test
  void htlintSaysWhatHttpdSays() throws IOException {
    Installation installation = Oracle.isolatedInstallation();
    int cases = Integer.getInteger("oracle.cases", 3000);
    long seconds = Long.getLong("oracle.seconds", TimeUnit.DAYS.toSeconds(1));
    long seed = Long.getLong("oracle.seed", 1);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    Splices splices = new Splices();
    List<FuzzServer> servers = FuzzServer.startAll(installation, seed);
    try {
      while (done < cases && finds.size() < MOST_SHOWN && System.nanoTime() < end) {
        for (FuzzServer server : servers) {
          List<Case> batch = new ArrayList<>();
          for (int i = 0; i < AT_ONCE; i++, done++) {
            String directory = server.directories().get(done % server.directories().size());
            long number = seed * 1_000_003 + done;
            batch.add(new Case(server, directory, number, splices.file(number)));
          }
          compare(server.httpd(), batch);
        }
      }
    } finally {
      servers.forEach(FuzzServer::close);
    }
    report();
    assertThat(finds.values()).as(String.join("\n\n", finds.values())).isEmpty();
    assertThat(refused).as("refused files").isBetween(done / 4, done);
  }

  private void compare(Httpd httpd, List<Case> batch) throws IOException {
    List<Case> asked = new ArrayList<>();
    List<Verdict> predictions = new ArrayList<>();
    for (Case one : batch) {
      Verdict prediction = one.prediction(one.file());
      refused += prediction.logged().isPresent() ? 1 : 0;
      if (isLeftToChance(one.file())) {
        continue;
      }
      boolean crashes = prediction.logged().equals(CRASH);
      if (!crashes || ++this.crashes <= CRASHES) {
        asked.add(one);
        predictions.add(prediction);
      }
    }
    List<Optional<String>> answers =
        httpd.ask(asked.stream().map(one -> new Asked(one.directory(), one.bytes())).toList());
    for (int i = 0; i < asked.size(); i++) {
      Case one = asked.get(i);
      boolean same = one.isSame(answers.get(i), predictions.get(i));
      if (!same || one.linesDiffer(one.file())) {
        disagreements++;
        look(one, !same);
      }
    }
    if (System.nanoTime() > nextReport) {
      nextReport = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      report();
    }
  }

  /**
   * Whether httpd itself may say the one or the other: how much of a long line with a NUL in it, or
   * without an end, it reads depends on the memory that was taken before.
   */
  private static boolean isLeftToChance(String file) {
    boolean cut = file.indexOf(0) >= 0 || !file.endsWith("\n");
    return UNDEFINED.matcher(file).find()
        || (cut && file.lines().anyMatch(line -> line.length() > LONG));
  }

  private void report() {
    System.out.printf(
        "%d cases, %d refused, %d disagreements of %d kinds%n",
        done, refused, disagreements, finds.size());
  }

  private void look(Case one, boolean messageDiffers) throws IOException {
    String shortest =
        Shortest.of(
            one.file(), text -> messageDiffers ? one.messageDiffers(text) : one.linesDiffer(text));
    if (finds.putIfAbsent(one.kind(shortest), one.show(shortest)) == null) {
      System.out.println(one.show(shortest) + "\n");
    }
  }

  /** A file in one directory of one server. */
  private record Case(FuzzServer server, String directory, long number, String file) {
    byte[] bytes() {
      return bytes(file);
    }

    Verdict prediction(String text) {
      return Verdict.ofHtlint(server.server(), directory, bytes(text));
    }

    boolean isSame(Optional<String> logged, Verdict prediction) {
      if (logged.filter(message -> UNFORESEEABLE.matcher(message).find()).isPresent()) {
        return prediction.logged().isPresent();
      }
      return new Verdict(logged, List.of()).logged().equals(prediction.logged());
    }

    boolean messageDiffers(String text) throws IOException {
      return !isLeftToChance(text)
          && !isSame(server.httpd().ask(directory, bytes(text)), prediction(text));
    }

    /** Whether other lines are refused, although the same is logged for the whole. */
    boolean linesDiffer(String text) throws IOException {
      Verdict prediction = prediction(text);
      if (isLeftToChance(text)
          || text.strip().indexOf('\n') < 0
          || prediction.logged().isEmpty()
          || prediction.refused().stream().anyMatch(r -> r.message().equals(Httpd.BROKEN))
          || isOdd(text)) {
        return false;
      }
      Verdict truth = Verdict.ofHttpd(server.httpd(), directory, bytes(text));
      boolean unforeseeable =
          truth.refused().stream().anyMatch(r -> UNFORESEEABLE.matcher(r.message()).find());
      return truth.logged().equals(prediction.logged())
          && !unforeseeable
          && !sameLines(truth, prediction);
    }

    /** What is logged for the whole file may be nothing that stays once lines are taken out. */
    private static boolean sameLines(Verdict truth, Verdict prediction) {
      String logged = truth.logged().orElse("");
      boolean stays = truth.refused().stream().anyMatch(r -> r.message().equals(logged));
      return truth
          .refused()
          .equals(
              prediction.refused().stream()
                  .filter(r -> stays || !r.message().equals(logged))
                  .toList());
    }

    /** Whether {@link Refusals} may be misled: it reads tags in a simpler way than httpd. */
    private boolean isOdd(String file) {
      Overrides overrides = server.server().overrides(directory);
      boolean emptied = !overrides.list().isEmpty() && file.contains("<Require");
      boolean forgiven = (overrides.mask() & Mask.NONFATAL_OVERRIDE) != 0 && file.contains("<");
      return emptied
          || forgiven
          || file.toLowerCase(Locale.ROOT).contains("<macro")
          || ODD_TAG.matcher(file).find();
    }

    /** What disagreements have in common that are of one kind. */
    String kind(String file) throws IOException {
      Verdict prediction = Verdict.ofHtlint(server.server(), directory, bytes(file));
      Optional<String> logged = server.httpd().ask(directory, bytes(file));
      String name = file.strip().split("\\s", 2)[0];
      String messages = logged + " / " + prediction.logged();
      return name + " / " + PARTICULAR.matcher(messages).replaceAll("");
    }

    String show(String file) throws IOException {
      Verdict truth = Verdict.ofHttpd(server.httpd(), directory, bytes(file));
      Verdict prediction = Verdict.ofHtlint(server.server(), directory, bytes(file));
      return Fixture.of(server.name() + " " + number, directory, bytes(file))
              .withAnswer(Version.NEWEST, truth.toString())
              .print()
          + ("<< " + prediction).replace("\n", "\n<< ");
    }

    private static byte[] bytes(String file) {
      return file.getBytes(StandardCharsets.ISO_8859_1);
    }
  }
}

package dev.htlint.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.server.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Files put together at random ({@link Pieces}): htlint must say of each what httpd says. More of
 * them with {@code -Doracle.cases=N}, others with {@code -Doracle.seed=S}. A disagreement is shown
 * with the shortest file that still has it; with what httpd says of it, it is a fixture for {@code
 * testdata/oracle}.
 *
 * <p>httpd is cut off from the network, and loads no proxy module.
 */
class DifferentialOracleTest {
  private static final int MOST_SHOWN = 20;
  private static final List<String> DIRECTORIES =
      List.of(
          "/",
          "/",
          "/",
          "/fileinfo",
          "/authconfig",
          "/nonfatal-unknown",
          "/nonfatal-all",
          "/nonfatal-override",
          "/list",
          "/list-and-class");

  /** What BUILD and the general part of WALK say. */
  private static final Pattern COVERED =
      Pattern.compile(
          "Invalid command|not allowed|takes (one|two|three|1-2) argument|takes (one|two), |requires at least"
              + "|must be On or Off|was not closed|without matching|Expected </|missing closing '>'"
              + "|requires additional arguments|Line too long|Version appears to be invalid"
              + "|unrecognized operator|^<\\w+> cannot occur within <Limit>|Multiple <|take (an|additional) argument");

  /** Continuations around tags and at the end, tags with something behind them, NUL. */
  private static final Pattern ODD_TAG =
      Pattern.compile(
          "\\x00|(?m)^\\s*<[^\\n]*\\\\\\r?$|\\\\(\\r?\\n\\s*(<|\\z)|\\z)|^\\s*</(?!\\w+>[ \\r]*$)"
              + "|^\\s*<\\w+>[ \\t]*[^\\s]");

  private final List<String> disagreements = new ArrayList<>();

  @Test
  void htlintSaysWhatHttpdSays() throws IOException {
    Installation installation = Oracle.isolatedInstallation();
    int cases = Integer.getInteger("oracle.cases", 400);
    long seed = Long.getLong("oracle.seed", 1);
    Server server = ResolveOracleTest.server().withVersion(installation.version());
    Description description =
        new Description(Files.readString(Path.of("testdata/oracle/server.conf")));
    int refused = 0;
    try (Httpd httpd = Httpd.startIsolated(installation, description)) {
      for (long i = seed * 1_000_003; i < seed * 1_000_003 + cases; i++) {
        String file = Pieces.file(i);
        String directory = DIRECTORIES.get((int) (i % DIRECTORIES.size()));
        Case one = new Case(httpd, server, directory);
        refused += one.isRefused(file) ? 1 : 0;
        if (!one.agree(file)) {
          disagreements.add("seed " + i + ", " + directory + "\n" + one.show(one.shortest(file)));
        }
        if (disagreements.size() == MOST_SHOWN) {
          disagreements.add("no more were looked for, at seed " + i);
          break;
        }
      }
    }
    assertThat(disagreements).as(String.join("\n\n", disagreements)).isEmpty();
    assertThat(refused).as("refused files").isBetween(cases / 4, cases);
  }

  /** One directory of one httpd, and htlint's idea of it. */
  private record Case(Httpd httpd, Server server, String directory) {
    boolean isRefused(String file) {
      return Verdict.ofHtlint(server, directory, bytes(file)).logged().isPresent();
    }

    boolean agree(String file) throws IOException {
      Optional<String> logged = httpd.ask(directory, bytes(file));
      if (logged.isPresent() && !COVERED.matcher(logged.get()).find()) {
        return true;
      }
      Verdict prediction = Verdict.ofHtlint(server, directory, bytes(file));
      if (!new Verdict(logged, List.of()).logged().equals(prediction.logged())) {
        return false;
      }
      if (logged.isEmpty() || isOdd(file, directory)) {
        return true;
      }
      Verdict truth = Verdict.ofHttpd(httpd, directory, bytes(file));
      return !truth.refused().stream().map(Refused::message).allMatch(COVERED.asPredicate())
          || sameLines(truth, prediction);
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
    private static boolean isOdd(String file, String directory) {
      boolean emptied = directory.startsWith("/list") && file.contains("<Require");
      return emptied || directory.equals("/nonfatal-all") || ODD_TAG.matcher(file).find();
    }

    /** {@code file} with as many lines taken out as possible. */
    String shortest(String file) throws IOException {
      List<String> lines = new ArrayList<>(Arrays.asList(file.split("(?<=\n)")));
      boolean shorter = true;
      while (shorter) {
        shorter = false;
        for (int i = lines.size() - 1; i >= 0; i--) {
          List<String> fewer = new ArrayList<>(lines);
          fewer.remove(i);
          if (!agree(String.join("", fewer))) {
            lines = fewer;
            shorter = true;
          }
        }
      }
      return String.join("", lines);
    }

    String show(String file) throws IOException {
      return file.lines().map(line -> "    |" + line).collect(Collectors.joining("\n"))
          + "\n  httpd: "
          + Verdict.ofHttpd(httpd, directory, bytes(file)).toString().replace("\n", "\n         ")
          + "\n htlint: "
          + Verdict.ofHtlint(server, directory, bytes(file))
              .toString()
              .replace("\n", "\n         ");
    }

    private static byte[] bytes(String file) {
      return file.getBytes(StandardCharsets.ISO_8859_1);
    }
  }
}

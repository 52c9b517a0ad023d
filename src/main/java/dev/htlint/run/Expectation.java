package dev.htlint.run;

import dev.htlint.rewrite.Answer;
import dev.htlint.rewrite.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a request should get.
 *
 * @param target the Location of a redirect, of which the own host may be left out; otherwise the
 *     file below the document root. Empty where it does not matter
 */
public record Expectation(int status, Optional<String> target) {
  /**
   * A row of a table.
   *
   * @param line its line, from 1
   */
  public record Row(int line, String url, Expectation expectation) {}

  /**
   * What {@code text}, a status and perhaps a colon and a target, expects.
   *
   * @throws Failure where it is not that
   */
  public static Expectation parse(String text) throws Failure {
    int colon = text.indexOf(':');
    String target = colon < 0 ? "" : text.substring(colon + 1);
    return of(colon < 0 ? text : text.substring(0, colon), target, "--expect");
  }

  private static Expectation of(String status, String target, String where) throws Failure {
    if (!status.matches("[1-5][0-9][0-9]")) {
      throw new Failure(
          ExitCode.USAGE, where + ": \"" + status + "\" is no status such as 301 or 404");
    }
    return new Expectation(
        Integer.parseInt(status), target.isEmpty() ? Optional.empty() : Optional.of(target));
  }

  /**
   * The rows of a table: URL, status and perhaps a target, parted by blanks. Empty lines and those
   * that begin with # are passed over.
   *
   * @param name how the user calls the file
   * @throws Failure where a row is none
   */
  public static List<Row> table(String text, String name) throws Failure {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      String bare = line.strip();
      if (bare.isEmpty() || bare.startsWith("#")) {
        continue;
      }
      String[] words = bare.split("\\s+", -1);
      String where = name + ":" + number;
      if (words.length < 2 || words.length > 3) {
        throw new Failure(
            ExitCode.USAGE, where + ": a URL, a status and perhaps a target are wanted");
      }
      rows.add(new Row(number, words[0], of(words[1], words.length < 3 ? "" : words[2], where)));
    }
    return rows;
  }

  /** Whether {@code answer} to {@code request} is as expected; one that is not certain is not. */
  public boolean isMet(Request request, Answer answer) {
    return answer.unknown().isEmpty()
        && answer.status() == status
        && (target.isEmpty() || isTarget(request, answer));
  }

  private boolean isTarget(Request request, Answer answer) {
    String wanted = target.orElse("");
    if (answer.location().isPresent()) {
      String own = wanted.startsWith("/") ? request.origin() : "";
      return answer.location().get().equals(own + wanted) || answer.location().get().equals(wanted);
    }
    String file = wanted.startsWith("/") ? wanted.substring(1) : wanted;
    return answer.served().filter(it -> it.equals(file) || it.equals(wanted)).isPresent();
  }

  @Override
  public String toString() {
    return status + target.map(wanted -> " " + wanted).orElse("");
  }
}

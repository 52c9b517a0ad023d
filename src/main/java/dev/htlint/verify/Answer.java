package dev.htlint.verify;

import java.util.Optional;

/**
 * What both say of a file.
 *
 * @param path of the file, as reports show it
 * @param htlint the refusal that htlint predicts, empty where the file is accepted
 * @param httpd the one that httpd logs; of its line 0 where httpd does not tell
 * @param reason why the two are not compared; empty where they are
 */
public record Answer(
    String path, Optional<Refused> htlint, Optional<Refused> httpd, Optional<String> reason) {
  /** How the two stand to each other. */
  public enum Kind {
    AGREES,
    DIFFERS,
    NOT_COMPARED
  }

  static Answer notCompared(String path, Optional<Refused> htlint, String reason) {
    return new Answer(path, htlint, Optional.empty(), Optional.of(reason));
  }

  /** Whether they agree: on the refusal, httpd's words, and the line as far as httpd tells. */
  public Kind kind() {
    if (reason.isPresent()) {
      return Kind.NOT_COMPARED;
    }
    return isSame() ? Kind.AGREES : Kind.DIFFERS;
  }

  private boolean isSame() {
    if (htlint.isEmpty() || httpd.isEmpty()) {
      return htlint.isEmpty() && httpd.isEmpty();
    }
    boolean sameLine = httpd.get().line() == 0 || htlint.get().line() == httpd.get().line();
    return sameLine && htlint.get().message().equals(httpd.get().message());
  }
}

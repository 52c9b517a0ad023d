package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.Version;
import dev.htlint.verify.Answer;
import dev.htlint.verify.Installation;
import dev.htlint.verify.Refused;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The report of what two say, without asking anybody. */
class VerifyReportTest {
  private static final Installation HTTPD =
      new Installation(
          Path.of("/usr/sbin/httpd"), Path.of("/modules"), Version.NEWEST, Set.of("core.c"));

  private static final VerifyReport REPORT =
      new VerifyReport(
          List.of(
              answer("a", Optional.empty(), Optional.empty(), ""),
              answer("b", refused(2, "no"), refused(2, "no"), ""),
              answer("c", refused(3, "no"), Optional.empty(), ""),
              answer("d", Optional.empty(), refused(0, "no\u001b"), ""),
              answer("e", Optional.empty(), Optional.empty(), "needs mod_x")),
          HTTPD);

  @Test
  void tellsBothSidesOfADifference() {
    assertThat(REPORT.text())
        .isEqualTo(
            """
            a: agrees: accepted
            b: agrees: refused at line 2
            c: differs
              htlint: refused at line 3: no
              httpd:  accepted
            d: differs
              htlint: accepted
              httpd:  refused: no\u241b
            e: not compared: needs mod_x

            5 files: 2 agree, 2 differ, 1 not compared; httpd %s, /usr/sbin/httpd
            """
                .formatted(Version.NEWEST));
  }

  @Test
  void tellsProgramsTheSame() throws IOException {
    StringWriter json = new StringWriter();
    REPORT.json(json);
    assertThat(json.toString().replaceAll("\\s+", " "))
        .contains(
            "\"path\" : \"c\", \"result\" : \"differs\", \"reason\" : null, \"htlint\" : {"
                + " \"refused\" : true, \"line\" : 3, \"message\" : \"no\" }, \"httpd\" : {"
                + " \"refused\" : false }",
            "\"line\" : null",
            "\"result\" : \"not-compared\", \"reason\" : \"needs mod_x\"",
            "\"agree\" : 2, \"differ\" : 2, \"notCompared\" : 1");
  }

  private static Optional<Refused> refused(int line, String message) {
    return Optional.of(new Refused(line, message));
  }

  private static Answer answer(
      String path, Optional<Refused> htlint, Optional<Refused> httpd, String reason) {
    return new Answer(
        path, htlint, httpd, reason.isEmpty() ? Optional.empty() : Optional.of(reason));
  }
}

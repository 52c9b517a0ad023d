package dev.htlint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.htlint.report.Visible;
import dev.htlint.verify.Answer;
import dev.htlint.verify.Answer.Kind;
import dev.htlint.verify.Installation;
import dev.htlint.verify.Refused;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What httpd and htlint said, for people and for programs. */
final class VerifyReport {
  private static final int VERSION = 1;

  private final List<Answer> answers;
  private final Installation installation;

  VerifyReport(List<Answer> answers, Installation installation) {
    this.answers = answers;
    this.installation = installation;
  }

  /** A line a file, both sides where they differ, and how many there are of each kind. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Answer answer : answers) {
      text.append(Visible.text(answer.path())).append(": ");
      switch (answer.kind()) {
        case AGREES -> text.append("agrees: ").append(outcome(answer.htlint())).append('\n');
        case DIFFERS ->
            text.append("differs\n  htlint: ")
                .append(whole(answer.htlint()))
                .append("\n  httpd:  ")
                .append(whole(answer.httpd()))
                .append('\n');
        case NOT_COMPARED ->
            text.append("not compared: ")
                .append(Visible.text(answer.reason().orElse("")))
                .append('\n');
      }
    }
    return text.append(counts()).toString();
  }

  private String counts() {
    return "\n"
        + answers.size()
        + (answers.size() == 1 ? " file: " : " files: ")
        + count(Kind.AGREES)
        + " agree, "
        + count(Kind.DIFFERS)
        + " differ, "
        + count(Kind.NOT_COMPARED)
        + " not compared; httpd "
        + installation.version()
        + ", "
        + Visible.text(installation.binary().toString())
        + "\n";
  }

  private long count(Kind kind) {
    return answers.stream().filter(answer -> answer.kind() == kind).count();
  }

  private static String outcome(Optional<Refused> refused) {
    return refused
        .map(found -> "refused" + (found.line() == 0 ? "" : " at line " + found.line()))
        .orElse("accepted");
  }

  private static String whole(Optional<Refused> refused) {
    return outcome(refused) + refused.map(found -> ": " + Visible.text(found.message())).orElse("");
  }

  /** One object, with the version of its own form. */
  void json(Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeStringField("httpd", installation.version().toString());
    json.writeStringField("program", installation.binary().toString());
    json.writeArrayFieldStart("files");
    for (Answer answer : answers) {
      json.writeStartObject();
      json.writeStringField("path", answer.path());
      json.writeStringField(
          "result", answer.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
      json.writeStringField("reason", answer.reason().orElse(null));
      write("htlint", answer.htlint(), json);
      if (answer.kind() != Kind.NOT_COMPARED) {
        write("httpd", answer.httpd(), json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    for (Kind kind : Kind.values()) {
      String name =
          switch (kind) {
            case AGREES -> "agree";
            case DIFFERS -> "differ";
            case NOT_COMPARED -> "notCompared";
          };
      json.writeNumberField(name, count(kind));
    }
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
    out.flush();
  }

  private static void write(String side, Optional<Refused> refused, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart(side);
    json.writeBooleanField("refused", refused.isPresent());
    if (refused.isPresent()) {
      if (refused.get().line() > 0) {
        json.writeNumberField("line", refused.get().line());
      } else {
        json.writeNullField("line");
      }
      json.writeStringField("message", refused.get().message());
    }
    json.writeEndObject();
  }
}

package dev.htlint.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import dev.htlint.rewrite.Answer;
import dev.htlint.rewrite.Place;
import dev.htlint.rewrite.Step;
import dev.htlint.rewrite.Trace;
import dev.htlint.source.SourceFile;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Answers and traces as JSON. */
public final class TraceJson implements AutoCloseable {
  private final JsonGenerator json;

  private TraceJson(JsonGenerator json) {
    this.json = json;
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  }

  /** Writes one answer a line. */
  public static TraceJson lines(Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
    return new TraceJson(json);
  }

  /** Writes {@code traces} with all their steps as one object. */
  public static void all(List<Trace> traces, Writer out) throws IOException {
    JsonGenerator generator = new JsonFactory().createGenerator(out);
    generator.setPrettyPrinter(new DefaultPrettyPrinter());
    try (TraceJson writer = new TraceJson(generator)) {
      generator.writeStartObject();
      generator.writeNumberField("version", 1);
      generator.writeArrayFieldStart("traces");
      for (Trace trace : traces) {
        generator.writeStartObject();
        writer.fields(SourceFile.display(trace.request().url()), trace.answer());
        generator.writeArrayFieldStart("steps");
        for (Step step : trace.steps()) {
          writer.step(step);
        }
        generator.writeEndArray();
        generator.writeEndObject();
      }
      generator.writeEndArray();
      generator.writeEndObject();
    }
  }

  /** Writes the answer to a request for {@code url}, as the user wrote it. */
  public void answer(String url, Answer answer) throws IOException {
    json.writeStartObject();
    fields(url, answer);
    json.writeEndObject();
  }

  private void fields(String url, Answer answer) throws IOException {
    json.writeStringField("url", url);
    json.writeNumberField("status", answer.status());
    text("location", answer.location());
    text("served", answer.served());
    text("handler", answer.handler());
    texts("codes", answer.codes());
    json.writeNumberField("passes", answer.passes());
    texts("chain", answer.chain());
    texts("unknown", answer.unknown());
  }

  private void text(String name, Optional<String> value) throws IOException {
    json.writeStringField(name, value.map(SourceFile::display).orElse(null));
  }

  private void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(SourceFile.display(value));
    }
    json.writeEndArray();
  }

  private void step(Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", step.kind().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("depth", step.depth());
    Optional<Place> place = step.place();
    json.writeStringField("path", place.map(Place::file).orElse(null));
    if (place.isPresent()) {
      json.writeNumberField("line", place.get().line());
    } else {
      json.writeNullField("line");
    }
    text("directive", place.map(Place::text));
    json.writeStringField("subject", SourceFile.display(step.subject()));
    json.writeStringField("result", SourceFile.display(step.result()));
    json.writeBooleanField("holds", step.holds());
    json.writeEndObject();
  }

  @Override
  public void close() throws IOException {
    json.writeRaw('\n');
    json.close();
  }
}

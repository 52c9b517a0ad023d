package dev.htlint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.htlint.limit.Amount;
import dev.htlint.limit.Limit;
import dev.htlint.limit.RequestLimits;
import dev.htlint.limit.Way;
import dev.htlint.report.TextTable;
import dev.htlint.report.Visible;
import dev.htlint.run.Folder;
import dev.htlint.server.Server;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The limits of a folder, for people and for programs. */
final class LimitsReport {
  private static final int VERSION = 1;

  private final Folder folder;
  private final RequestLimits limits;

  LimitsReport(Folder folder) {
    this.folder = folder;
    this.limits = folder.limits();
  }

  /** Two tables: all limits on the way of a request, and for each way to fail which comes first. */
  String text() {
    Server server = folder.around().config().server();
    TextTable all = new TextTable();
    all.add("LIMIT", "VALUE", "SET BY", "ENDS IN", "LOGGED AS", "OF");
    for (Limit limit : limits.all()) {
      all.add(
          limit.title(),
          Visible.text(limit.value()),
          Visible.text(origin(limit)),
          limit.entry().status(),
          limit.entry().log(),
          Visible.text(limit.bounds()));
    }
    TextTable first = new TextTable();
    for (Way way : ways()) {
      limits
          .first(way)
          .ifPresent(limit -> first.add("  " + way.text(), outcome(limit), limit.title()));
    }
    return Visible.text(folder.directory() + " on " + server.name() + ", httpd ")
        + server.version()
        + "\n"
        + doubt()
        + "\n"
        + all
        + "\nWhat ends a request first:\n"
        + first;
  }

  /** The ways that requests can go there; those of bodies where they end differently. */
  private List<Way> ways() {
    Optional<Limit> all = limits.first(Way.UPLOAD);
    return Stream.of(Way.values())
        .filter(way -> way == Way.UPLOAD || !limits.first(way).equals(all))
        .toList();
  }

  /** What the tables do not know. */
  private String doubt() {
    if (!folder.around().config().isKnown()) {
      return "The server's own configuration is not known; a default is httpd's, and the server may have another.\n";
    }
    return folder.config().isComplete()
        ? ""
        : ".htaccess files above this folder are not seen; --root names a folder to look for them.\n";
  }

  /** Where it is set; a file of the folder itself by its name. */
  private String origin(Limit limit) {
    String slash = folder.directory().endsWith("/") ? "" : "/";
    return limit.origin().replace(folder.directory() + slash, "");
  }

  private static String outcome(Limit limit) {
    String above =
        switch (limit.entry().unit()) {
          case TIME -> "after ";
          case BYTES, COUNT -> "above ";
        };
    return limit.entry().status()
        + " "
        + above
        + Amount.text(limit.entry().unit(), limit.amount().value().orElse(0));
  }

  /** One object, with the version of its own form. */
  void json(Writer out) throws IOException {
    Server server = folder.around().config().server();
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeStringField("server", server.name());
    json.writeStringField("httpd", server.version().toString());
    json.writeStringField("directory", folder.directory());
    json.writeBooleanField("complete", folder.config().isComplete());
    json.writeArrayFieldStart("limits");
    for (Limit limit : limits.all()) {
      write(limit, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("first");
    for (Way way : ways()) {
      Optional<Limit> first = limits.first(way);
      if (first.isPresent()) {
        json.writeStartObject();
        json.writeStringField("way", way.key());
        json.writeStringField("limit", first.get().title());
        json.writeStringField("status", first.get().entry().status());
        json.writeNumberField("value", first.get().amount().value().orElse(0));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
    out.flush();
  }

  private static void write(Limit limit, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("limit", limit.title());
    json.writeStringField("module", limit.entry().module());
    json.writeStringField("unit", unit(limit));
    if (limit.amount().value().isPresent()) {
      json.writeNumberField("value", limit.amount().value().getAsLong());
    } else {
      json.writeNullField("value");
    }
    json.writeStringField("written", limit.amount().written());
    json.writeStringField("file", limit.place().map(place -> place.file().path()).orElse(null));
    if (limit.place().isPresent()) {
      json.writeNumberField("line", limit.place().get().line());
    } else {
      json.writeNullField("line");
    }
    json.writeStringField("from", limit.from().orElse(null));
    json.writeStringField("bounds", limit.bounds());
    json.writeStringField("status", limit.entry().status());
    json.writeStringField("log", limit.entry().log());
    json.writeEndObject();
  }

  private static String unit(Limit limit) {
    return switch (limit.entry().unit()) {
      case TIME -> "milliseconds";
      case BYTES, COUNT -> limit.entry().unit().name().toLowerCase(Locale.ROOT);
    };
  }
}

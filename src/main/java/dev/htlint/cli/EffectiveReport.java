package dev.htlint.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.htlint.catalog.Mask;
import dev.htlint.report.TextTable;
import dev.htlint.report.Visible;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.DirectoryConfig.Origin;
import dev.htlint.resolve.DirectoryConfig.Part;
import dev.htlint.resolve.OptionsInForce;
import dev.htlint.resolve.Placed;
import dev.htlint.run.Folder;
import dev.htlint.server.OptionBits;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds for a folder and where it is said, for people and for programs. */
final class EffectiveReport {
  private static final int VERSION = 1;
  private static final String DEFAULT = "default";

  private final Folder folder;
  private final DirectoryConfig config;
  private final Server server;

  EffectiveReport(Folder folder) {
    this.folder = folder;
    this.config = folder.config();
    this.server = folder.around().config().server();
  }

  /** A setting, its value, and the line that says so. */
  private record Setting(String name, String value, String place) {}

  private List<Setting> settings() {
    Overrides granted = folder.overrides();
    return List.of(
        new Setting(
            "AccessFileName",
            String.join(" ", folder.around().config().accessFiles()),
            place(folder.around().config().accessFileName())),
        new Setting("AllowOverride", allowOverride(granted), placeOf("AllowOverride")),
        new Setting(
            "AllowOverrideList",
            granted.list().isEmpty() ? "None" : String.join(" ", listed(granted)),
            placeOf("AllowOverrideList")),
        new Setting("Options", options(), placeOf("Options")));
  }

  private static List<String> listed(Overrides granted) {
    return granted.list().stream().sorted().toList();
  }

  private static String allowOverride(Overrides granted) {
    List<String> classes = new ArrayList<>(Mask.overrideClasses(granted.mask()));
    boolean some = (granted.mask() & Mask.OPTIONS) != 0;
    if (some && granted.options() != OptionBits.ALL && granted.options() != OptionBits.EVERYTHING) {
      classes.remove("Options");
      classes.add("Options=" + String.join(",", OptionBits.names(granted.options())));
    }
    boolean all = (granted.mask() & Mask.ALL) == Mask.ALL && classes.contains("Options");
    return all ? "All" : classes.isEmpty() ? "None" : String.join(" ", classes);
  }

  private String options() {
    OptionsInForce options = OptionsInForce.of(config);
    if (config.mayDiffer("Options")) {
      return "depends on the request";
    }
    List<String> names = OptionBits.names(options.bits() & options.known());
    String on = names.isEmpty() ? "None" : String.join(" ", names);
    boolean sure = (options.known() & OptionBits.EVERYTHING) == OptionBits.EVERYTHING;
    return sure ? on : on + ", others are not known";
  }

  private String placeOf(String directive) {
    if (folder.isOverridden() && directive.startsWith("AllowOverride")) {
      return "said beside the configuration";
    }
    return place(config.last(directive));
  }

  private static String place(Optional<Placed> placed) {
    return placed.map(EffectiveReport::at).orElse(DEFAULT);
  }

  private static String at(Placed placed) {
    return placed.file().path() + ":" + placed.line();
  }

  /** Whether .htaccess files are read there; and if not, which line has it so. */
  private String reading() {
    return folder.overrides().isRead()
        ? ".htaccess files are read here."
        : ".htaccess files are never read here: AllowOverride None ("
            + placeOf("AllowOverride")
            + ").";
  }

  String text() {
    TextTable settings = new TextTable();
    settings.add("SETTING", "VALUE", "SET BY");
    for (Setting setting : settings()) {
      settings.add(setting.name(), Visible.text(setting.value()), Visible.text(setting.place()));
    }
    TextTable parts = new TextTable();
    for (Part part : parts()) {
      parts.add("  " + Visible.text(title(part.origin())), Visible.text(from(part.origin())));
    }
    return Visible.text(folder.directory() + " on " + server.name() + ", httpd ")
        + server.version()
        + "\n"
        + host().map(tag -> "Virtual host: " + Visible.text(at(tag)) + "\n").orElse("")
        + doubt()
        + "\n"
        + settings
        + "\n"
        + reading()
        + (parts.toString().isEmpty()
            ? "\n"
            : "\n\nMerged in this order, the last one wins:\n" + parts);
  }

  private Optional<Placed> host() {
    return parts().stream()
        .flatMap(part -> part.origin().tag().stream())
        .filter(tag -> tag.directive().name().equalsIgnoreCase("<VirtualHost"))
        .findFirst();
  }

  /** The parts that say anything. */
  private List<Part> parts() {
    return config.parts().stream()
        .filter(part -> !part.directives().isEmpty() || !part.limited().isEmpty())
        .toList();
  }

  private static String title(Origin origin) {
    Optional<Directive> tag = origin.tag().map(Placed::directive);
    if (tag.isEmpty()) {
      return origin.file().startsWith("/") ? origin.file() : "outside of sections";
    }
    return tag.get().name()
        + " "
        + tag.get().arguments().rawArguments().replaceAll("\\s*>$", "")
        + ">";
  }

  private static String from(Origin origin) {
    return origin.tag().map(EffectiveReport::at).orElse(origin.file());
  }

  private String doubt() {
    if (!folder.around().config().isKnown()) {
      return "The server's own configuration is not known: what it says of folders is not told here.\n";
    }
    return config.isComplete()
        ? ""
        : ".htaccess files above this folder are not seen; --root names a folder to look for them.\n";
  }

  /** One object, with the version of its own form. */
  void json(Writer out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.useDefaultPrettyPrinter();
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeStringField("server", server.name());
    json.writeStringField("httpd", server.version().toString());
    json.writeStringField("directory", folder.directory());
    json.writeStringField("virtualHost", host().map(EffectiveReport::at).orElse(null));
    json.writeBooleanField("complete", config.isComplete());
    json.writeBooleanField("read", folder.overrides().isRead());
    json.writeArrayFieldStart("settings");
    for (Setting setting : settings()) {
      json.writeStartObject();
      json.writeStringField("name", setting.name());
      json.writeStringField("value", setting.value());
      json.writeStringField("setBy", setting.place());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("merged");
    for (Part part : parts()) {
      json.writeStartObject();
      json.writeStringField("what", title(part.origin()));
      json.writeStringField("file", part.origin().file());
      if (part.origin().tag().isPresent()) {
        json.writeNumberField("line", part.origin().tag().get().line());
      } else {
        json.writeNullField("line");
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeRaw('\n');
    json.close();
    out.flush();
  }
}

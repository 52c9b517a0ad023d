package dev.htlint.cli;

import dev.htlint.catalog.Arity;
import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Mask;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.catalog.Origin;
import dev.htlint.catalog.Version;
import dev.htlint.report.TextTable;
import dev.htlint.run.Servers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All that the catalogue knows of a directive, in words; one block for each module that has it. */
final class DirectiveCard {
  private final TextTable table = new TextTable();
  private final DirectiveEntry entry;
  private final Optional<ModuleEntry> module;

  private DirectiveCard(DirectiveEntry entry) {
    this.entry = entry;
    this.module = Catalog.get().module(entry.module());
  }

  /** The card of {@code entries}, the registrations of one directive. */
  static String of(List<DirectiveEntry> entries) {
    List<String> cards = new ArrayList<>();
    for (DirectiveEntry entry : entries) {
      cards.add(new DirectiveCard(entry).draw());
    }
    return String.join("\n", cards);
  }

  private String draw() {
    String title = module.map(ModuleEntry::title).orElse(entry.module());
    row("module", entry.module() + module.map(m -> ", " + m.symbol()).orElse(""));
    module.map(ModuleEntry::summary).ifPresent(summary -> row("", summary));
    row("origin", origin(entry.origin()));
    row("since", entry.since().map(Version::toString).orElse(""));
    row("until", entry.until().map(Version::toString).orElse(""));
    row("allowed in", String.join(", ", places()));
    row(".htaccess", override());
    row("arguments", arguments(entry.arity()));
    row("help", entry.help().replaceAll("\\s+", " "));
    module.ifPresent(this::enabling);
    row("loaded on", String.join(", ", servers()));
    return entry.title() + " (" + title + ")\n" + table;
  }

  private void row(String key, String value) {
    if (!value.isBlank()) {
      table.add("  " + key, value);
    }
  }

  private void enabling(ModuleEntry from) {
    row("Debian", from.debian());
    row("RHEL", from.rhel());
    row("cPanel", from.cpanel());
  }

  private static String origin(Origin origin) {
    return switch (origin) {
      case BUNDLED -> "part of httpd";
      case SOURCE -> "part of httpd's source, not of the usual builds";
      case REMOVED -> "part of an earlier httpd only";
      case TRUNK -> "part of the development branch only";
      case THIRD_PARTY -> "not from the httpd project";
    };
  }

  /**
   * The places as httpd's manual calls them, plus {@code <Proxy>}. Mirrors the masks with which
   * httpd's server/config.c and core.c walk each of them, and the handlers' own refusals.
   */
  private List<String> places() {
    int mask = entry.mask();
    boolean inServer = has(Mask.RSRC_CONF | Mask.OPTIONS | Mask.FILE_INFO | Mask.INDEXES);
    boolean inSection = has(Mask.ACCESS_CONF | Mask.ALL) && !forbids("NOT_IN_DIR_CONTEXT");
    List<String> places = new ArrayList<>();
    addIf(places, inServer, "server config");
    addIf(places, inServer && !forbids("NOT_IN_VIRTUALHOST"), "<VirtualHost>");
    addIf(places, inSection && !forbids("NOT_IN_DIRECTORY"), "<Directory>");
    addIf(places, inSection && !forbids("NOT_IN_LOCATION"), "<Location>");
    addIf(places, inSection && !forbids("NOT_IN_FILES"), "<Files>");
    addIf(places, (mask & Mask.PROXY_CONF) != 0, "<Proxy>");
    addIf(places, isAllowedInHtaccess(), ".htaccess");
    return places;
  }

  private boolean has(int bits) {
    return (entry.mask() & bits) != 0;
  }

  private boolean forbids(String place) {
    return entry.forbidden().contains(place) || entry.forbidden().contains("GLOBAL_ONLY");
  }

  private boolean isAllowedInHtaccess() {
    return entry.isAllowedInHtaccess()
        && !forbids("NOT_IN_HTACCESS")
        && !forbids("NOT_IN_DIR_CONTEXT");
  }

  private static void addIf(List<String> places, boolean allowed, String place) {
    if (allowed) {
      places.add(place);
    }
  }

  private String override() {
    if (!isAllowedInHtaccess()) {
      return "not allowed";
    }
    boolean any = (entry.mask() & Mask.ALL) == Mask.ALL;
    return any
        ? "needs any AllowOverride but None"
        : "needs AllowOverride " + String.join(" or ", Mask.overrideClasses(entry.mask()));
  }

  private static String arguments(Arity arity) {
    return switch (arity) {
      case RAW_ARGS -> "the rest of the line, which the directive reads itself";
      case TAKE_ARGV -> "any number of words";
      case NO_ARGS -> "none";
      case FLAG -> "On or Off";
      case TAKE1 -> "one word";
      case TAKE2 -> "two words";
      case TAKE3 -> "three words";
      case TAKE12 -> "one or two words";
      case TAKE23 -> "two or three words";
      case TAKE123 -> "one, two or three words";
      case TAKE13 -> "one or three words";
      case ITERATE -> "one or more words, each by itself";
      case ITERATE2 -> "a word, then one or more, each together with the first";
    };
  }

  private List<String> servers() {
    List<String> loaded = new ArrayList<>();
    for (String name : Servers.NAMES) {
      boolean knows =
          Servers.known(name).directives(entry.name()).stream()
              .anyMatch(known -> known.module().equals(entry.module()));
      addIf(loaded, knows, name);
    }
    return loaded;
  }
}

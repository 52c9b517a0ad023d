package dev.htlint.run;

import dev.htlint.diagnostic.Severity;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.run.Plan.Wishes;
import dev.htlint.run.SettingsSearch.Located;
import dev.htlint.settings.Entry;
import dev.htlint.settings.Setting;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How each file is linted: what the user says in options, and where these are silent what the
 * settings near the file say. Each set of settings is looked at once.
 */
final class Ways {
  /**
   * How to lint files for which the same lines of the same settings hold.
   *
   * @param described whether a file describes the server
   */
  record Way(
      Check check,
      boolean described,
      Optional<Path> root,
      Optional<Context> context,
      Threshold fails) {}

  private record Key(Path folder, List<Entry> entries) {
    /** Written out because Java builds a record's own at run time, which every start would pay. */
    @Override
    public int hashCode() {
      return 31 * folder.hashCode() + entries.hashCode();
    }
  }

  private final Wishes wishes;
  private final SettingsSearch search;
  private final ServerNotes notes;
  private final Map<Key, Way> ways = new HashMap<>();
  private final Map<ServerChoice, ServerConfig> servers = new HashMap<>();

  /**
   * @throws Failure where there is no such server as {@code wishes} name
   */
  Ways(Wishes wishes, SettingsSearch search, ServerNotes notes) throws Failure {
    this.wishes = wishes;
    this.search = search;
    this.notes = notes;
    if (wishes.server().server().isPresent()) {
      server(wishes.server());
    }
  }

  /** The server of that description; each is read once. */
  ServerConfig server(ServerChoice choice) throws Failure {
    ServerConfig known = servers.get(choice);
    if (known == null) {
      known = choice.described(wishes.launch(), wishes.site().root(), notes);
      servers.put(choice, known);
    }
    return known;
  }

  /**
   * The way for {@code file}.
   *
   * @throws Failure where settings or what they name cannot be used
   */
  Way way(Path file) throws Failure {
    Located located = search.settings(file.toAbsolutePath().normalize().getParent());
    search.throwIfBroken();
    List<Entry> entries = located.entriesFor(file);
    Key key = new Key(located.folder(), entries);
    Way known = ways.get(key);
    if (known == null) {
      known = way(entries, located.folder());
      ways.put(key, known);
    }
    return known;
  }

  private Way way(List<Entry> entries, Path folder) throws Failure {
    ServerChoice server = wishes.server().over(ServerChoice.of(entries, folder));
    boolean rooted = server.at().isPresent() && wishes.server().at().isEmpty();
    Hosts hosts = new Hosts(server(server), wishes.launch().host());
    ServerFiles.Ground ground =
        new ServerFiles.Ground(
            server.isDescribed() ? server.server() : Optional.empty(), wishes.site().root());
    return new Way(
        new Check(
            hosts,
            server.overrides(),
            new Locations(hosts, server.at(), wishes.site()),
            wishes.linter(),
            wishes.rules().over(rules(entries)),
            judge -> new ServerFiles(hosts.whole(), wishes.launch(), ground, judge, notes)),
        server.isDescribed(),
        rooted ? Optional.of(folder) : Optional.empty(),
        wishes.context().isPresent() ? wishes.context() : context(entries),
        threshold(entries));
  }

  private static Optional<Context> context(List<Entry> entries) {
    for (Entry entry : entries) {
      if (entry.setting() == Setting.CONTEXT) {
        return Optional.of(entry.value().equals("server") ? Context.SERVER : Context.HTACCESS);
      }
    }
    return Optional.empty();
  }

  private Threshold threshold(List<Entry> entries) {
    if (wishes.threshold().isPresent()) {
      return wishes.threshold().get();
    }
    for (Entry entry : entries) {
      if (entry.setting() == Setting.FAIL_ON) {
        return Threshold.of(entry.value()).orElse(Threshold.ERROR);
      }
    }
    return Threshold.ERROR;
  }

  private static RuleChoice rules(List<Entry> entries) {
    Set<String> selected = new HashSet<>();
    Set<String> ignored = new HashSet<>();
    Map<String, Severity> severities = new HashMap<>();
    for (Entry entry : entries) {
      switch (entry.setting()) {
        case SELECT -> selected.addAll(entry.values());
        case IGNORE -> ignored.addAll(entry.values());
        case SEVERITY ->
            Severity.of(entry.values().get(1))
                .ifPresent(level -> severities.put(entry.value(), level));
        default -> {}
      }
    }
    return new RuleChoice(selected, ignored, severities);
  }
}

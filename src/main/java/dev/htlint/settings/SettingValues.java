package dev.htlint.settings;

import dev.htlint.catalog.NearNames;
import dev.htlint.catalog.Version;
import dev.htlint.diagnostic.Severity;
import dev.htlint.server.Overrides;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What may stand behind the names of settings.
 *
 * @param rules the ids of all rules
 * @param servers the names of the servers built in
 * @param exists whether there is a file of that name, counted from the settings file
 */
public record SettingValues(
    Collection<String> rules, Collection<String> servers, Predicate<String> exists) {

  /**
   * A word that may not stand there.
   *
   * @param word which one, from 0
   */
  record Fault(int word, String message, @Nullable String help) {}

  /** What is wrong with {@code words}, of which there are as many as there have to be. */
  List<Fault> faults(Setting setting, List<String> words) {
    return switch (setting) {
      case SERVER -> one(server(words.get(0)));
      case MODULES -> one(file(words.get(0)));
      case SERVER_VERSION ->
          wrong(
              Version.parse(words.get(0)).filter(version -> version.major() == 2).isEmpty(),
              "\"" + words.get(0) + "\" is no version such as 2.4.62");
      case ALLOW_OVERRIDE ->
          wrong(
              Overrides.NONE.allow(words.get(0)).isEmpty(),
              "httpd takes All, None, AuthConfig, FileInfo, Indexes, Limit, Options[=...] and"
                  + " Nonfatal=Override|Unknown|All");
      case AT -> wrong(!words.get(0).startsWith("/"), "an absolute path is wanted");
      case CONTEXT -> oneOf(0, words, "htaccess", "server");
      case GITIGNORE -> oneOf(0, words, "on", "off");
      case FAIL_ON -> oneOf(0, words, "error", "warning", "note", "never");
      case SELECT, IGNORE -> rules(words);
      case SEVERITY ->
          Severity.of(words.get(1)).isPresent()
              ? rules(words.subList(0, 1))
              : oneOf(1, words, "error", "warning", "note");
      case INCLUDE, EXCLUDE -> List.of();
    };
  }

  private List<Fault> rules(List<String> words) {
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (!rules.contains(words.get(i))) {
        faults.add(
            unknown(i, "there is no rule", words.get(i), rules, "htlint rules lists the rules"));
      }
    }
    return faults;
  }

  private Optional<Fault> server(String name) {
    return servers.contains(name) || exists.test(name)
        ? Optional.empty()
        : Optional.of(
            unknown(
                0,
                "no built-in server and no file is called",
                name,
                servers,
                "htlint servers lists the built-in ones; a file counts from this one"));
  }

  private Optional<Fault> file(String name) {
    return exists.test(name)
        ? Optional.empty()
        : Optional.of(new Fault(0, "there is no file \"" + name + "\"", "it counts from this one"));
  }

  private static List<Fault> oneOf(int word, List<String> words, String... known) {
    return List.of(known).contains(words.get(word))
        ? List.of()
        : List.of(
            unknown(
                word,
                "unknown value",
                words.get(word),
                List.of(known),
                "write " + String.join(" or ", known)));
  }

  private static Fault unknown(
      int word, String complaint, String name, Collection<String> names, String list) {
    List<String> near = NearNames.of(name, names);
    return new Fault(
        word,
        complaint + " \"" + name + "\"",
        near.isEmpty() ? list : "did you mean " + String.join(" or ", near) + "?");
  }

  private static List<Fault> wrong(boolean wrong, String message) {
    return wrong ? List.of(new Fault(0, message, null)) : List.of();
  }

  private static List<Fault> one(Optional<Fault> fault) {
    return fault.stream().toList();
  }
}

package dev.htlint.rewrite;

import dev.htlint.rewrite.FolderConfig.FilesSection;
import dev.htlint.rewrite.FolderConfig.IfSection;
import dev.htlint.server.Wildcards;
import java.util.List;

/**
 * Adds what {@code <Files>}, {@code <Location>} and {@code <If>} sections say: {@code
 * ap_file_walk}, {@code ap_location_walk} and {@code ap_if_walk} of server/request.c.
 */
final class SectionWalk {
  private final Run run;
  private final Evaluator evaluator;

  SectionWalk(Run run, Evaluator evaluator) {
    this.run = run;
    this.evaluator = evaluator;
  }

  void files(Hop hop) {
    String path = hop.filename;
    if (path == null || hop.config.files.isEmpty()) {
      return;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    FolderConfig merged = null;
    for (FilesSection section : hop.config.files) {
      Regex pattern = section.pattern();
      if (pattern == null ? Wildcards.matches(section.name(), name) : matches(pattern, name, hop)) {
        merged = merged == null ? section.config() : merged.merge(section.config());
      }
    }
    if (merged != null) {
      hop.config = hop.config.merge(merged);
    }
  }

  /** Whether {@code pattern} is found in {@code text}; groups with names become variables. */
  private boolean matches(Regex pattern, String text, Hop hop) {
    Regex.Match match = pattern.find(text, run::unknown);
    if (match == null) {
      return false;
    }
    List<String> variables = pattern.variables();
    for (int i = 0; i < variables.size(); i++) {
      if (!variables.get(i).isEmpty() && match.isSet(i + 1)) {
        hop.environment.set(variables.get(i), match.group(i + 1));
      }
    }
    return true;
  }

  /** {@code ap_location_walk}. */
  void locations(Hop hop) {
    FolderConfig merged = null;
    for (ServerRules.Location location : run.folders.server().locations()) {
      Regex pattern = location.pattern();
      if (pattern == null ? location.covers(hop.uri) : matches(pattern, hop.uri, hop)) {
        merged = merged == null ? location.config() : merged.merge(location.config());
      }
    }
    if (merged != null) {
      hop.config = hop.config.merge(merged);
    }
  }

  void ifs(Hop hop) {
    if (!hop.config.ifs.isEmpty()) {
      ifs(hop, hop.config.ifs);
    }
  }

  private void ifs(Hop hop, List<IfSection> sections) {
    FolderConfig merged = null;
    boolean held = false;
    for (IfSection section : sections) {
      if (section.continues() && held) {
        continue;
      }
      boolean holds = section.condition().map(node -> evaluator.condition(node, hop)).orElse(true);
      held = section.condition().isPresent() && holds;
      if (holds) {
        merged = merged == null ? section.config() : merged.merge(section.config());
      }
    }
    if (merged != null) {
      hop.config = hop.config.merge(merged);
      if (!merged.ifs.isEmpty()) {
        ifs(hop, merged.ifs);
      }
    }
  }
}

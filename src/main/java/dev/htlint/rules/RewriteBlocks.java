package dev.htlint.rules;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Resolution;
import dev.htlint.tree.RewriteLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rewrite rules of a file with the conditions in front of them, as mod_rewrite puts them
 * together: a condition waits for the next rule of the same folder or section, and neither {@code
 * <IfModule>} nor {@code <Limit>} is one.
 *
 * @param blocks the rules that httpd reads, in the order of the file
 * @param idle conditions that wait in vain, by folder and section
 * @param skips whether some rule may have others passed over ([C], [S])
 */
record RewriteBlocks(List<Block> blocks, List<List<Line>> idle, boolean skips) {
  /** A RewriteRule or RewriteCond in its words. */
  record Line(Directive directive, RewriteLine words, Map<String, String> flags) {
    /** Whether it has the flag of this short name, in lower case. */
    boolean has(String flag) {
      return flags.containsKey(flag);
    }
  }

  /**
   * A rule with its conditions.
   *
   * @param section the section in which it stands
   * @param certain whether these are its conditions on each server, whatever its modules are
   */
  record Block(Optional<Directive> section, Line rule, List<Line> conditions, boolean certain) {
    String pattern() {
      return rule.words().first();
    }

    String substitution() {
      return rule.words().second();
    }

    boolean has(String flag) {
      return rule.has(flag);
    }

    /** Whether condition {@code index} has to hold, with no other one in its place. */
    boolean isRequired(int index) {
      return !conditions.get(index).has("or")
          && (index == 0 || !conditions.get(index - 1).has("or"));
    }
  }

  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("last", "l"),
          Map.entry("redirect", "r"),
          Map.entry("forbidden", "f"),
          Map.entry("gone", "g"),
          Map.entry("chain", "c"),
          Map.entry("skip", "s"),
          Map.entry("next", "n"),
          Map.entry("proxy", "p"),
          Map.entry("passthrough", "pt"),
          Map.entry("nocase", "nc"),
          Map.entry("ornext", "or"),
          Map.entry("nosubreq", "ns"));

  /** Conditions that wait for a rule. */
  private static final class Waiting {
    final List<Line> read = new ArrayList<>();
    boolean others;
    boolean mayBeTaken;
  }

  /** Those of a file; none where httpd refuses it, for the line that it refuses may be a rule. */
  static RewriteBlocks of(Resolution resolution) {
    if (resolution.first().isPresent()) {
      return new RewriteBlocks(List.of(), List.of(), false);
    }
    List<Block> blocks = new ArrayList<>();
    Map<Object, Waiting> scopes = new LinkedHashMap<>();
    Map<String, Map<String, String>> fields = new HashMap<>(); // there are few that differ
    boolean skips = false;
    for (Directive directive : resolution.directives()) {
      boolean isRule = directive.writtenName().equalsIgnoreCase("RewriteRule");
      boolean isCondition = directive.writtenName().equalsIgnoreCase("RewriteCond");
      Line line = isRule || isCondition ? line(directive, fields) : null;
      if (line == null) {
        continue;
      }
      Optional<Directive> section = section(directive);
      Waiting waiting = scopes.computeIfAbsent(section, s -> new Waiting());
      if (isCondition) {
        add(line, waiting);
      } else {
        skips |= line.has("c") || line.has("s");
        if (directive.isRead()) {
          boolean certain = !waiting.others && !waiting.mayBeTaken;
          blocks.add(new Block(section, line, List.copyOf(waiting.read), certain));
          scopes.remove(section);
        } else {
          waiting.others = false;
          waiting.mayBeTaken |= !waiting.read.isEmpty();
        }
      }
    }
    List<List<Line>> idle = new ArrayList<>();
    for (Waiting waiting : scopes.values()) {
      if (!waiting.mayBeTaken && !waiting.read.isEmpty()) {
        idle.add(List.copyOf(waiting.read));
      }
    }
    return new RewriteBlocks(blocks, idle, skips);
  }

  private static void add(Line line, Waiting waiting) {
    if (line.directive().isRead()) {
      waiting.read.add(line);
    } else {
      waiting.others = true;
    }
  }

  private static @Nullable Line line(Directive directive, Map<String, Map<String, String>> fields) {
    RewriteLine words = RewriteLine.of(directive.arguments().rawArguments());
    return words == null
        ? null
        : new Line(
            directive,
            words,
            fields.computeIfAbsent(
                Objects.requireNonNullElse(words.third(), ""), RewriteBlocks::flags));
  }

  private static Map<String, String> flags(String field) {
    Map<String, String> flags = new HashMap<>();
    if (field.isEmpty()) {
      return flags;
    }
    int from = field.startsWith("[") ? 1 : 0;
    int to = field.endsWith("]") && field.length() > from ? field.length() - 1 : field.length();
    for (String item : field.substring(from, to).split(",", -1)) {
      int equals = item.indexOf('=');
      String name = (equals < 0 ? item : item.substring(0, equals)).strip();
      String lower = name.toLowerCase(Locale.ROOT);
      flags.put(
          SHORT.getOrDefault(lower, lower), equals < 0 ? "" : item.substring(equals + 1).strip());
    }
    return flags;
  }

  /** The section whose rules these are. */
  private static Optional<Directive> section(Directive directive) {
    Optional<Directive> at = directive.section();
    while (at.isPresent() && isTransparent(at.get())) {
      at = at.get().section();
    }
    return at;
  }

  private static boolean isTransparent(Directive section) {
    String name = section.name().toLowerCase(Locale.ROOT);
    return name.startsWith("<limit") || name.startsWith("<require");
  }

  /** Whether the engine is switched off for the rules outside of sections. */
  static boolean isOff(Resolution resolution) {
    boolean off = false;
    for (Directive directive : resolution.directives()) {
      if (directive.isRead()
          && directive.section().isEmpty()
          && directive.writtenName().equalsIgnoreCase("RewriteEngine")) {
        off =
            directive.arguments().argumentCount() > 0
                && directive.arguments().argument(0).equalsIgnoreCase("off");
      }
    }
    return off;
  }
}

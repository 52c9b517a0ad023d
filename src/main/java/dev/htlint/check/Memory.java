package dev.htlint.check;

import dev.htlint.expression.ExpressionSyntax.Fault;
import dev.htlint.resolve.Directive;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What one reading of a file met so far, as far as handlers ask for it. */
final class Memory {
  private static final int MOST_EXPRESSIONS = 10_000;
  private static final int LONGEST_WORKER = 512;
  private static final int MOST_FLAG_FIELDS = 1_000;

  private final Map<String, Optional<Fault>> expressions = new HashMap<>();
  private final Map<String, Optional<String>> flagFields = new HashMap<>();
  private boolean crashed;

  /** Sections are told apart by identity: each has settings of its own. */
  private record Setting(String directive, @Nullable Directive section) {}

  private final Map<Setting, List<String>> filters = new HashMap<>();
  private final Map<Setting, Integer> settings = new HashMap<>();
  private final Map<Setting, List<String>> filterChains = new HashMap<>();
  private final Map<Setting, SedProgram> sedPrograms = new HashMap<>();
  private final Set<String> workers = new HashSet<>();
  private final Set<String> named = new HashSet<>();
  private final Map<String, Directive> listeners = new HashMap<>();

  /**
   * What {@code judge} says against a field of flags of a RewriteRule: files have few that differ.
   */
  Optional<String> flagComplaint(String field, Function<String, Optional<String>> judge) {
    Optional<String> known = flagFields.get(field);
    if (known == null) {
      known = judge.apply(field);
      if (flagFields.size() < MOST_FLAG_FIELDS) {
        flagFields.put(field, known);
      }
    }
    return known;
  }

  /** What {@code directive} set before in {@code section}; 0 if nothing. */
  int setting(String directive, @Nullable Directive section) {
    return settings.getOrDefault(new Setting(directive, section), 0);
  }

  /** Keeps what {@code directive} sets in {@code section}; null is where there is no section. */
  void keepSetting(String directive, @Nullable Directive section, int value) {
    settings.put(new Setting(directive, section), value);
  }

  /** Notes that a smart filter is declared, anew if there is one, in {@code section}. */
  void declareFilter(@Nullable Directive section, String name) {
    filters.put(new Setting(name, section), new ArrayList<>());
  }

  /** Notes that a smart filter, declared or not, gets a provider. */
  void provideFilter(@Nullable Directive section, String name, String provider) {
    filters.computeIfAbsent(new Setting(name, section), key -> new ArrayList<>()).add(provider);
  }

  /** The providers of the smart filter; empty where {@code section} has no such filter. */
  Optional<List<String>> providers(@Nullable Directive section, String name) {
    return Optional.ofNullable(filters.get(new Setting(name, section)));
  }

  /** The chain of smart filters in {@code section}, to be changed. */
  List<String> filterChain(@Nullable Directive section) {
    return filterChains.computeIfAbsent(new Setting("", section), key -> new ArrayList<>());
  }

  /** The sed commands that {@code directive} gave in {@code section} so far. */
  SedProgram sedProgram(String directive, @Nullable Directive section) {
    return sedPrograms.computeIfAbsent(new Setting(directive, section), key -> new SedProgram());
  }

  /** Begins anew, as httpd does behind a command that it refused. */
  void forgetSedProgram(String directive, @Nullable Directive section) {
    sedPrograms.remove(new Setting(directive, section));
  }

  /**
   * Whether a proxy's worker for {@code url} was defined before, for it or for the beginning of it;
   * from now on it is.
   */
  boolean isSharedWorker(String url) {
    for (int end = 1; end <= Math.min(url.length(), LONGEST_WORKER); end++) {
      if (workers.contains(url.substring(0, end))) {
        return true;
      }
    }
    if (url.length() <= LONGEST_WORKER) {
      workers.add(url);
    }
    return false;
  }

  /**
   * Whether httpd listens there already, by another directive; from now on it does. A directive
   * that several modules have comes once for each.
   */
  boolean isSecondListener(String place, Directive directive) {
    Directive known = listeners.putIfAbsent(place, directive);
    return known != null && known != directive;
  }

  /** Whether there is such a filter already; from now on there is. */
  boolean isSecondExternalFilter(String name) {
    return !named.add("external filter " + name);
  }

  /** Notes that httpd's process dies over the directive that is being judged. */
  void noteCrash() {
    crashed = true;
  }

  /** Whether it died since the last time this was asked. */
  boolean takeCrash() {
    boolean died = crashed;
    crashed = false;
    return died;
  }

  /** Whether the expression {@code key} was judged before. */
  boolean knowsExpression(String key) {
    return expressions.containsKey(key);
  }

  /** What is said against the expression {@code key}, as it was kept. */
  Optional<Fault> expression(String key) {
    return expressions.getOrDefault(key, Optional.empty());
  }

  /** Keeps what is said against the expression {@code key}. */
  void keepExpression(String key, Optional<Fault> fault) {
    if (expressions.size() < MOST_EXPRESSIONS) {
      expressions.put(key, fault);
    }
  }
}

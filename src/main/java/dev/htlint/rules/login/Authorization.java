package dev.htlint.rules.login;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import dev.htlint.rules.login.RequireNode.Line;
import dev.htlint.rules.login.RequireNode.Section;
import dev.htlint.tree.Arguments;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What all Require lines for a directory say together: mod_authz_core, whose {@code
 * merge_authz_core_dir_config} puts the parts together. What stands in {@code <If>} and its kin is
 * left out.
 */
public final class Authorization {
  /** Stands for every method that nobody names. */
  private static final String ANOTHER = "";

  /** How deep sections are followed: nobody writes as many one inside the other. */
  private static final int DEEPEST = 40;

  private final @Nullable RequireNode node;
  private final Set<Answer> answers;
  private final boolean group;

  private Authorization(@Nullable RequireNode node, Set<String> methods) {
    this.node = node;
    this.group = node != null && node.asksFor("group");
    this.answers = EnumSet.noneOf(Answer.class);
    for (String method : methods) {
      answers.addAll(node == null ? Set.of(Answer.GRANTED) : answers(node, method));
    }
  }

  private static Set<Answer> answers(RequireNode node, String method) {
    return RequireNode.answers(node, method, true);
  }

  /** What is said for the files of {@code config}. */
  public static Authorization of(DirectoryConfig config) {
    @Nullable RequireNode whole = null;
    Set<String> methods = new TreeSet<>(Set.of("GET", ANOTHER));
    for (DirectoryConfig.Part part : config.parts()) {
      Optional<String> merging = merging(part);
      Section own = section(part, methods);
      boolean says = !own.parts().isEmpty();
      String how = merging.orElse("").toLowerCase(Locale.ROOT);
      if (says || !how.isEmpty()) {
        whole = merged(whole, says ? own : null, how);
      }
    }
    return new Authorization(whole, methods);
  }

  private static @Nullable RequireNode merged(
      @Nullable RequireNode base, @Nullable RequireNode own, String how) {
    if (how.isEmpty() || how.equals("off")) {
      return own;
    }
    if (base == null || own == null) {
      return base == null ? own : base;
    }
    return new Section(how.equals("and"), false, List.of(base, own));
  }

  private static Optional<String> merging(DirectoryConfig.Part part) {
    Optional<String> last = Optional.empty();
    for (Placed placed : part.directives()) {
      if (placed.directive().name().equalsIgnoreCase("AuthMerging")) {
        last = placed.argument(0);
      }
    }
    return last;
  }

  private static Section section(DirectoryConfig.Part part, Set<String> methods) {
    IdentityHashMap<Directive, Section> sections = new IdentityHashMap<>();
    IdentityHashMap<Section, Integer> depths = new IdentityHashMap<>();
    Section whole = new Section(false, false, new ArrayList<>());
    for (List<Placed> some : List.of(part.directives(), part.limited())) {
      for (Placed placed : some) {
        Directive directive = placed.directive();
        String name = directive.name().toLowerCase(Locale.ROOT);
        if (name.equals("require")) {
          around(directive, sections, whole).parts().add(line(directive, methods));
        } else if (name.startsWith("<require")) {
          Section section = Section.of(directive);
          Section outer = around(directive, sections, whole);
          int depth = depths.getOrDefault(outer, 0) + 1;
          outer.parts().add(depth < DEEPEST ? section : Line.ANYTHING);
          depths.put(section, depth);
          sections.put(directive, section);
        }
      }
    }
    prune(whole);
    return whole;
  }

  private static Section around(
      Directive directive, Map<Directive, Section> sections, Section whole) {
    Section section = directive.section().map(sections::get).orElse(null);
    return section == null ? whole : section;
  }

  /** httpd forgets sections without lines. */
  private static boolean prune(Section section) {
    section.parts().removeIf(part -> part instanceof Section inner && prune(inner));
    return section.parts().isEmpty();
  }

  private static Line line(Directive directive, Set<String> methods) {
    String raw = directive.arguments().rawArguments();
    String provider = Words.first(raw);
    String rest = Words.rest(raw);
    boolean negated = provider.equalsIgnoreCase("not");
    if (negated) {
      provider = Words.first(rest);
      rest = Words.rest(rest);
    }
    return new Line(provider, rest, negated, limits(directive, methods));
  }

  private static Predicate<String> limits(Directive directive, Set<String> methods) {
    Predicate<String> all = method -> true;
    Optional<Directive> section = directive.section();
    for (int depth = 0; depth < DEEPEST && section.isPresent(); depth++) {
      String name = section.get().name().toLowerCase(Locale.ROOT);
      if (name.equals("<limit") || name.equals("<limitexcept")) {
        Set<String> named = methods(section.get());
        methods.addAll(named);
        boolean others = name.equals("<limitexcept");
        all = all.and(method -> named.contains(method) != others);
      }
      section = section.get().section();
    }
    return all;
  }

  /** To httpd HEAD is GET. */
  private static Set<String> methods(Directive limit) {
    String raw = limit.arguments().rawArguments();
    int bracket = raw.lastIndexOf('>');
    Arguments words = Arguments.of(bracket < 0 ? raw : raw.substring(0, bracket));
    Set<String> methods = new HashSet<>();
    for (int i = 0; i < words.argumentCount(); i++) {
      methods.add(words.argument(i).equals("HEAD") ? "GET" : words.argument(i));
    }
    return methods;
  }

  /** Whether there is any Require at all. */
  public boolean isThere() {
    return node != null;
  }

  /** Whether some request has to come from somebody who has logged in. */
  public boolean asksForUser() {
    return answers.contains(Answer.NO_USER);
  }

  /** Whether a group file is asked. */
  public boolean asksForGroup() {
    return group;
  }

  /** Whether every request has to. */
  public boolean alwaysAsksForUser() {
    return answers.equals(EnumSet.of(Answer.NO_USER));
  }

  /** Whether every request is let in, whoever sends it. */
  public boolean letsEverybodyIn() {
    return answers.equals(EnumSet.of(Answer.GRANTED));
  }

  /** Whether the Require line wants a user by itself. */
  static boolean wantsUser(Directive require) {
    return line(require, new TreeSet<>()).asksForUser();
  }

  /** The provider that the Require line names. */
  static String provider(Directive require) {
    return line(require, new TreeSet<>()).provider();
  }
}

package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Guard;
import dev.htlint.resolve.Resolution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code <IfModule>} sections for each of several alternatives, none of which the server has. */
final class NoBranchMatches implements Rule {
  /**
   * Modules of which a server has one.
   *
   * @param members all of them, by file or symbol
   * @param idle lines that are not missed where none of the modules is there
   * @param message what it means that none is there
   */
  private record Family(Pattern members, Pattern idle, String message, String help) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family(
              Pattern.compile(
                  "(mod_|lib)?php\\d*(\\.c|_module)|(mod_)?lsapi(\\.c|_module)|LiteSpeed"),
              Pattern.compile("(?i)php_(admin_)?flag engine (off|0)|(?!php_).*"),
              "none of these sections for PHP is read: this server runs it in another way, or not"
                  + " at all",
              "where PHP runs as FPM or CGI, write such settings into .user.ini"),
          new Family(
              Pattern.compile(
                  "(mod_)?(mpm_)?(prefork|worker|event|winnt|netware|motorz|perchild|leader|threadpool"
                      + "|beos|os2)(\\.c|_module)|mpm_netware\\.c|mpm_winnt\\.c|mpmt_os2\\.c"),
              Pattern.compile("<.*"),
              "none of these sections is for the MPM that this server loads",
              "add a section for its MPM; apachectl -V says which it is"));

  /** The sections of one family side by side. */
  private record Place(Family family, Optional<Directive> section, Optional<Directive> guard) {}

  private static final class Branches {
    private final Map<Place, List<ModuleTest>> asked = new HashMap<>();
    private final Map<Directive, Place> firsts = new HashMap<>();
    private final Map<Directive, Place> places = new HashMap<>();
    private final Set<Place> missed = new HashSet<>();

    static Branches of(Resolution resolution) {
      Branches branches = new Branches();
      for (Directive directive : resolution.directives()) {
        ModuleTest.of(directive).ifPresent(test -> branches.add(directive, test));
        directive.guard().ifPresent(guard -> branches.add(directive, guard));
      }
      return branches;
    }

    private void add(Directive directive, ModuleTest test) {
      for (Family family : FAMILIES) {
        if (family.members().matcher(test.module()).matches()) {
          Place place = new Place(family, directive.section(), directive.guard().map(Guard::tag));
          if (!asked.containsKey(place)) {
            firsts.put(directive, place);
          }
          asked.computeIfAbsent(place, p -> new ArrayList<>()).add(test);
          places.put(directive, place);
        }
      }
    }

    private void add(Directive directive, Guard guard) {
      Place place = places.get(guard.tag());
      String line = directive.name() + " " + directive.arguments().rawArguments();
      if (place != null && !place.family().idle().matcher(line).matches()) {
        missed.add(place);
      }
    }

    List<ModuleTest> asked(Place place) {
      return asked.getOrDefault(place, List.of());
    }
  }

  @Override
  public String id() {
    return "no-branch-matches";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return ModuleTest.isAskedBy(name) && context.server().declared();
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    if (!directive.isRead()) {
      return;
    }
    Branches branches = context.view(Branches.class, Branches::of);
    Place place = branches.firsts.get(directive);
    List<ModuleTest> asked = place == null ? List.of() : branches.asked(place);
    if (place != null
        && branches.missed.contains(place)
        && asked.stream().map(ModuleTest::module).distinct().count() > 1
        && asked.stream().noneMatch(ModuleTest::negated)
        && asked.stream().noneMatch(test -> context.server().hasModule(test.module()))) {
      context
          .report(this, directive.line().argumentsSpan(), place.family().message())
          .label("nor is any of those beside it")
          .outcome(Outcome.IGNORED)
          .help(place.family().help())
          .add();
    }
  }
}

package dev.htlint.resolve;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Version;
import dev.htlint.resolve.Macros.Place;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.Refusal.Phase;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * WALK, as the lines come: directives as they appear, sections as they open and close, with what
 * holds inside of them.
 *
 * <p>Mirrors {@code ap_walk_config} and {@code ap_walk_config_sub} of httpd's server/config.c, and
 * of {@code ap_build_config_sub} what it says of tags.
 */
final class WalkPhase {
  private final List<Line> lines;
  private final String fileName;
  private final Version version;
  private final Handlers.Reading handlers;
  private final Refusals refusals;
  private final Guards guards;
  private final List<Directive> directives = new ArrayList<>();

  /** Where a tag stands that came out of a macro. */
  private final Map<Directive, Place> places = new HashMap<>();

  private Scope scope;
  private boolean readAgain;

  /**
   * @param scope where what the file holds will stand
   */
  WalkPhase(
      List<Line> lines,
      String fileName,
      Version version,
      Handlers.Reading handlers,
      Refusals refusals,
      Guards guards,
      Scope scope) {
    this.lines = lines;
    this.fileName = fileName;
    this.version = version;
    this.handlers = handlers;
    this.refusals = refusals;
    this.guards = guards;
    this.scope = scope;
  }

  /** Those that count, to which whoever executes one adds it. */
  List<Directive> directives() {
    return directives;
  }

  /** What holds here. */
  Scope scope() {
    return scope;
  }

  /** Whether a section was refused when what it holds had been judged inside of it already. */
  boolean mustBeReadAgain() {
    return readAgain;
  }

  void readAgain() {
    readAgain = true;
  }

  /** Notes where the tag of {@code section} stands. */
  void place(Directive section, Place place) {
    places.put(section, place);
  }

  void appear(Directive directive) {
    if (!scope.muted()) {
      Objection objection = object(directive);
      if (objection != null) {
        if (!objection.forgiven()) {
          refusals.add(objection, Phase.WALK, directive.line(), directive);
        }
        return;
      }
    }
    directives.add(directive);
  }

  private @Nullable Objection object(Directive directive) {
    List<DirectiveEntry> entries = directive.entries();
    if (entries.isEmpty()) {
      return Walk.unknown(scope, directive.writtenName());
    }
    Objection forgiven = null;
    for (DirectiveEntry entry : entries) {
      Objection objection = Walk.appear(entry, directive, scope, version);
      if (objection == null && directive.isSection()) {
        objection = SectionTag.opening(directive, scope);
      }
      if (objection == null) {
        objection = handlers.object(entry, directive, scope);
      }
      if (objection != null && !objection.forgiven()) {
        return objection;
      }
      forgiven = objection == null ? forgiven : objection;
    }
    return forgiven;
  }

  void open(Directive directive) {
    boolean recovering = refusals.isRecovering();
    Objection misnamed = recovering ? misnamed(directive) : null;
    if (misnamed != null) {
      refuse(misnamed, directive);
      return;
    }
    boolean muted = scope.muted();
    if (!muted) {
      Objection objection = object(directive);
      if (objection == null && recovering) {
        objection = leave(directive, scope, true);
      }
      muted = objection != null;
      if (objection != null && !objection.forgiven()) {
        refusals.add(objection, Phase.WALK, directive.line(), directive);
        if (recovering) {
          return;
        }
      }
    }
    guards.open().push(directive);
    Scope inside = scope.inside(directive);
    scope = muted ? inside.mute() : inside;
    directives.add(directive);
  }

  void close(Directive directive) {
    String name = directive.writtenName();
    Deque<Directive> open = guards.open();
    if (open.isEmpty()) {
      refuse(SectionTag.stray(name), directive);
      return;
    }
    if (!name.endsWith(">")) {
      refuse(SectionTag.missingBracket(name), directive);
      return;
    }
    Directive section = open.getFirst();
    String bare = SectionTag.withoutBracket(name);
    if (!bare.substring(2).equalsIgnoreCase(section.name().substring(1))) {
      refuse(SectionTag.mismatch(section.nameIn(version), bare), directive);
      return;
    }
    open.pop();
    leave(section, directive.line().start());
  }

  /** What httpd says when it has walked through {@code section}, which ends at {@code end}. */
  void leave(Directive section, int end) {
    boolean muted = scope.muted();
    Scope outer = scope.outer();
    scope = outer == null ? scope : outer;
    Objection objection = muted ? null : leave(section, scope, false);
    if (objection != null && !isConsequence(objection, section, end)) {
      refusals.add(objection, Phase.WALK, section.line(), section);
      readAgain = refusals.isRecovering();
    }
  }

  /** Whether a section only lacks what was refused in it. */
  private boolean isConsequence(Objection objection, Directive section, int end) {
    if (objection.kind() != Kind.MISSING_VALUE) {
      return false;
    }
    int from = section.line().start();
    return lines.stream()
        .anyMatch(line -> line.start() > from && line.start() < end && refusals.isRemoved(line));
  }

  private @Nullable Objection leave(Directive section, Scope around, boolean foreseen) {
    for (DirectiveEntry entry : section.entries()) {
      Objection objection = handlers.leave(entry, section, around, foreseen);
      if (objection != null) {
        return objection;
      }
    }
    return SectionTag.closing(section);
  }

  /** A tag whose name no closing tag can be found for by its letters alone. */
  private @Nullable Objection misnamed(Directive directive) {
    if (directive.line().kind() != DirectiveLine.Kind.OPEN) {
      return null; // out of a macro
    }
    String letters = Removed.tagName(directive.line());
    String name = directive.writtenName().substring(1);
    if (letters.isEmpty()) {
      return unclosed(List.of(directive));
    }
    String closing = "</" + name.substring(0, Math.min(letters.length(), name.length()));
    return name.equalsIgnoreCase(letters)
        ? null
        : SectionTag.mismatch(directive.nameIn(version), closing);
  }

  Objection unclosed(Iterable<Directive> innermostFirst) {
    List<String> messages = new ArrayList<>();
    for (Directive section : innermostFirst) {
      Place known = places.get(section);
      Place place = known == null ? new Place(fileName, section.line().lastLine()) : known;
      String tag = section.nameIn(version) + ">";
      messages.add(place.file() + ":" + place.line() + ": " + tag + " was not closed.");
    }
    return new Objection(Kind.SECTION_NOT_CLOSED, String.join("\n", messages));
  }

  private void refuse(Objection objection, Directive directive) {
    refusals.add(objection, Phase.BUILD, directive.line(), directive);
  }
}

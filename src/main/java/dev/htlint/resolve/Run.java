package dev.htlint.resolve;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Version;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Macros.Place;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.Refusal.Phase;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.BlankLine;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a file, line by line: BUILD and, for each line at once, WALK. What WALK says of a
 * line depends on nothing behind it, so that one pass serves both phases.
 *
 * <p>A strict run stops where httpd stops reading, and tells what httpd logs. A recovering run
 * treats each refused line as commented out and goes on, and tells of every one.
 *
 * <p>Mirrors {@code ap_build_config}, {@code ap_build_cont_config} and {@code ap_walk_config} of
 * httpd's server/config.c.
 */
final class Run {
  /** In longer lines what stands behind a NUL is not read on: it would be read over and over. */
  private static final int LONGEST_READ_ON = 8192;

  /** Before, variables were replaced in sections that are skipped, too. */
  private static final Version SKIPS_VARIABLES = new Version(2, 4, 11);

  private final List<Line> lines;
  private final SourceFile source;
  private final Context context;
  private final Version version;
  private final String fileName;
  private final OnRead onRead;
  private final Handlers.Reading handlers;
  private final Scope fileScope;
  private final Refusals refusals;
  private final Macros macros;
  private final Expansions expansions;
  private final Guards guards = new Guards();
  private final Skipping skipping = guards.skipping();
  private final DirectiveReader reader;
  private final List<Directive> directives = new ArrayList<>();
  private final Map<Directive, Place> places = new HashMap<>();

  private Scope scope;
  private boolean readAgain;

  /** Where a line ends that began in a macro, while it is read. */
  private @Nullable Place joinedAt;

  /**
   * @param fileScope what holds while the file is read
   * @param scope where what the file holds will stand: an Include may stand in a section
   * @param removed the lines that count as commented out, to which a recovering run adds; null for
   *     a strict run
   */
  Run(
      ConfigFile file,
      Context context,
      Server server,
      Session session,
      Scope fileScope,
      Scope scope,
      OnRead onRead,
      @Nullable Removed removed) {
    this.lines = file.lines();
    this.source = file.source();
    this.context = context;
    this.fileName = context == Context.HTACCESS ? ".htaccess" : file.source().path();
    this.version = server.version();
    this.reader = new DirectiveReader(server, session.ending());
    this.fileScope = fileScope;
    this.scope = scope;
    this.onRead = onRead;
    this.handlers = session.handlers();
    this.macros = new Macros(session.macros());
    this.refusals = new Refusals(removed, session, source);
    this.expansions = new Expansions(fileName);
  }

  List<Directive> directives() {
    return directives;
  }

  List<Refusal> refusals() {
    return refusals.list();
  }

  /** The server as the file left it. */
  Server server() {
    return reader.server();
  }

  /** Whether a section was refused when what it holds had been judged inside of it already. */
  boolean mustBeReadAgain() {
    return readAgain;
  }

  void run() {
    boolean buffered = ReadBuffer.matters(source.bytes());
    for (Line line : lines) {
      read(line, buffered);
      if (refusals.isStopped()) {
        return;
      }
      if (macros.isCut()) {
        break;
      }
    }
    end();
  }

  // --------------------------------------------------------------------------------- reading lines

  /**
   * Reads {@code line}; {@code buffered} tells whether the size of the buffer makes a difference.
   */
  private void read(Line line, boolean buffered) {
    if (refusals.isRemoved(line)) {
      return;
    }
    boolean ours = !buffered || macros.isCollecting();
    int next = ours ? line.end() : guards.read(source.bytes(), line);
    if (next == ReadBuffer.LOST) {
      return;
    }
    if (macros.isCollecting() && LineLimit.room(source.bytes(), line) >= Macros.LINE_BUFFER) {
      macros.cut();
      return;
    }
    Objection tooLong = LineLimit.exceeded(source, line, context, fileName);
    if (tooLong != null) {
      refusals.add(tooLong, Phase.BUILD, line, null);
      return;
    }
    DirectiveLine use = expansions.takeLeft();
    if (use != null && isReadOtherwise(use, line)) {
      return;
    }
    if (line instanceof BlankLine && macros.isCollecting()) {
      macros.collect("");
    } else if (line instanceof DirectiveLine directive) {
      step(directive, null);
      expand();
    }
    if (next < line.end() && line.end() - line.start() <= LONGEST_READ_ON) {
      for (Line rest : ConfigParser.parse(source, next, line.end())) {
        if (!refusals.isStopped()) {
          read(rest, true);
        }
      }
    }
  }

  /**
   * Whether {@code line}, the first one behind the macro of {@code use}, is another than it seems:
   * it may begin in the macro, and httpd loses what no line end follows.
   */
  private boolean isReadOtherwise(DirectiveLine use, Line line) {
    byte[] bytes = source.bytes();
    int end = line.end();
    if (end == bytes.length) {
      while (end > line.start() && bytes[end - 1] != '\n') {
        end--;
      }
    }
    String begun = expansions.takeBegun();
    if (begun.isEmpty() && end == line.end()) {
      return false;
    }
    joinedAt = new Place(fileName, source.line(line.end() - 1));
    read(use, Words.joined(begun + Words.joined(bytes, line.start(), end)));
    joinedAt = null;
    expand();
    return true;
  }

  private void expand() {
    while (expansions.hasLine() && !refusals.isStopped()) {
      DirectiveLine use = expansions.use();
      String text = expansions.nextLine();
      if (text != null) {
        read(use, text);
      }
    }
  }

  /** Reads {@code line}, which {@code use} has brought about. */
  private void read(DirectiveLine use, String line) {
    String text = Words.trim(line);
    if (!text.startsWith("#") && (!text.isEmpty() || macros.isCollecting())) {
      step(use, text);
    }
  }

  /** {@code text} is what the line became, where it is no longer what stands in the file. */
  private void step(DirectiveLine line, @Nullable String text) {
    if (skipping.isActive()) {
      skip(line, text);
    } else if (macros.isCollecting()) {
      macros.collect(text != null ? text : line.text());
    } else if (guards.isEnd(line, text)) {
      guards.end();
    } else {
      Directive directive = reader.read(line, text, scope, guards.innermost());
      if (directive != null) {
        if (text != null && directive.isSection()) {
          places.put(directive, joinedAt != null ? joinedAt : expansions.place(line));
        }
        step(directive);
      }
    }
  }

  private void step(Directive directive) {
    List<DirectiveEntry> entries = directive.entries();
    if (!entries.isEmpty() && entries.get(0).isExecutedOnRead()) {
      execute(directive);
    } else if (directive.writtenName().startsWith("</")) {
      close(directive);
    } else if (directive.isSection()) {
      open(directive);
    } else {
      appear(directive);
    }
  }

  private void end() {
    DirectiveLine use = expansions.takeLeft();
    if (use != null) {
      joinedAt = new Place(fileName, source.line(source.bytes().length - 1) + 1);
      read(use, expansions.takeBegun());
      joinedAt = null;
      expand();
    }
    int before = refusals.list().size();
    Optional<Directive> macro = macros.unclosedTag();
    Deque<Directive> open = guards.openInFile();
    if (skipping.isRaw()) {
      guards.endSkipped();
    } else if (skipping.isActive()) {
      refusals.add(skipping.unclosed(), Phase.BUILD, skipping.tag(), null);
    } else if (macro.isPresent()) {
      refuse(macros.unclosed(), macro.get());
    } else if (!open.isEmpty()) {
      refuse(unclosed(open), open.getFirst());
    } else {
      // a guard that holds may stay open; what is still open in it counts as closed
      for (Directive section : guards.allOpen()) {
        leave(section, source.bytes().length);
      }
    }
    readAgain |= refusals.list().size() > before;
  }

  // ------------------------------------------------------------------------------ plain directives

  private void appear(Directive directive) {
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

  // -------------------------------------------------------------------------------------- sections

  private void open(Directive directive) {
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

  private void close(Directive directive) {
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
  private void leave(Directive section, int end) {
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

  private Objection unclosed(Iterable<Directive> innermostFirst) {
    List<String> messages = new ArrayList<>();
    for (Directive section : innermostFirst) {
      Place known = places.get(section);
      Place place = known == null ? new Place(fileName, section.line().lastLine()) : known;
      String tag = section.nameIn(version) + ">";
      messages.add(place.file() + ":" + place.line() + ": " + tag + " was not closed.");
    }
    return new Objection(Kind.SECTION_NOT_CLOSED, String.join("\n", messages));
  }

  // ------------------------------------------------------------------------------ executed on read

  /** While the file is read, sections are still shut: what they allow does not count yet. */
  private void execute(Directive directive) {
    for (DirectiveEntry entry : directive.entries()) {
      Objection objection = Walk.appear(entry, directive, fileScope, server().version());
      if (objection == null) {
        continue;
      }
      if (!objection.forgiven()) {
        refuse(objection, directive);
      } else if (directive.isSection() && refusals.isClosed(directive.line())) {
        // a tag that is forgiven leaves its closing tag behind, which then closes nothing
        refuse(SectionTag.stray("</" + directive.writtenName().substring(1) + ">"), directive);
      }
      return;
    }
    String name = directive.name().toLowerCase(Locale.ROOT);
    if (Conditions.areAskedBy(name)) {
      ask(directive);
    } else if (name.equals("<macro")) {
      Objection objection = macros.start(directive, expansions.place(directive.line()));
      refuse(objection, directive);
    } else if (name.equals("use")) {
      use(directive);
    } else if (name.equals("undefmacro")) {
      refuse(macros.undefine(directive), directive);
    } else if (directive.isSection()) {
      take(directive, name.startsWith("<lua"));
    } else {
      refuseOrExecute(directive);
    }
  }

  private void refuseOrExecute(Directive directive) {
    Objection objection = object(directive, fileScope);
    if (objection == null) {
      directives.add(directive);
      OnRead.Executed executed = onRead.execute(directive, scope, reader.server());
      Server changed = executed.changed();
      if (changed != null) {
        reader.setServer(changed);
        handlers.server(changed);
      }
      objection = executed.objection();
      if (objection != null) {
        directives.remove(directives.size() - 1);
      }
    }
    refuse(objection, directive);
  }

  /** Takes a section whose handler reads what it holds itself. */
  private void take(Directive tag, boolean raw) {
    Objection objection = object(tag, fileScope);
    if (objection != null) {
      refuse(objection, tag);
      return;
    }
    directives.add(tag);
    guards.beginTaken(tag, raw);
  }

  /** What the handlers alone say, which are called while the file is read. */
  private @Nullable Objection object(Directive directive, Scope where) {
    for (DirectiveEntry entry : directive.entries()) {
      Objection objection = handlers.object(entry, directive, where);
      if (objection != null) {
        return objection;
      }
    }
    return null;
  }

  private void use(Directive directive) {
    Macros.Expansion expansion =
        macros.expand(directive, expansions.place(directive.line()), expansions.names());
    Macros.Macro macro = expansion.macro();
    if (macro == null) {
      refuse(expansion.objection(), directive);
    } else {
      directives.add(directive);
      expansions.begin(macro, directive.line(), expansion.lines());
    }
  }

  private void ask(Directive directive) {
    Conditions.Answer answer = new Conditions(reader.server()).ask(directive);
    if (answer.objection() != null) {
      refuse(answer.objection(), directive);
      return;
    }
    directives.add(directive);
    guards.begin(directive, answer);
  }

  private void skip(DirectiveLine line, @Nullable String expanded) {
    boolean replaces = line.hasVariables() && !version.isAtLeast(SKIPS_VARIABLES);
    String text = replaces ? reader.replaced(line, expanded) : expanded;
    String name = text == null ? line.name() : Words.first(text);
    boolean alone = text == null ? line.argumentCount() == 0 : Words.rest(text).isEmpty();
    Objection objection = skipping.line(name, alone, line);
    if (objection != null) {
      refusals.add(objection, Phase.BUILD, line, null);
    } else if (!skipping.isActive()) {
      guards.endSkipped();
    } else if (!name.isEmpty() && !name.startsWith("</") && !skipping.isRaw()) {
      directives.add(reader.skipped(line, text, name, scope, guards.innermost()));
    }
  }

  private void refuse(@Nullable Objection objection, Directive directive) {
    if (objection != null) {
      refusals.add(objection, Phase.BUILD, directive.line(), directive);
    }
  }
}

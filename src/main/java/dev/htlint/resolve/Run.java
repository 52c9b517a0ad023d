package dev.htlint.resolve;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Macros.Place;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.Refusal.Phase;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.Arguments;
import dev.htlint.tree.BlankLine;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Line;
import dev.htlint.tree.Words;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
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
 * <p>Mirrors {@code ap_build_config}, {@code ap_build_cont_config}, {@code ap_soak_end_container}
 * and {@code ap_walk_config} of httpd's server/config.c.
 */
final class Run {
  private static final Arguments BRACKET = Arguments.of(">");

  /** The file itself, or a conditional section that holds; its end is looked for in its own way. */
  private record Frame(@Nullable Directive tag, Deque<Directive> open, ReadBuffer buffer) {}

  /** A section that is skipped, by what its closing tag must be called. */
  private record Skipped(String name, DirectiveLine tag, ReadBuffer buffer) {
    Skipped(String name, DirectiveLine tag) {
      this(name, tag, new ReadBuffer());
    }
  }

  /** The lines that a macro stands for, as a file of their own, named by {@code where}. */
  private static final class Expanding {
    final String name;
    final String where;
    final DirectiveLine use;
    final Iterator<String> lines;
    int line;

    Expanding(String name, String where, DirectiveLine use, Iterator<String> lines) {
      this.name = name;
      this.where = where;
      this.use = use;
      this.lines = lines;
    }
  }

  private final List<Line> lines;
  private final SourceFile source;
  private final Context context;
  private final String fileName;
  private final OnRead onRead;
  private final Handlers.Reading handlers;
  private final @Nullable Removed removed;
  private final Map<String, List<DirectiveEntry>> known = new HashMap<>();
  private final Macros macros = new Macros();

  private final List<Directive> directives = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();
  private final Deque<Frame> frames = new ArrayDeque<>();
  private final Deque<Skipped> skipped = new ArrayDeque<>();
  private final Deque<Expanding> expanding = new ArrayDeque<>();
  private final Map<Directive, Place> places = new HashMap<>();

  private Server server;
  private Scope scope;
  private @Nullable Guard guard;
  private Macros.@Nullable Macro collecting;
  private @Nullable DirectiveLine collectingTag;
  private int macroDepth;
  private boolean stopped;
  private boolean readAgain;

  /**
   * @param removed the lines that count as commented out, to which a recovering run adds; null for
   *     a strict run
   */
  Run(
      ConfigFile file,
      Context context,
      Server server,
      Scope scope,
      OnRead onRead,
      Handlers handlers,
      @Nullable Removed removed) {
    this.lines = file.lines();
    this.source = file.source();
    this.context = context;
    this.fileName = context == Context.HTACCESS ? ".htaccess" : file.source().path();
    this.server = server;
    this.scope = scope;
    this.onRead = onRead;
    this.handlers = handlers.begin(server, context);
    this.removed = removed;
    frames.push(new Frame(null, new ArrayDeque<>(), new ReadBuffer()));
  }

  List<Directive> directives() {
    return directives;
  }

  List<Refusal> refusals() {
    return refusals;
  }

  /** The server as the file left it. */
  Server server() {
    return server;
  }

  /** Whether a section was refused when what it holds had been judged inside of it already. */
  boolean mustBeReadAgain() {
    return readAgain;
  }

  void run() {
    boolean nul = hasNul(source.bytes());
    for (Line line : lines) {
      read(line, nul);
      if (stopped) {
        return;
      }
    }
    end();
  }

  private static boolean hasNul(byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  /** Reads {@code line}; {@code nul} tells whether there is a NUL in the file at all. */
  private void read(Line line, boolean nul) {
    if (removed != null && removed.contains(line)) {
      return;
    }
    int next = nul ? next(line) : line.end();
    if (line.end() - line.start() > context.longestLine() && isTooLong(line)) {
      return;
    }
    if (line instanceof BlankLine && collecting != null) {
      collecting.body().add("");
    } else if (line instanceof DirectiveLine directive) {
      step(directive, null);
      while (!expanding.isEmpty() && !stopped) {
        expand();
      }
    }
    if (next < line.end()) {
      for (Line rest : ConfigParser.parse(source, next, line.end())) {
        if (!stopped) {
          read(rest, true);
        }
      }
    }
  }

  private int next(Line line) {
    ReadBuffer buffer =
        skipped.isEmpty() ? frames.getFirst().buffer() : skipped.getFirst().buffer();
    byte[] bytes = source.bytes();
    for (int i = line.start(); i < line.end(); i++) {
      if (bytes[i] == 0) {
        return buffer.next(bytes, line, i);
      }
    }
    buffer.take(line.end() - line.start());
    return line.end();
  }

  private void expand() {
    Expanding innermost = expanding.getFirst();
    if (innermost.lines.hasNext()) {
      innermost.line++;
      String text = Words.trim(innermost.lines.next());
      if (!text.startsWith("#") && (!text.isEmpty() || collecting != null)) {
        step(innermost.use, text);
      }
    } else {
      expanding.pop();
    }
  }

  /** {@code text} is what the line became, where it is no longer what stands in the file. */
  private void step(DirectiveLine line, @Nullable String text) {
    if (!skipped.isEmpty()) {
      skip(line, text);
      return;
    }
    if (collecting != null) {
      collect(line, text);
      return;
    }
    if (isEndOfGuard(line, text)) {
      frames.pop();
      guard = guard == null ? null : guard.outer().orElse(null);
      return;
    }
    Directive directive = read(line, text);
    if (directive == null) {
      return;
    }
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

  /** The directive of a line, or null where there is none after all. */
  private @Nullable Directive read(DirectiveLine line, @Nullable String text) {
    String changed = text;
    if (text != null || line.hasVariables()) {
      String before = text != null ? text : line.text();
      String after = Variables.replace(before, server.defines());
      changed = text == null && after.equals(before) ? null : after;
    }
    String name = changed == null ? line.name() : Words.first(changed);
    Arguments arguments = changed == null ? line : Arguments.of(Words.rest(changed));
    if (name.isEmpty()) {
      return null;
    }
    if (name.length() == 1 || name.charAt(1) != '/') {
      if (name.charAt(name.length() - 1) == '>') {
        name = name.substring(0, name.length() - 1);
      }
      if (name.startsWith("<") && arguments.argumentCount() == 0) {
        arguments = BRACKET;
      }
    }
    Directive directive =
        new Directive(line, name, arguments, entries(name), scope.section(), guard);
    if (text != null && directive.isSection()) {
      places.put(directive, place(line));
    }
    return directive;
  }

  /** File and line as httpd names them: a macro's lines are a file to it. */
  private Place place(DirectiveLine line) {
    Expanding innermost = expanding.peek();
    return innermost == null
        ? new Place(fileName, line.lastLine())
        : new Place(innermost.where, innermost.line);
  }

  private List<DirectiveEntry> entries(String name) {
    List<DirectiveEntry> entries = known.get(name);
    if (entries == null) {
      entries = server.directives(name);
      known.put(name, entries);
    }
    return entries;
  }

  // ------------------------------------------------------------------------------ plain directives

  private void appear(Directive directive) {
    if (!scope.muted()) {
      Objection objection = object(directive);
      if (objection != null) {
        if (!objection.forgiven()) {
          refuse(objection, Phase.WALK, directive.line(), directive);
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
      Objection objection = Walk.appear(entry, directive, scope);
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
    if (removed != null) {
      Objection misnamed = misnamed(directive);
      if (misnamed != null) {
        refuse(misnamed, Phase.BUILD, directive.line(), directive);
        return;
      }
    }
    boolean muted = scope.muted();
    if (!muted) {
      Objection objection = object(directive);
      if (objection == null && removed != null) {
        objection = leave(directive, scope, true);
      }
      muted = objection != null;
      if (objection != null && !objection.forgiven()) {
        refuse(objection, Phase.WALK, directive.line(), directive);
        if (removed != null) {
          return;
        }
      }
    }
    frames.getFirst().open().push(directive);
    Scope inside = scope.inside(directive);
    scope = muted ? inside.mute() : inside;
    directives.add(directive);
  }

  /** A tag whose name no closing tag can be found for by its letters alone. */
  private @Nullable Objection misnamed(Directive directive) {
    if (directive.line().kind() != DirectiveLine.Kind.OPEN) {
      return null; // out of a macro
    }
    String letters = Removed.tagName(directive.line());
    String name = directive.writtenName().substring(1);
    if (!letters.isEmpty() && name.equalsIgnoreCase(letters)) {
      return null;
    }
    return letters.isEmpty()
        ? unclosed(List.of(directive))
        : mismatch(directive.name(), "</" + originalLetters(directive));
  }

  private static String originalLetters(Directive directive) {
    int length = Removed.tagName(directive.line()).length();
    return directive
        .writtenName()
        .substring(1, Math.min(1 + length, directive.writtenName().length()));
  }

  private void close(Directive directive) {
    String name = directive.writtenName();
    Deque<Directive> open = frames.getFirst().open();
    if (open.isEmpty()) {
      String message = name + " without matching <" + name.substring(2) + " section";
      refuse(Kind.STRAY_CLOSING_TAG, message, directive);
      return;
    }
    if (!name.endsWith(">")) {
      refuse(Kind.MISSING_BRACKET, name + "> directive missing closing '>'", directive);
      return;
    }
    Directive section = open.getFirst();
    String bare = name.substring(0, name.length() - 1);
    if (!bare.substring(2).equalsIgnoreCase(section.name().substring(1))) {
      refuse(mismatch(section.name(), bare), Phase.BUILD, directive.line(), directive);
      return;
    }
    open.pop();
    boolean muted = scope.muted();
    Scope outer = scope.outer();
    scope = outer == null ? scope : outer;
    if (!muted) {
      Objection objection = leave(section, scope, false);
      if (objection != null) {
        refuse(objection, Phase.WALK, section.line(), section);
        readAgain = removed != null;
      }
    }
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

  private static Objection mismatch(String open, String closing) {
    return new Objection(
        Kind.WRONG_CLOSING_TAG,
        "Expected </" + open.substring(1) + "> but saw " + closing + ">",
        false);
  }

  private Objection unclosed(Iterable<Directive> innermostFirst) {
    StringBuilder message = new StringBuilder();
    for (Directive section : innermostFirst) {
      Place known = places.get(section);
      Place place = known == null ? new Place(fileName, section.line().lastLine()) : known;
      message
          .append(message.length() == 0 ? "" : "\n")
          .append(place.file())
          .append(':')
          .append(place.line())
          .append(": ")
          .append(section.name())
          .append("> was not closed.");
    }
    return new Objection(Kind.SECTION_NOT_CLOSED, message.toString(), false);
  }

  // ------------------------------------------------------------------------------ executed on read

  private void execute(Directive directive) {
    for (DirectiveEntry entry : directive.entries()) {
      Objection objection = Walk.appear(entry, directive, scope);
      if (objection != null) {
        if (!objection.forgiven()) {
          refuse(objection, Phase.BUILD, directive.line(), directive);
        } else if (removed != null && directive.isSection()) {
          refuseOrphan(directive);
        }
        return;
      }
    }
    String name = directive.name().toLowerCase(Locale.ROOT);
    if (Conditions.areAskedBy(name)) {
      ask(directive);
    } else if (name.equals("<macro")) {
      startMacro(directive);
    } else if (name.equals("use")) {
      use(directive);
    } else if (name.equals("undefmacro")) {
      object(macros.undefine(directive), directive);
    } else if (directive.isSection()) {
      directives.add(directive);
      skipped.push(new Skipped(directive.name(), directive.line()));
      guard = new Guard(Optional.ofNullable(guard), directive, "", false, false);
    } else {
      directives.add(directive);
      server = onRead.execute(directive, scope, server);
      known.clear();
    }
  }

  /** A tag that is forgiven leaves its closing tag behind, which then closes nothing. */
  private void refuseOrphan(Directive directive) {
    if (removed != null && removed.hasPartner(directive.line())) {
      String tag = directive.name().substring(1) + ">";
      refuse(
          Kind.STRAY_CLOSING_TAG, "</" + tag + " without matching <" + tag + " section", directive);
    }
  }

  private void ask(Directive directive) {
    Conditions.Answer answer = new Conditions(server).ask(directive);
    if (answer.objection() != null) {
      refuse(answer.objection(), Phase.BUILD, directive.line(), directive);
      return;
    }
    directives.add(directive);
    guard =
        new Guard(
            Optional.ofNullable(guard),
            directive,
            answer.argument(),
            answer.negated(),
            answer.holds());
    if (answer.holds()) {
      frames.push(new Frame(directive, new ArrayDeque<>(), new ReadBuffer()));
    } else {
      skipped.push(new Skipped(directive.name(), directive.line()));
    }
  }

  /** The end of a section that holds is a whole line, whatever stands behind other closing tags. */
  private boolean isEndOfGuard(DirectiveLine line, @Nullable String text) {
    Frame frame = frames.getFirst();
    Directive tag = frame.tag();
    if (tag == null || !frame.open().isEmpty() || line.kind() == DirectiveLine.Kind.OPEN) {
      return false;
    }
    if (text == null && line.kind() != DirectiveLine.Kind.CLOSE) {
      return false;
    }
    String whole = text != null ? text : line.text();
    return whole.equalsIgnoreCase("</" + tag.name().substring(1) + ">");
  }

  private void skip(DirectiveLine line, @Nullable String text) {
    String name = text == null ? line.name() : Words.first(text);
    boolean alone = text == null ? line.argumentCount() == 0 : Words.rest(text).isEmpty();
    if (name.startsWith("</")) {
      String bare = name.substring(0, name.length() - 1);
      String closed = bare.length() < 2 ? "" : bare.substring(2);
      Skipped innermost = skipped.getFirst();
      if (!closed.equalsIgnoreCase(innermost.name().substring(1))) {
        refuse(mismatch(innermost.name(), bare), Phase.BUILD, line, null);
        return;
      }
      skipped.pop();
      if (skipped.isEmpty()) {
        guard = guard == null ? null : guard.outer().orElse(null);
      }
      return;
    }
    if (name.startsWith("<")) {
      String bare = alone && name.endsWith(">") ? name.substring(0, name.length() - 1) : name;
      skipped.push(new Skipped(bare.isEmpty() ? "<" : bare, line));
    }
    if (!name.isEmpty()) {
      String bare = name.endsWith(">") ? name.substring(0, name.length() - 1) : name;
      Arguments arguments = text == null ? line : Arguments.of(Words.rest(text));
      directives.add(new Directive(line, bare, arguments, entries(bare), scope.section(), guard));
    }
  }

  // ---------------------------------------------------------------------------------------- macros

  private void startMacro(Directive directive) {
    Macros.Start start = macros.start(directive, place(directive.line()));
    if (object(start.objection(), directive)) {
      return;
    }
    collecting = start.macro();
    collectingTag = directive.line();
    macroDepth = 1;
  }

  private void collect(DirectiveLine line, @Nullable String text) {
    String whole = text != null ? text : line.text();
    String first = Words.first(whole);
    Macros.Macro macro = collecting;
    if (macro == null) {
      return;
    }
    if (first.equalsIgnoreCase("</Macro>")) {
      if (--macroDepth == 0) {
        macros.define(macro);
        collecting = null;
        return;
      }
    } else if (first.equalsIgnoreCase("<Macro")) {
      macroDepth++;
    }
    macro.body().add(whole);
  }

  private void use(Directive directive) {
    List<String> active = new ArrayList<>();
    for (Expanding around : expanding) {
      active.add(around.name);
    }
    Macros.Expansion expansion = macros.expand(directive, active, place(directive.line()));
    if (!object(expansion.objection(), directive)) {
      directives.add(directive);
      expanding.push(
          new Expanding(
              expansion.name(), expansion.where(), directive.line(), expansion.lines().iterator()));
    }
  }

  private boolean object(@Nullable Objection objection, Directive directive) {
    if (objection != null) {
      refuse(objection, Phase.BUILD, directive.line(), directive);
    }
    return objection != null;
  }

  // ------------------------------------------------------------------------------- the limits

  private boolean isTooLong(Line line) {
    int length = line.end() - line.start();
    byte[] bytes = source.bytes();
    int at = line.start();
    int physical = 1;
    int tooLongAt = 0;
    int joined = 0;
    for (; at < line.end(); at++) {
      joined++;
      if (joined > context.readBuffer() && tooLongAt == 0) {
        tooLongAt = physical;
      }
      if (bytes[at] == '\n' && at + 1 < line.end()) {
        int marks = at > line.start() && bytes[at - 1] == '\r' ? 3 : 2;
        length -= marks;
        joined -= marks;
        physical++;
      }
    }
    if (length <= context.longestLine()) {
      return false;
    }
    int number = source.line(line.start()) + (tooLongAt == 0 ? physical : tooLongAt) - 1;
    Objection objection =
        new Objection(
            Kind.LINE_TOO_LONG,
            "Error reading " + fileName + " at line " + number + ": Line too long",
            false);
    refuse(objection, Phase.BUILD, line, null);
    return true;
  }

  private void end() {
    int before = refusals.size();
    if (!skipped.isEmpty()) {
      Skipped innermost = skipped.getFirst();
      Objection objection =
          new Objection(
              Kind.SECTION_NOT_CLOSED,
              "Expected </" + innermost.name().substring(1) + "> before end of configuration",
              false);
      refuse(objection, Phase.BUILD, innermost.tag(), null);
    } else if (collecting != null && collectingTag != null) {
      refuse(Macros.unclosed(collecting), Phase.BUILD, collectingTag, null);
    } else {
      Deque<Directive> open = frames.getLast().open();
      if (!open.isEmpty()) {
        Directive innermost = open.getFirst();
        refuse(unclosed(open), Phase.BUILD, innermost.line(), innermost);
      }
    }
    readAgain |= refusals.size() > before;
  }

  // -------------------------------------------------------------------------------------- refusing

  private void refuse(Kind kind, String message, Directive directive) {
    refuse(new Objection(kind, message, false), Phase.BUILD, directive.line(), directive);
  }

  private void refuse(Objection objection, Phase phase, Line line, @Nullable Directive directive) {
    Refusal refusal =
        new Refusal(
            objection.kind(), phase, line, Optional.ofNullable(directive), objection.message());
    if (removed != null) {
      if (!removed.contains(line)) { // one refusal is enough for a Use, whatever its macro holds
        removed.add(line);
        refusals.add(refusal);
      }
    } else if (phase == Phase.BUILD) {
      refusals.clear();
      refusals.add(refusal);
      stopped = true;
    } else if (refusals.isEmpty()) {
      refusals.add(refusal);
    }
  }
}

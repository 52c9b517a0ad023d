package dev.htlint.resolve;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Version;
import dev.htlint.resolve.Refusal.Phase;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Words;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
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
  /** Before, variables were replaced in sections that are skipped, too. */
  private static final Version SKIPS_VARIABLES = new Version(2, 4, 11);

  private final SourceFile source;
  private final Version version;
  private final OnRead onRead;
  private final Handlers.Reading handlers;
  private final Scope fileScope;
  private final Refusals refusals;
  private final Macros macros;
  private final Expansions expansions;
  private final Guards guards = new Guards();
  private final Skipping skipping = guards.skipping();
  private final DirectiveReader reader;
  private final WalkPhase walk;
  private final LineFeed feed;

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
    String fileName = context == Context.HTACCESS ? ".htaccess" : file.source().path();
    this.source = file.source();
    this.version = server.version();
    this.reader = new DirectiveReader(server, session.ending());
    this.fileScope = fileScope;
    this.onRead = onRead;
    this.handlers = session.handlers();
    this.macros = new Macros(session.macros());
    this.refusals = new Refusals(removed, session, source);
    this.expansions = new Expansions(fileName);
    this.walk = new WalkPhase(file.lines(), fileName, version, handlers, refusals, guards, scope);
    this.feed =
        new LineFeed(file, context, fileName, refusals, guards, macros, expansions, this::step);
  }

  List<Directive> directives() {
    return walk.directives();
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
    return walk.mustBeReadAgain();
  }

  void run() {
    feed.run();
    if (!refusals.isStopped()) {
      end();
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
      Directive directive = reader.read(line, text, walk.scope(), guards.innermost());
      if (directive != null) {
        if (text != null && directive.isSection()) {
          walk.place(directive, feed.place(line));
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
      walk.close(directive);
    } else if (directive.isSection()) {
      walk.open(directive);
    } else {
      walk.appear(directive);
    }
  }

  private void end() {
    feed.end();
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
      refuse(walk.unclosed(open), open.getFirst());
    } else {
      // a guard that holds may stay open; what is still open in it counts as closed
      for (Directive section : guards.allOpen()) {
        walk.leave(section, source.bytes().length);
      }
    }
    if (refusals.list().size() > before) {
      walk.readAgain();
    }
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
      walk.directives().add(directive);
      OnRead.Executed executed = onRead.execute(directive, walk.scope(), reader.server());
      Server changed = executed.changed();
      if (changed != null) {
        reader.setServer(changed);
        handlers.server(changed);
      }
      objection = executed.objection();
      if (objection != null) {
        walk.directives().remove(walk.directives().size() - 1);
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
    walk.directives().add(tag);
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
      walk.directives().add(directive);
      expansions.begin(macro, directive.line(), expansion.lines());
    }
  }

  private void ask(Directive directive) {
    Conditions.Answer answer = new Conditions(reader.server()).ask(directive);
    if (answer.objection() != null) {
      refuse(answer.objection(), directive);
      return;
    }
    walk.directives().add(directive);
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
      walk.directives().add(reader.skipped(line, text, name, walk.scope(), guards.innermost()));
    }
  }

  private void refuse(@Nullable Objection objection, Directive directive) {
    if (objection != null) {
      refusals.add(objection, Phase.BUILD, directive.line(), directive);
    }
  }
}

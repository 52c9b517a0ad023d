package dev.htlint.resolve;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.server.Server;
import dev.htlint.tree.Arguments;
import dev.htlint.tree.DirectiveLine;
import dev.htlint.tree.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes directives of lines: variables are replaced, the name looked up. Mirrors {@code
 * ap_build_config_sub} of httpd's server/config.c.
 */
final class DirectiveReader {
  private static final Arguments BRACKET = Arguments.of(">");

  private final Map<String, List<DirectiveEntry>> known = new HashMap<>();
  private final @Nullable Server ending;
  private Server server;

  /**
   * @param ending the server whose directives are known as well, those aside that httpd executes
   *     when it reads them; null where there is none
   */
  DirectiveReader(Server server, @Nullable Server ending) {
    this.server = server;
    this.ending = ending;
  }

  /** The server as what was read so far left it. */
  Server server() {
    return server;
  }

  /** From here on {@code changed} is the server. */
  void setServer(Server changed) {
    server = changed;
    known.clear();
  }

  /**
   * The directive of a line, or null where there is none after all.
   *
   * @param text what the line became, where it is no longer what stands in the file
   */
  @Nullable Directive read(
      DirectiveLine line, @Nullable String text, Scope scope, @Nullable Guard guard) {
    String changed = text;
    if (text != null || line.hasVariables()) {
      String after = replaced(line, text);
      changed = text == null && after.equals(line.text()) ? null : after;
    }
    String name = changed == null ? line.name() : Words.first(changed);
    Arguments arguments = changed == null ? line : Arguments.of(Words.rest(changed));
    if (name.isEmpty()) {
      return null;
    }
    if (name.length() == 1 || name.charAt(1) != '/') {
      name = SectionTag.withoutBracket(name);
      if (name.startsWith("<") && arguments.argumentCount() == 0) {
        arguments = BRACKET;
      }
    }
    return new Directive(line, name, arguments, entries(name), scope.section(), guard);
  }

  /** The text of a line, or what it became, with the variables replaced. */
  String replaced(DirectiveLine line, @Nullable String text) {
    return Variables.replace(
        text != null ? text : line.text(), server.defines(), server.environment());
  }

  /** A directive that is skipped: its variables stay, and so does a section's lone bracket. */
  Directive skipped(
      DirectiveLine line, @Nullable String text, String name, Scope scope, @Nullable Guard guard) {
    String bare = SectionTag.withoutBracket(name);
    Arguments arguments = text == null ? line : Arguments.of(Words.rest(text));
    return new Directive(line, bare, arguments, entries(bare), scope.section(), guard);
  }

  private List<DirectiveEntry> entries(String name) {
    List<DirectiveEntry> entries = known.get(name);
    if (entries == null) {
      entries = server.directives(name);
      if (entries.isEmpty() && ending != null) {
        entries = ending.directives(name);
        boolean tooLate = !entries.isEmpty() && entries.get(0).isExecutedOnRead();
        entries = tooLate ? List.of() : entries;
      }
      known.put(name, entries);
    }
    return entries;
  }
}

package dev.htlint.resolve;

import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.DirectiveLine;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The sections that httpd skips because their condition fails. It looks at first words only, and
 * each opening tag must be closed by its own name. Mirrors {@code ap_soak_end_container} (httpd's
 * server/config.c).
 */
final class Skipping {
  /** A skipped section, by what its closing tag must be called. */
  private record Section(String name, DirectiveLine tag, ReadBuffer buffer) {}

  private final ReadBuffer.Pool pool;
  private final Deque<Section> sections = new ArrayDeque<>();
  private boolean raw;

  Skipping(ReadBuffer.Pool pool) {
    this.pool = pool;
  }

  /** Whether something is skipped. */
  boolean isActive() {
    return !sections.isEmpty();
  }

  /** Whether what is skipped is no configuration, but Lua. */
  boolean isRaw() {
    return raw;
  }

  /** The buffer into which the innermost skipped section is read. */
  ReadBuffer buffer() {
    return sections.getFirst().buffer();
  }

  /** The tag of the innermost skipped section. */
  DirectiveLine tag() {
    return sections.getFirst().tag();
  }

  /** Begins to skip the section of that name. */
  void begin(String name, DirectiveLine tag) {
    sections.push(new Section(name, tag, new ReadBuffer(pool)));
  }

  /**
   * Begins to skip a section that holds Lua: up to the first line that begins with its closing tag,
   * and to the end of the file if there is none ({@code direct_chunkreader} in httpd's
   * modules/lua/mod_lua.c).
   */
  void beginRaw(String name, DirectiveLine tag) {
    begin(name, tag);
    raw = true;
  }

  /**
   * Skips a line.
   *
   * @param name its first word
   * @param alone whether there is no other word
   * @return the objection to a closing tag that closes something else, otherwise null
   */
  @Nullable Objection line(String name, boolean alone, DirectiveLine line) {
    if (raw) {
      String end = "</" + sections.getFirst().name().substring(1);
      if (name.regionMatches(true, 0, end, 0, end.length())) {
        sections.pop();
        raw = false;
      }
      return null;
    }
    if (name.startsWith("</")) {
      String bare = name.substring(0, name.length() - 1);
      String closed = bare.length() < 2 ? "" : bare.substring(2);
      String open = sections.getFirst().name();
      if (!closed.equalsIgnoreCase(open.substring(1))) {
        return SectionTag.mismatch(open, bare);
      }
      sections.pop();
    } else if (name.startsWith("<")) {
      begin(alone && name.length() > 1 ? SectionTag.withoutBracket(name) : name, line);
    }
    return null;
  }

  /** What httpd says where the file ends before the innermost section does. */
  Objection unclosed() {
    return new Objection(
        Kind.SECTION_NOT_CLOSED,
        "Expected </" + sections.getFirst().name().substring(1) + "> before end of configuration",
        false);
  }
}

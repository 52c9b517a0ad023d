package dev.htlint.rules.access;

import dev.htlint.resolve.Directive;
import dev.htlint.tree.DirectiveLine;
import java.util.List;
import java.util.Optional;

/**
 * The directives Order, Allow, Deny and Satisfy that httpd puts together: those of one folder, file
 * or location, or of one {@code <Limit>} in it.
 *
 * @param old these directives, at least one; a Satisfy around the limit of the others comes last
 * @param requires the Require lines, and the sections with such lines, beside them
 * @param any whether a request needs to pass one of both only, as {@code Satisfy Any} has it
 * @param conversion what says the same without them; empty where that cannot be told
 */
public record AccessBlock(
    List<Directive> old, List<Directive> requires, boolean any, Optional<Conversion> conversion) {
  public AccessBlock {
    old = List.copyOf(old);
    requires = List.copyOf(requires);
  }

  /**
   * Lines in place of others. To a request they mean the same if no folder above asks for anything
   * but {@code Require all granted}; a Require takes the place of those above it, Order did not.
   *
   * @param replaced the lines that go: all old ones, and the Require lines that are among {@code
   *     lines} again
   * @param lines the new ones as Latin-1, for where the first one of {@code replaced} stands; none
   *     where the other lines say everything already
   */
  public record Conversion(List<DirectiveLine> replaced, List<String> lines) {
    public Conversion {
      replaced = List.copyOf(replaced);
      lines = List.copyOf(lines);
    }
  }

  /** The directive that stands for the block, and in whose place the new lines go. */
  public Directive first() {
    return old.get(0);
  }
}

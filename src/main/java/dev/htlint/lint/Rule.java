package dev.htlint.lint;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import java.util.List;

/**
 * Looks for one kind of fault. A rule overrides one or two of the callbacks and reports through the
 * context; it keeps no state, one object serves all files and threads. All that is said of a rule,
 * severity and summary too, stands on its page {@code rules/ID.md}.
 */
public interface Rule {
  /** The rule's id: the name of its page. */
  String id();

  /**
   * Explains a line that httpd refuses, or leaves it to another rule. Rules are asked in the order
   * of the list; the first that explains the refusal is the only one.
   *
   * @return whether it did
   */
  default boolean refused(Refusal refusal, RuleContext context) {
    return false;
  }

  /**
   * Whether {@link #directive} is to be called for the directives of this name; asked once for each
   * name in a file.
   *
   * @param name the name as httpd prints it, a section's with its opening bracket
   * @param entries the registrations of loaded modules
   */
  default boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return false;
  }

  /** Looks at a directive or an opening tag that httpd does not refuse, read or skipped. */
  default void directive(Directive directive, RuleContext context) {}

  /** Whether {@link #file} is to be called for {@code file}; asked for each file of a site. */
  default boolean looksAt(SiteFile file) {
    return false;
  }

  /** Looks at a file of the site; reports point into its beginning. */
  default void file(SiteFile file, RuleContext context) {}

  /** Looks at the comments that keep findings back, once all findings are there. */
  default void ignores(Ignores ignores, RuleContext context) {}
}

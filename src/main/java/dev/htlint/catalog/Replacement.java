package dev.htlint.catalog;

import java.util.Optional;

/**
 * What to write instead of a directive or module that time has passed by.
 *
 * @param name the directive, or the file name of the module
 * @param until the last version that had it, of httpd 1.3, 2.0, 2.2 or 2.4; empty for those that
 *     2.4 still takes
 * @param instead the name that takes the same arguments, or the module to ask for; may be empty
 * @param help what to do, as an order
 */
public record Replacement(
    String name, State state, Optional<Version> until, String instead, String help) {

  /** What has become of it. */
  public enum State {
    /** httpd does not know it any more. */
    REMOVED,
    /** httpd takes it and does nothing. */
    IGNORED,
    /** It has another name, and the old one still works. */
    RENAMED,
    /** It works, and its own manual advises against it. */
    DISCOURAGED
  }

  /** Whether the line may just go. */
  public boolean saysToRemove() {
    return help.startsWith("remove the line");
  }
}

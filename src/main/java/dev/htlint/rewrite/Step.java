package dev.htlint.rewrite;

import java.util.Optional;

/**
 * Something that happened on the way of a request.
 *
 * @param depth how many lookups it is in; 0 for the request itself
 * @param place the directive that did it
 * @param subject what was looked at, or what it was before
 * @param result what came out of it
 * @param holds whether a rule, a condition or a section applies
 */
public record Step(
    Kind kind, int depth, Optional<Place> place, String subject, String result, boolean holds) {
  /** What kinds of things happen. */
  public enum Kind {
    /** A request or internal redirect begins: its URI, and the query string as the result. */
    PASS,
    /** A request is only looked up: its URI. */
    LOOKUP,
    /** The rules of a folder begin: its path. */
    RULES,
    /** A rule's pattern was held against the subject. */
    RULE,
    /** A condition: its value, and what it was held against. */
    CONDITION,
    /** A rule has replaced the subject. */
    REWRITE,
    /** A variable was set. */
    VARIABLE,
    /** A status was forced or an error met: the status as the subject, the reason as the result. */
    STATUS,
    /** The client is sent to the result with the status that is the subject. */
    REDIRECT,
    /** An Alias makes a path of the subject, a URI. */
    MAPPING,
    /** The rewritten path is asked for anew. */
    INTERNAL,
    /** Something else that a reader wants to know. */
    NOTE,
    /** What cannot be said. */
    UNKNOWN
  }
}

package dev.htlint.lint;

import dev.htlint.diagnostic.Diagnostic;

/**
 * A finding that a comment keeps back.
 *
 * @param reason why, in the words of the comment; may be empty
 */
public record Suppressed(Diagnostic diagnostic, String reason) {}

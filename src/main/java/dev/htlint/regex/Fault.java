package dev.htlint.regex;

/**
 * Why a pattern does not compile.
 *
 * @param offset where the item at fault begins, in characters (bytes) of the pattern
 * @param message the fault in PCRE2's words
 * @param help what to write instead; empty where that is not clear
 */
public record Fault(int offset, String message, String help) {}

package dev.htlint.tree;

/** A line that holds nothing, or nothing in front of a NUL byte. */
public record BlankLine(int start, int end) implements Line {}

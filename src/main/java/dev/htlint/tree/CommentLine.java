package dev.htlint.tree;

/** A comment, which may go on over continued lines. {@code hash} is where its {@code #} stands. */
public record CommentLine(int start, int hash, int end) implements Line {}

package dev.htlint.resolve;

import dev.htlint.source.SourceFile;

/**
 * An Include that brought a file in.
 *
 * @param file where the Include stands
 * @param line its first physical line, from 1
 */
public record Inclusion(SourceFile file, int line) {}

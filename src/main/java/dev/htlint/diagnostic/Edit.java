package dev.htlint.diagnostic;

import dev.htlint.source.Span;

/** Bytes to replace, and by what; the text is Latin-1, each character a byte. */
public record Edit(Span span, String text) {}

package dev.htlint.diagnostic;

import dev.htlint.source.Span;

/** A place in the file and a few words on it, which may be empty. */
public record Label(Span span, String text) {}

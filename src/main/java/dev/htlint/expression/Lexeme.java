package dev.htlint.expression;

/**
 * A token as httpd's scanner hands it to the parser.
 *
 * @param start offset of its first byte
 * @param end offset behind its last byte
 * @param text its value: a name, what a string means, a pattern without delimiters; httpd's message
 *     for {@link Terminal#ERROR}
 */
record Lexeme(Terminal type, int start, int end, String text) {}

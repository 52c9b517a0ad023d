package dev.htlint.check;

/**
 * What httpd says, with {@code %n} for the directive's name, {@code %w} for the name as the file
 * has it and {@code %v} for the value.
 */
record Message(String template) {
  /** What the error log has, without the child's number, where a handler brings its child down. */
  static final String SEGMENTATION_FAULT =
      "child process exits with signal Segmentation fault (11)";

  String of(Call call, String value) {
    return template
        .replace("%n", call.name())
        .replace("%w", call.directive().writtenName())
        .replace("%v", value);
  }
}

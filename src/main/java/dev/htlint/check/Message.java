package dev.htlint.check;

/**
 * What httpd says, with {@code %n} for the directive's name, {@code %w} for the name as the file
 * has it and {@code %v} for the value.
 */
record Message(String template) {
  String of(Call call, String value) {
    return template
        .replace("%n", call.name())
        .replace("%w", call.directive().writtenName())
        .replace("%v", value);
  }
}

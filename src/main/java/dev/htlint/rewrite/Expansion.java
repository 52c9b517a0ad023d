package dev.htlint.rewrite;

import org.jspecify.annotations.Nullable;

/** What a {@link Template} asks for: {@code rewrite_ctx} of modules/mappers/mod_rewrite.c. */
interface Expansion {
  /** The value of {@code %{name}}, empty where it has none. */
  String variable(String name);

  /** The text of a group of the rule's pattern or of the last condition's, empty where none. */
  String reference(boolean ofRule, int number);

  /** What the map {@code name} has for {@code key}, or null. */
  @Nullable String lookup(String name, String key);
}

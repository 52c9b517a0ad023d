package dev.htlint.rewrite;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Variables of a request, their names without regard to case: {@code r->subprocess_env}. */
final class Environment {
  private final TreeMap<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  Environment() {}

  Environment(Map<String, String> from) {
    values.putAll(from);
  }

  @Nullable String get(String name) {
    return values.get(name);
  }

  void set(String name, String value) {
    values.remove(name); // the spelling is the last one's
    values.put(name, value);
  }

  void unset(String name) {
    values.remove(name);
  }

  Environment copy() {
    return new Environment(values);
  }

  /** These variables for an internal redirect: {@code rename_original_env}. */
  Environment renamed() {
    Environment renamed = new Environment();
    values.forEach((name, value) -> renamed.values.put("REDIRECT_" + name, value));
    return renamed;
  }

  /** Adds all of {@code over}. */
  void overlay(Environment over) {
    values.putAll(over.values);
  }

  Map<String, String> all() {
    return values;
  }
}

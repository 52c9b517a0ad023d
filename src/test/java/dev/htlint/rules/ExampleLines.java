package dev.htlint.rules;

import java.util.List;

/** The lines of {@link Examples}, for tests of other packages. */
public final class ExampleLines {
  private ExampleLines() {}

  /** All of them. */
  public static List<String> all() {
    return List.copyOf(Examples.all());
  }
}

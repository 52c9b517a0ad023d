package dev.htlint.files;

import java.nio.file.Path;

/** What the user wants to be left out of a walk, or taken in besides. */
public interface WalkFilter {
  /** A walk as it is without settings. */
  WalkFilter NONE = new WalkFilter() {};

  /** Whether {@code path} is left out, with all that it holds. */
  default boolean excludes(Path path, boolean isFolder) {
    return false;
  }

  /** Whether {@code file} is linted although its name says nothing. */
  default boolean includes(Path file) {
    return false;
  }

  /** Whether what {@code .gitignore} names is left out in {@code folder}. */
  default boolean mindsGitIgnore(Path folder) {
    return false;
  }
}

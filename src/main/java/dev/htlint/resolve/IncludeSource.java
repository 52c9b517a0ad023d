package dev.htlint.resolve;

import dev.htlint.source.SourceFile;
import java.util.List;

/** Where the files of Include directives come from; the core itself touches no file system. */
public interface IncludeSource {
  /** Knows no file. */
  IncludeSource NONE = (pattern, serverRoot) -> List.of();

  /**
   * The files that {@code pattern} names, in the order in which httpd reads them; none where
   * nothing matches or can be read.
   *
   * @param serverRoot what ServerRoot says, empty where it was not set
   */
  List<SourceFile> include(String pattern, String serverRoot);

  /** An Include, and no IncludeOptional, of {@code pattern} was given no file. */
  default void missing(String pattern) {
    // who has no files has none to miss
  }
}

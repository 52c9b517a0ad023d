package dev.htlint.rewrite;

import java.util.List;

/**
 * The files of a site as httpd sees them. Paths are absolute, have slashes and no dots; what is not
 * known of counts as missing.
 */
public interface SiteFiles {
  /** What stands at a path, links followed. */
  enum Kind {
    FILE,
    FOLDER,
    /** A socket, a device and the like. */
    OTHER,
    MISSING
  }

  /** What stands at {@code path}, links followed. */
  Kind kind(String path);

  /** How many bytes the file at {@code path} has, links followed. */
  long size(String path);

  /** Whether {@code path} is itself a link. */
  boolean isLink(String path);

  /** Whether anybody may execute what stands at {@code path}. */
  boolean isExecutable(String path);

  /** What the folder at {@code path} holds, in no particular order. */
  List<String> names(String path);
}

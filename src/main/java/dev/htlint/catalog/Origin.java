package dev.htlint.catalog;

/** Where a directive or a module comes from. */
public enum Origin {
  /** Part of httpd and of the usual builds of it. */
  BUNDLED,
  /** In httpd's source, but not in Debian's build. */
  SOURCE,
  /** Part of an earlier httpd only. */
  REMOVED,
  /** Part of the development branch only. */
  TRUNK,
  THIRD_PARTY;

  static Origin parse(String text) {
    return switch (text) {
      case "bundled" -> BUNDLED;
      case "source" -> SOURCE;
      case "removed" -> REMOVED;
      case "trunk" -> TRUNK;
      case "third-party" -> THIRD_PARTY;
      default -> throw new IllegalArgumentException("no such origin: " + text);
    };
  }
}

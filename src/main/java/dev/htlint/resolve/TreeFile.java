package dev.htlint.resolve;

import java.util.List;

/**
 * A file of a server's configuration, in one of the places where it is included.
 *
 * @param chain the Includes that brought it in, the innermost first; none for the main file
 */
public record TreeFile(Resolution resolution, List<Inclusion> chain) {
  public TreeFile {
    chain = List.copyOf(chain);
  }
}

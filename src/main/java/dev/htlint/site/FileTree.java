package dev.htlint.site;

import java.util.List;

/**
 * The files of a server, by absolute paths on that server: they begin with a slash, have no dots as
 * components and no slash at the end. Nothing is ever changed or executed, and nothing outside of
 * what the user asked for is looked at: of that it is said that it is unseen.
 */
public interface FileTree {
  /** A tree of which nothing is known. */
  FileTree UNSEEN =
      new FileTree() {
        @Override
        public FileEntry entry(String path) {
          return FileEntry.UNSEEN;
        }

        @Override
        public List<String> names(String folder) {
          return List.of();
        }

        @Override
        public byte[] head(String path, int most) {
          return new byte[0];
        }
      };

  /** What is at {@code path}; a link at its end is not followed, those before are. */
  FileEntry entry(String path);

  /** The names in {@code folder} in their order; none where it cannot be listed. */
  List<String> names(String folder);

  /**
   * The first {@code most} bytes of a regular file; none where it cannot be read, or is no regular
   * file, which is never opened.
   */
  byte[] head(String path, int most);
}

package dev.htlint.site;

import java.util.List;

/** Several trees of the same server: the first one that sees a path tells of it. */
public record JoinedTree(List<FileTree> trees) implements FileTree {
  public JoinedTree {
    trees = List.copyOf(trees);
  }

  @Override
  public FileEntry entry(String path) {
    return that(path).entry(path);
  }

  @Override
  public List<String> names(String folder) {
    return that(folder).names(folder);
  }

  @Override
  public byte[] head(String path, int most) {
    return that(path).head(path, most);
  }

  private FileTree that(String path) {
    for (FileTree tree : trees) {
      if (!tree.entry(path).isUnseen()) {
        return tree;
      }
    }
    return FileTree.UNSEEN;
  }
}

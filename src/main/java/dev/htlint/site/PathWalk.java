package dev.htlint.site;

import dev.htlint.site.FileEntry.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The way of the system from the root to a path, as path_resolution(7) describes it: each directory
 * on it must be searchable, links are followed, at most 40 of them.
 */
public final class PathWalk {
  private static final int MOST_LINKS = 40;

  /** How a walk ends. */
  public enum End {
    /** Something is there. */
    FOUND,
    /** Nothing is there. */
    MISSING,
    /** A link points to nothing. */
    DANGLING,
    /** Links lead in a circle. */
    LOOP,
    /** A directory on the way may not be searched. */
    DENIED,
    /** Something on the way is no directory. */
    NOT_A_FOLDER,
    /** The way leads out of what may be looked at. */
    UNSEEN
  }

  /**
   * Where a walk led.
   *
   * @param path without links where the end was reached, otherwise where it stopped
   * @param entry what is there
   * @param links the links that were followed, in their order
   */
  public record Place(End end, String path, FileEntry entry, List<String> links) {
    public Place {
      links = List.copyOf(links);
    }

    /** Whether something is there. */
    public boolean isFound() {
      return end == End.FOUND;
    }

    /** Whether it is certain that nothing can be opened there. */
    public boolean isGone() {
      return end == End.MISSING || end == End.DANGLING || end == End.NOT_A_FOLDER;
    }
  }

  private final FileTree tree;
  private final Optional<Account> account;

  /**
   * @param account who walks; where that is not known, every directory may be searched
   */
  public PathWalk(FileTree tree, Optional<Account> account) {
    this.tree = tree;
    this.account = account;
  }

  /** Walks to the absolute {@code path}; a link at its end is followed, too. */
  public Place to(String path) {
    Deque<String> left = new ArrayDeque<>();
    push(left, path);
    List<String> links = new ArrayList<>();
    Deque<String> done = new ArrayDeque<>();
    FileEntry here = tree.entry("/");
    while (!left.isEmpty()) {
      String name = left.pop();
      if (name.equals("..")) {
        done.pollLast();
        here = tree.entry(joined(done));
        continue;
      }
      FileEntry folder = here;
      if (folder.isFolder() && account.isPresent() && !may(Account.EXECUTE, folder)) {
        return new Place(End.DENIED, joined(done), folder, links);
      }
      done.addLast(name);
      here = tree.entry(joined(done));
      if (here.isLink()) {
        String link = joined(done);
        links.add(link);
        if (links.size() > MOST_LINKS) {
          return new Place(End.LOOP, link, here, links);
        }
        if (here.target().startsWith("/")) {
          done.clear();
        } else {
          done.pollLast();
        }
        push(left, here.target());
        here = tree.entry(joined(done));
      } else if (here.isMissing() || (isNoWay(here) && !left.isEmpty())) {
        return new Place(stop(here, links), joined(done), here, links);
      }
    }
    End end = here.isUnseen() ? End.UNSEEN : here.isMissing() ? stop(here, links) : End.FOUND;
    return new Place(end, joined(done), here, links);
  }

  /** What is unseen may be a folder: what is behind it may lie where it can be seen again. */
  private static boolean isNoWay(FileEntry entry) {
    return !entry.isFolder() && !entry.isUnseen();
  }

  private boolean may(int bit, FileEntry entry) {
    return account.isEmpty() || account.get().may(bit, entry);
  }

  private static End stop(FileEntry entry, List<String> links) {
    if (entry.kind() != Kind.MISSING) {
      return End.NOT_A_FOLDER;
    }
    return links.isEmpty() ? End.MISSING : End.DANGLING;
  }

  private static void push(Deque<String> left, String path) {
    String[] names = path.split("/", -1);
    for (int i = names.length - 1; i >= 0; i--) {
      if (!names[i].isEmpty() && !names[i].equals(".")) {
        left.push(names[i]);
      }
    }
  }

  private static String joined(Deque<String> names) {
    return names.isEmpty() ? "/" : "/" + String.join("/", names);
  }
}

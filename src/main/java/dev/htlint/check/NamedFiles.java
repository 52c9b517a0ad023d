package dev.htlint.check;

import dev.htlint.catalog.NamedFile;
import dev.htlint.catalog.NamedFile.When;
import dev.htlint.catalog.NamedFile.Where;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.site.FileTree;
import dev.htlint.site.PathWalk;
import dev.htlint.tree.Arguments;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * Looks for the files that directives name, in a tree that holds all of a server's files. Says
 * nothing of what a server makes while it starts, nor of folders that the tree seems to lack as a
 * whole: it may be a part of the server.
 *
 * @param serverRoot from where relative paths count; empty where that is not known
 */
public record NamedFiles(FileTree tree, String serverRoot) {
  /** Folders at the top that are filled while the system runs. */
  private static final Set<String> VOLATILE = Set.of("dev", "proc", "run", "sys", "tmp");

  /**
   * A file that is not there.
   *
   * @param row what wants it
   * @param path where it should be on the server
   * @param said what httpd says; {@code %l} and {@code %h} stand for the places of the line and of
   *     the virtual host
   */
  public record Missing(NamedFile row, String path, String said) {}

  /** The first file that {@code directive} misses at a moment out of {@code moments}. */
  public Optional<Missing> missing(Directive directive, Set<When> moments) {
    if (directive.entries().isEmpty()) {
      return Optional.empty();
    }
    for (NamedFile row : NamedFile.of(directive.name())) {
      if (moments.contains(row.when()) && holds(row, directive)) {
        Optional<Missing> missing = missing(row, directive);
        if (missing.isPresent()) {
          return missing;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean holds(NamedFile row, Directive directive) {
    return row.where() == Where.ANYWHERE
        || (row.where() == Where.HOST) == VirtualHost.around(directive).isPresent();
  }

  private Optional<Missing> missing(NamedFile row, Directive directive) {
    Arguments words = directive.arguments();
    int first = Math.max(0, row.word() - 1);
    int end = row.word() == 0 ? words.argumentCount() : row.word();
    for (int i = first; i < Math.min(end, words.argumentCount()); i++) {
      String word = words.argument(i);
      Matcher form = row.form().matcher(word);
      if (form.matches() && !word.contains("${")) {
        Optional<Missing> missing = look(row, whole(form.group(1)), word, words);
        if (missing.isPresent()) {
          return missing;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Missing> look(
      NamedFile row, Optional<String> path, String word, Arguments words) {
    if (path.isEmpty()) {
      return Optional.empty();
    }
    String wanted = row.wants() == NamedFile.Wants.PARENT ? parent(path.get()) : path.get();
    PathWalk.Place place = new PathWalk(tree, Optional.empty()).to(wanted);
    if (!isSeen(wanted) || !isSeen(place.path()) || !fails(row, place) || isBare(row, wanted)) {
      return Optional.empty();
    }
    String system =
        place.end() == PathWalk.End.MISSING || place.end() == PathWalk.End.DANGLING
            ? "(2)No such file or directory"
            : "(20)Not a directory";
    String said =
        row.message()
            .replace("%e", system)
            .replace("%d", wanted)
            .replace("%n", row.directive())
            .replace("%p", path.get())
            .replace("%v", word)
            .replace("%w", word.replaceFirst("^\\|+", ""))
            .replace("%1", words.argument(0));
    return Optional.of(new Missing(row, path.get(), said));
  }

  private static boolean fails(NamedFile row, PathWalk.Place place) {
    boolean found = place.isFound();
    return switch (row.wants()) {
      case ANY, MEMBER -> place.isGone();
      case CONTENT ->
          place.isGone()
              || (found
                  && (place.entry().isFolder()
                      || (place.entry().isFile() && place.entry().size() == 0)));
      case FOLDER, PARENT -> place.isGone() || (found && place.entry().isFile());
    };
  }

  /** Whether the tree may lack more than that: such folders come with httpd or the system. */
  private boolean isBare(NamedFile row, String wanted) {
    return switch (row.wants()) {
      case MEMBER, PARENT ->
          !new PathWalk(tree, Optional.empty()).to(parent(wanted)).entry().isFolder();
      case ANY, CONTENT, FOLDER -> false;
    };
  }

  /** Whether the folder at the top is there, so that what is missing in it is missing. */
  private boolean isSeen(String path) {
    List<String> names = List.of(path.substring(1).split("/", 3));
    String top = names.get(0);
    boolean made =
        VOLATILE.contains(top)
            || (top.equals("var") && names.size() > 1 && VOLATILE.contains(names.get(1)));
    return !made && tree.entry("/").isFolder() && !tree.entry("/" + top).isMissing();
  }

  /** The absolute path without dots, as {@code ap_server_root_relative} makes it. */
  private Optional<String> whole(String path) {
    String absolute = path.startsWith("/") ? path : serverRoot + "/" + path;
    if (!absolute.startsWith("/") || (serverRoot.isEmpty() && !path.startsWith("/"))) {
      return Optional.empty();
    }
    Deque<String> names = new ArrayDeque<>();
    for (String name : absolute.split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    StringBuilder whole = new StringBuilder();
    for (Iterator<String> each = names.iterator(); each.hasNext(); ) {
      whole.append('/').append(each.next());
    }
    return Optional.of(whole + (whole.isEmpty() || absolute.endsWith("/") ? "/" : ""));
  }

  private static String parent(String path) {
    int slash = path.lastIndexOf('/', path.length() - 2);
    return slash <= 0 ? "/" : path.substring(0, slash);
  }
}

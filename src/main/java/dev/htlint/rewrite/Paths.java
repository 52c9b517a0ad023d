package dev.htlint.rewrite;

import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of files: {@code apr_filepath_merge} of apr's file_io/unix/filepath.c. */
final class Paths {
  private Paths() {}

  /** {@code path}, an absolute one, without steps and doubled slashes; one at the end stays. */
  static String merge(String path) {
    if (path.indexOf("//") < 0 && path.indexOf("/.") < 0) {
      return path;
    }
    Deque<String> steps = new ArrayDeque<>();
    boolean folder = path.endsWith("/");
    for (String step : path.split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    String merged = "/" + String.join("/", steps);
    return folder && !merged.equals("/") ? merged + "/" : merged;
  }

  /** {@code base} for {@code prefix}, if {@code path} begins with it: {@code subst_prefix_path}. */
  static String replacePrefix(String path, String prefix, String base) {
    String bare = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
    if (!path.startsWith(bare + "/")) {
      return path;
    }
    String slashed = base.isEmpty() || base.endsWith("/") ? base : base + "/";
    return slashed + path.substring(bare.length() + 1);
  }

  /** {@code path} without a slash at its end. */
  static String bare(String path) {
    return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}

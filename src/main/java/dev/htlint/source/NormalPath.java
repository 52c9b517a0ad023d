package dev.htlint.source;

import java.util.ArrayDeque;
import java.util.Deque;

/** A path as text, written in one way only. */
public final class NormalPath {
  private NormalPath() {}

  /**
   * {@code path}, which has slashes, without steps that lead nowhere: {@code ./a/../b//c} is {@code
   * b/c}. Empty where it leads to where it starts. Links are not looked at.
   */
  public static String of(String path) {
    Deque<String> steps = new ArrayDeque<>();
    for (String step : path.split("/", -1)) {
      String last = steps.peekLast();
      if (step.equals("..") && last != null && !last.equals("..")) {
        steps.removeLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return (path.startsWith("/") ? "/" : "") + String.join("/", steps);
  }
}

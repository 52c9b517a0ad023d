package dev.htlint.rewrite;

import java.util.List;

/**
 * The way of a request.
 *
 * @param steps what happened, in order
 */
public record Trace(Request request, List<Step> steps, Answer answer) {
  public Trace {
    steps = List.copyOf(steps);
  }
}

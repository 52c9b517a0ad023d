package dev.htlint.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for requests that go round in the rules of a folder until httpd gives up. Nothing is
 * guessed from the shape of a rule: each loop comes with a request that the machine has followed to
 * its end. Where it is not known which files there are, or whether the folder is the document root,
 * the request goes round whatever is the case.
 */
public final class LoopSearch {
  /** The most loops that are told of one file. */
  private static final int MOST = 20;

  private static final String TOO_MANY_REDIRECTS =
      "AH00124: Request exceeded the limit of 10 internal redirects due to probable configuration"
          + " error. Use 'LimitInternalRecursion' to increase the limit if necessary. Use 'LogLevel"
          + " debug' to get a backtrace.";

  /**
   * A request that goes round.
   *
   * @param answer what comes of it, with the chain of its redirects
   * @param rule the line that sends it round
   * @param logged what httpd logs for it
   * @param always whether it goes round wherever the folder is; otherwise only if it is the
   *     document root
   * @param ends whether [END] in that line would let the request come to an end
   */
  public record Loop(
      Request request, Answer answer, Place rule, boolean always, String logged, boolean ends) {
    /** Whether it is [N] that sends the request round, within one pass. */
    public boolean rounds() {
      return answer.codes().contains(AnswerCode.TOO_MANY_ROUNDS.toString());
    }
  }

  private final Worlds worlds;

  private LoopSearch(Worlds worlds) {
    this.worlds = worlds;
  }

  /** The loops of a folder's rules, one for each rule that sends a request round. */
  public static List<Loop> in(Worlds worlds) {
    return new LoopSearch(worlds).search();
  }

  private List<Loop> search() {
    List<Loop> loops = new ArrayList<>();
    Set<Place> told = new HashSet<>();
    long able = worlds.config().everyRule().stream().filter(Rule::mayTurn).count();
    if (able == 0) {
      return loops;
    }
    for (Request request : worlds.requests()) {
      if (loops.size() == MOST || loops.size() == able) {
        break;
      }
      Answer answer = worlds.answer(request);
      if (isLoop(answer)) {
        Trace trace = worlds.first().machine().trace(request);
        Place rule = turning(trace, answer);
        if (rule != null && !told.contains(rule)) {
          Optional<Loop> loop = confirm(request, answer, rule, logged(answer, rule, trace));
          loop.ifPresent(loops::add);
          if (loop.isPresent()) {
            told.add(rule);
          }
        }
      }
    }
    return loops;
  }

  private static boolean isLoop(Answer answer) {
    return answer.loops() && answer.unknown().isEmpty();
  }

  private String logged(Answer answer, Place place, Trace trace) {
    if (answer.codes().contains(AnswerCode.TOO_MANY_REDIRECTS.toString())) {
      return TOO_MANY_REDIRECTS;
    }
    String uri = "";
    for (Step step : trace.steps()) {
      boolean begins = step.kind() == Step.Kind.PASS || step.kind() == Step.Kind.LOOKUP;
      uri = begins ? step.subject() : uri;
    }
    for (Rule rule : worlds.rules()) {
      if (rule.place().equals(place)) {
        return "AH02596: RewriteRule '%s' and URI '%s' exceeded maximum number of rounds (%d) via the [N] flag"
            .formatted(rule.pattern(), uri, rule.flags().rounds);
      }
    }
    return "";
  }

  /** Asks the other worlds in which the request has to go round, too. */
  private Optional<Loop> confirm(Request request, Answer answer, Place rule, String logged) {
    boolean always = true;
    for (Worlds.World world : worlds.certain(answer.chain())) {
      boolean same = isLoop(world.machine().run(worlds.moved(request, world)));
      if (!same && world.url().equals(worlds.first().url())) {
        return Optional.empty();
      }
      always &= same;
    }
    Answer ended = worlds.ending(rule).machine().run(request);
    boolean ends = !ended.loops() && ended.unknown().isEmpty();
    return Optional.of(new Loop(request, answer, rule, always, logged, ends));
  }

  /** The rule that rewrites most often on the way; of those with [N] where it is them. */
  private @Nullable Place turning(Trace trace, Answer answer) {
    boolean rounds = answer.codes().contains(AnswerCode.TOO_MANY_ROUNDS.toString());
    Set<Place> beginning = new HashSet<>();
    for (Rule rule : worlds.config().everyRule()) {
      if (rule.flags().next) {
        beginning.add(rule.place());
      }
    }
    Map<Place, Integer> counts = new HashMap<>();
    Place most = null;
    for (Step step : trace.steps()) {
      Place place = step.place().orElse(null);
      if (place != null
          && step.kind() == Step.Kind.REWRITE
          && (rounds ? beginning.contains(place) : !step.result().equals("-"))) {
        int count = counts.merge(place, 1, Integer::sum);
        most = most == null || count > counts.getOrDefault(most, 0) ? place : most;
      }
    }
    return most;
  }
}

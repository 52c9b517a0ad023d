package dev.htlint.catalog;

import java.util.List;
import java.util.Optional;

/**
 * A limit on the way of a request, a row of {@code rules/catalog/limits.tsv}.
 *
 * @param name the directive, or PHP's setting
 * @param part which of several limits of that name; empty where there is one
 * @param module the file name of the module for which it counts, or of several of which one is
 *     enough; {@code php} and {@code fpm} for PHP
 * @param stage when a request meets it: limits of a lower stage come first
 * @param unit what it counts
 * @param initial its value where nobody sets it: as it would be set, the name of the limit whose
 *     value it takes, or {@code system}
 * @param ends the ways of requests that it may end
 * @param bounds what must stay within it
 * @param status how the request ends beyond it
 * @param log what httpd or PHP logs then
 */
public record LimitEntry(
    String name,
    String part,
    String module,
    int stage,
    Unit unit,
    String initial,
    Optional<Version> since,
    Optional<Version> until,
    List<String> ends,
    String bounds,
    String status,
    String log) {

  /** The stage of the request's header. */
  private static final int HEADER = 2;

  /** What a limit counts. */
  public enum Unit {
    TIME,
    BYTES,
    COUNT
  }

  public LimitEntry {
    ends = List.copyOf(ends);
  }

  /** The name and the part. */
  public String title() {
    return part.isEmpty() ? name : name + " " + part;
  }

  /** Whether httpd has it in {@code version}. */
  public boolean isIn(Version version) {
    return version.isBetween(since, until);
  }

  /** Whether it counts before a request has said which virtual host it wants. */
  public boolean isBeforeHost() {
    return stage <= HEADER && !name.equals("KeepAliveTimeout");
  }

  /** Whether PHP keeps it, rather than a module of httpd. */
  public boolean isOfPhp() {
    return !module.endsWith(".c");
  }
}

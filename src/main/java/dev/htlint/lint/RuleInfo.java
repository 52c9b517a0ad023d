package dev.htlint.lint;

import dev.htlint.catalog.Resource;
import dev.htlint.diagnostic.Severity;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a rule's page says of it; the page is part of the jar.
 *
 * @param id the name of the page
 * @param severity the severity where the rule itself has no reason for another one
 * @param category the group under which it is listed
 * @param summary one sentence
 * @param since the version of htlint that has it first
 * @param page the page as it is, Markdown
 */
public record RuleInfo(
    String id, Severity severity, String category, String summary, String since, String page) {

  private static final Map<String, RuleInfo> READ = new ConcurrentHashMap<>();

  /** The address under which the pages stand. */
  private static final String SITE = "https://github.com/htlint/htlint/blob/main/rules/";

  /** What the page of rule {@code id} says. */
  public static RuleInfo of(String id) {
    RuleInfo known = READ.get(id);
    if (known == null) {
      known = read(id);
      READ.put(id, known);
    }
    return known;
  }

  /** Where to read the page. */
  public String url() {
    return SITE + id + ".md";
  }

  private static RuleInfo read(String id) {
    return parse(id, new String(Resource.read("rules/" + id + ".md"), StandardCharsets.UTF_8));
  }

  /** Reads the head table: rows of two cells, up to the first heading of the second level. */
  static RuleInfo parse(String id, String page) {
    Map<String, String> head = new HashMap<>();
    for (String line : page.split("\n", -1)) {
      if (line.startsWith("## ")) {
        break;
      }
      String[] cells = line.split("\\|", -1);
      if (cells.length == 4) {
        head.put(cells[1].strip(), cells[2].strip());
      }
    }
    String named = cell(head, "severity", id);
    Optional<Severity> severity = Severity.of(named);
    if (severity.isEmpty()) {
      throw new IllegalStateException(id + ": no severity: " + named);
    }
    return new RuleInfo(
        id,
        severity.get(),
        cell(head, "category", id),
        cell(head, "summary", id),
        cell(head, "since", id),
        page);
  }

  private static String cell(Map<String, String> head, String name, String id) {
    String value = head.get(name);
    if (value == null) {
      throw new IllegalStateException("rules/" + id + ".md has no row '" + name + "'");
    }
    return value;
  }
}

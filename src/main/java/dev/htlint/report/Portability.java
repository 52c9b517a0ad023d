package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What several servers make of one file.
 *
 * @param verdicts one for each server, in the order in which they were asked; none for a file that
 *     is no configuration
 * @param servers on which of them each finding holds
 */
public record Portability(List<Verdict> verdicts, Map<Diagnostic, List<String>> servers) {
  /** Only one server is spoken of. */
  public static final Portability NONE = new Portability(List.of(), Map.of());

  /** What a server does with a file. */
  public enum Ruling {
    ACCEPTED,
    REFUSED,
    /** The file belongs to no configuration of that server. */
    UNREAD;

    /** The name as users read it. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What one server does with the file.
   *
   * @param reason the refusal that httpd logs; there where the file is refused
   */
  public record Verdict(String server, Ruling ruling, Optional<Diagnostic> reason) {}

  /** The servers on which {@code finding} holds; none where only one is spoken of. */
  public List<String> servers(Diagnostic finding) {
    return servers.isEmpty() ? List.of() : servers.getOrDefault(finding, List.of());
  }
}

package dev.htlint.resolve;

import dev.htlint.parse.ConfigParser;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** What is refused of a file, as text: line, phase, kind, and what stands in the error log. */
final class Refused {
  private Refused() {}

  /** One line a refusal; an asterisk in front of the one that httpd logs. */
  static List<String> of(Resolution resolution) {
    List<String> lines = new ArrayList<>();
    for (Refusal refusal : resolution.refusals()) {
      boolean first = resolution.first().map(refusal::equals).orElse(false);
      lines.add(
          String.format(
              "%s%d %s %s %s",
              first ? "*" : "",
              refusal.lineNumber(resolution.file().source()),
              refusal.phase(),
              refusal.kind(),
              refusal.logged()));
    }
    return lines;
  }

  /** As {@link #of(Resolution)}, for a {@code .htaccess} file. */
  static List<String> of(String text, Server server, Overrides overrides) {
    return of(resolve(text, server, overrides));
  }

  /** The messages alone, for a {@code .htaccess} file on any server. */
  static List<String> messages(String text) {
    return resolve(text, Server.any(), Overrides.ALL).refusals().stream()
        .map(Refusal::logged)
        .toList();
  }

  static Resolution resolve(String text, Server server, Overrides overrides) {
    SourceFile source = SourceFile.ofLatin1(".htaccess", text);
    return Resolver.resolve(ConfigParser.parse(source), Context.HTACCESS, server, overrides);
  }
}

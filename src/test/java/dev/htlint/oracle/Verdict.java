package dev.htlint.oracle;

import dev.htlint.check.Checks;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.verify.Httpd;
import dev.htlint.verify.Refused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is said of one {@code .htaccess} file, by httpd or by htlint.
 *
 * @param logged what httpd logs for the file as it stands, empty where it accepts it
 * @param refused every refused line, each as if those before were commented out, by line
 */
record Verdict(Optional<String> logged, List<Refused> refused) {
  private static final Comparator<Refused> BY_LINE =
      Comparator.comparingInt(Refused::line).thenComparing(Refused::message);

  /** Above this, a message is shown cut off: that of 5,000 sections left open is long. */
  private static final int LONGEST = 240;

  Verdict {
    logged = logged.map(Verdict::cut);
    refused = refused.stream().map(r -> new Refused(r.line(), cut(r.message()))).toList();
  }

  private static String cut(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + " [...]";
  }

  /** httpd's own. */
  static Verdict ofHttpd(Httpd httpd, String directory, byte[] file) throws IOException {
    Optional<String> logged = httpd.ask(directory, file);
    if (logged.isEmpty()) {
      return new Verdict(logged, List.of());
    }
    List<Refused> refused = new ArrayList<>(httpd.refusals(directory, file));
    refused.sort(BY_LINE);
    return new Verdict(logged, refused);
  }

  /** htlint's prediction. */
  static Verdict ofHtlint(Server server, String directory, byte[] file) {
    SourceFile source = new SourceFile(".htaccess", file);
    Resolution resolution =
        Resolver.resolve(
            ConfigParser.parse(source),
            Context.HTACCESS,
            server,
            server.overrides(directory),
            new Checks());
    List<Refused> refused = new ArrayList<>();
    for (Refusal refusal : resolution.refusals()) {
      // what only the whole file gives rise to comes on top of what is wrong with its line
      boolean onTop =
          resolution.first().filter(first -> first.equals(refusal)).isPresent()
              && resolution.refusals().stream()
                  .anyMatch(other -> !other.equals(refusal) && other.line().equals(refusal.line()));
      if (onTop) {
        continue;
      }
      refused.add(new Refused(refusal.lineNumber(source), said(refusal)));
    }
    refused.sort(BY_LINE);
    return new Verdict(resolution.first().map(Verdict::said), refused);
  }

  private static String said(Refusal refusal) {
    return refusal.kind().isCrash() ? Httpd.BROKEN : refusal.logged();
  }

  /** As lines: what is logged first, then the refused lines. */
  @Override
  public String toString() {
    if (logged.isEmpty() && refused.isEmpty()) {
      return "accepted";
    }
    StringBuilder text = new StringBuilder("logs " + logged.orElse("nothing"));
    refused.forEach(r -> text.append('\n').append(r));
    return text.toString();
  }
}

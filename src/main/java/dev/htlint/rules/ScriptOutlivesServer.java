package dev.htlint.rules;

import dev.htlint.catalog.LimitEntry.Unit;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Severity;
import dev.htlint.limit.Amount;
import dev.htlint.limit.Limit;
import dev.htlint.limit.RequestLimits;
import dev.htlint.limit.Way;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServerConfig;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * PHP may run longer than the server waits for it: {@code max_execution_time} of a file {@code
 * .user.ini} against every time that the server's configuration sets for such scripts.
 */
final class ScriptOutlivesServer implements Rule {
  private static final String NAME = "max_execution_time";
  private static final String POOL = "request_terminate_timeout";

  private static final Map<String, Outcome> OUTCOMES =
      Map.of("503", Outcome.HTTP_503, "504", Outcome.HTTP_504);

  @Override
  public String id() {
    return "script-outlives-server";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return file.entry().isFile() && file.name().equals(".user.ini");
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    ServerConfig config = file.around().config();
    DirectoryConfig directory = file.around().directory(file.folder());
    PhpRunner runner = config.isKnown() ? PhpRunner.of(directory) : PhpRunner.UNKNOWN;
    if (runner == PhpRunner.UNKNOWN) {
      return;
    }
    RequestLimits limits = RequestLimits.of(config, directory, file.around().php(file.folder()));
    Optional<Limit> own =
        limits
            .find(NAME)
            .filter(limit -> limit.place().filter(p -> IniLines.isIn(p, file)).isPresent());
    Optional<Limit> server = limits.first(runner == PhpRunner.FCGID ? Way.FCGID : Way.FCGI);
    if (own.isEmpty() || server.isEmpty()) {
      return;
    }
    long longest = longest(config, limits, server.get());
    OptionalLong script = own.get().amount().value();
    if (script.isEmpty() || script.getAsLong() > longest) {
      String waits = Amount.text(Unit.TIME, longest);
      String status = server.get().entry().status();
      boolean pool = server.get().title().equals(POOL);
      String time = script.isPresent() ? Amount.text(Unit.TIME, script.getAsLong()) : "for ever";
      RuleContext.Report report =
          context
              .report(
                  this,
                  IniLines.span(own.get(), file),
                  "PHP lets a script run "
                      + time
                      + (pool
                          ? ", but PHP-FPM ends it after " + waits
                          : ", but the server waits " + waits + " for an answer"))
              .label(
                  pool
                      ? "then visitors get " + status
                      : "after " + waits + " of silence visitors get " + status)
              .outcome(OUTCOMES.getOrDefault(status, Outcome.NONE))
              .help(
                  server.get().reference()
                      + " ends it; set "
                      + NAME
                      + " below that, or let the server wait longer");
      if (script.isEmpty()) {
        report.severity(Severity.NOTE);
      }
      report.add();
    }
  }

  /**
   * The longest time that any line of the configuration grants, so that what single virtual hosts
   * or backends are granted is no false alarm.
   */
  private static long longest(ServerConfig config, RequestLimits limits, Limit server) {
    long longest = server.amount().value().orElse(0);
    for (Limit limit : limits.all()) {
      if (limit.entry().equals(server.entry())) {
        longest = Math.max(longest, limit.amount().value().orElse(0));
      }
    }
    List<String> names =
        server.from().isPresent()
            ? List.of(server.entry().name(), server.from().get())
            : List.of(server.entry().name());
    for (Placed placed : config.directives()) {
      if (placed.directive().isRead() && names.contains(placed.directive().name())) {
        longest = Math.max(longest, milliseconds(placed.argument(0).orElse("")));
      }
    }
    return longest;
  }

  private static long milliseconds(String written) {
    return Amount.milliseconds(written).orElse(0);
  }
}

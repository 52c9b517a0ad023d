package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.rules.script.Suexec;
import dev.htlint.site.Account;
import dev.htlint.site.FileEntry;
import dev.htlint.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A PHP file that the way in which a host runs PHP does not run. The way is a property of the
 * server that no configuration names: {@code # htlint: php suphp}, {@code lsapi} or {@code suexec}.
 */
final class PhpNotPermitted implements Rule {
  private static final int OTHERS_WRITE = 0022;

  /** The lowest user that suPHP takes where suphp.conf says nothing else. */
  private static final int LOWEST = 100;

  private static final String PROPERTY = "php";

  private record Way(String name, Outcome outcome) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("suphp", Outcome.HTTP_500),
          new Way("suexec", Outcome.HTTP_500),
          new Way("lsapi", Outcome.HTTP_503));

  @Override
  public String id() {
    return "php-not-permitted";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return file.hasExtension("php")
        && file.config().served().properties().containsKey(PROPERTY)
        && file.entry().isFile()
        && file.entry().hasMode()
        && file.config().served().serves(file.path());
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    for (Way way : WAYS) {
      if (file.config()
          .served()
          .properties()
          .getOrDefault(PROPERTY, List.of())
          .contains(way.name())) {
        fault(file, way)
            .ifPresent(
                fault ->
                    context
                        .report(this, new Span(0, 0), fault.message())
                        .outcome(way.outcome())
                        .label(
                            "a request for it answers "
                                + (way.outcome() == Outcome.HTTP_503 ? "503" : "500")
                                + " where PHP runs through "
                                + way.name())
                        .request()
                        .help(fault.help())
                        .add());
      }
    }
  }

  private record Fault(String message, String help) {}

  private static Optional<Fault> fault(SiteFile file, Way way) {
    FileEntry folder = file.around().tree().entry(file.folder());
    if (!way.name().equals("lsapi")) {
      if (file.entry().hasAny(OTHERS_WRITE)) {
        return Optional.of(
            new Fault(
                "the group or others may write into it: " + file.entry().octal(),
                "chmod go-w " + file.path()));
      }
      if (folder.hasAny(OTHERS_WRITE)) {
        return Optional.of(
            new Fault(
                "the group or others may write into the folder "
                    + file.folder()
                    + ": "
                    + folder.octal(),
                "chmod go-w " + file.folder()));
      }
    }
    return owner(file, way);
  }

  private static Optional<Fault> owner(SiteFile file, Way way) {
    int owner = file.entry().owner();
    if (way.name().equals("suphp")) {
      return owner >= LOWEST
          ? Optional.empty()
          : Optional.of(
              new Fault(
                  "it belongs to "
                      + file.around().accounts().userName(owner)
                      + ", number "
                      + owner
                      + ": the lowest that suPHP takes is "
                      + LOWEST,
                  "chown it to the user of the site"));
    }
    Optional<Account> target = Suexec.of(file).flatMap(Suexec::account);
    return target.isEmpty() || target.get().user() == owner
        ? Optional.empty()
        : Optional.of(
            new Fault(
                "it belongs to "
                    + file.around().accounts().userName(owner)
                    + ", not to "
                    + target.get().name(),
                "chown " + target.get().name() + " " + file.path()));
  }
}

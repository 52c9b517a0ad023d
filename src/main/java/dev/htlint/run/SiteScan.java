package dev.htlint.run;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.files.FileFinder;
import dev.htlint.files.FileFinder.Found;
import dev.htlint.files.FileFinder.Top;
import dev.htlint.report.FileReport;
import dev.htlint.resolve.Context;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lints the files of a site, whatever they are, while somebody walks over them. */
public final class SiteScan implements FileFinder.Listener {
  /**
   * What was found in a file.
   *
   * @param fixable the file where there may be something to fix; otherwise nobody needs it any
   *     more, and there may be many
   */
  public record Scanned(Optional<Found> fixable, FileReport report) {}

  private final Plan plan;
  private final List<Scanned> scanned = new ArrayList<>();
  private @Nullable Failure failure;

  /** A scan that lints as {@code plan} says. */
  public SiteScan(Plan plan) {
    this.plan = plan;
  }

  @Override
  public void met(Path path, Path file, Top top) {
    try {
      if (failure == null) {
        Optional<FileReport> report = plan.site(path, file, top);
        if (report.isPresent()) {
          Found found = new Found(path, file, Context.HTACCESS, Optional.of(top));
          scanned.add(new Scanned(fixable(found, report.get()), report.get()));
        }
      }
    } catch (Failure e) {
      failure = e;
    }
  }

  private static Optional<Found> fixable(Found file, FileReport report) {
    for (Diagnostic finding : report.diagnostics()) {
      if (!finding.fixes().isEmpty()) {
        return Optional.of(file);
      }
    }
    return Optional.empty();
  }

  /**
   * The files in which something was found.
   *
   * @throws Failure where settings or what they name could not be used
   */
  public List<Scanned> scanned() throws Failure {
    Failure met = failure;
    if (met != null) {
      throw met;
    }
    return List.copyOf(scanned);
  }
}

package dev.htlint.run;

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
  /** A file in which something was found. */
  public record Scanned(Found file, FileReport report) {
    /** Whether there may be something to fix. */
    boolean isFixable() {
      return report.diagnostics().stream().anyMatch(finding -> !finding.fixes().isEmpty());
    }
  }

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
        plan.site(path, file, top)
            .ifPresent(
                report ->
                    scanned.add(
                        new Scanned(
                            new Found(path, file, Context.HTACCESS, Optional.of(top)), report)));
      }
    } catch (Failure e) {
      failure = e;
    }
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

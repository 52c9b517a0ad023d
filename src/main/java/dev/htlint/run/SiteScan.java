package dev.htlint.run;

import dev.htlint.files.FileFinder;
import dev.htlint.files.FileFinder.Top;
import dev.htlint.report.FileReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lints the files of a site, whatever they are, while somebody walks over them. */
public final class SiteScan implements FileFinder.Listener {
  private final Plan plan;
  private final List<FileReport> reports = new ArrayList<>();
  private @Nullable Failure failure;

  /** A scan that lints as {@code plan} says. */
  public SiteScan(Plan plan) {
    this.plan = plan;
  }

  @Override
  public void met(Path path, Path file, Top top) {
    try {
      if (failure == null) {
        plan.site(path, file, top).ifPresent(reports::add);
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
  public List<FileReport> reports() throws Failure {
    Failure met = failure;
    if (met != null) {
      throw met;
    }
    return List.copyOf(reports);
  }
}

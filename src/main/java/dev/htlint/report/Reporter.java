package dev.htlint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** One output format. */
public interface Reporter {
  /**
   * Writes all that was found.
   *
   * @param files in the order of their paths, those without findings too
   * @param out is flushed, not closed
   * @throws IOException where {@code out} cannot be written
   */
  void report(List<FileReport> files, Writer out) throws IOException;
}

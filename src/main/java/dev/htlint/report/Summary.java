package dev.htlint.report;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Severity;
import java.util.ArrayList;
import java.util.List;

/** What was found, in one line. */
final class Summary {
  private Summary() {}

  /** {@code 3 errors, 1 warning in 2 of 14 files}, or {@code no findings in 14 files}. */
  static String of(List<FileReport> files) {
    List<String> counts = new ArrayList<>();
    for (Severity severity : Severity.values()) {
      long count = count(files, severity);
      if (count > 0) {
        counts.add(number(count, severity.label()));
      }
    }
    String all = number(files.size(), "file");
    if (counts.isEmpty()) {
      return "no findings in " + all;
    }
    int touched = 0;
    for (FileReport file : files) {
      touched += file.diagnostics().isEmpty() ? 0 : 1;
    }
    String of = files.size() == 1 ? "" : touched + " of ";
    return String.join(", ", counts) + " in " + of + all + fixable(files);
  }

  /** How much of it can be mended, and how. */
  private static String fixable(List<FileReport> files) {
    long safe = 0;
    long unsafe = 0;
    for (FileReport file : files) {
      for (Diagnostic diagnostic : file.diagnostics()) {
        boolean mended = false;
        for (Fix fix : diagnostic.fixes()) {
          mended |= fix.safe();
        }
        safe += mended ? 1 : 0;
        unsafe += mended || diagnostic.fixes().isEmpty() ? 0 : 1;
      }
    }
    if (safe == 0) {
      return unsafe == 0 ? "" : "; " + unsafe + " can be fixed with --fix --unsafe-fixes";
    }
    String more = unsafe == 0 ? "" : ", " + unsafe + " more with --unsafe-fixes";
    return "; " + safe + " can be fixed with --fix" + more;
  }

  private static long count(List<FileReport> files, Severity severity) {
    long count = 0;
    for (FileReport file : files) {
      for (Diagnostic diagnostic : file.diagnostics()) {
        count += diagnostic.severity() == severity ? 1 : 0;
      }
    }
    return count;
  }

  private static String number(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}

package dev.htlint.settings;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.source.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A settings file that was read.
 *
 * @param entries its lines in their order, those in sections among them
 * @param faults what is wrong with it; its entries are of no use unless this is empty
 */
public record SettingsFile(SourceFile source, List<Entry> entries, List<Diagnostic> faults) {
  /** What stands where there is no settings file. */
  public static final SettingsFile NONE =
      new SettingsFile(SourceFile.ofLatin1("", ""), List.of(), List.of());

  public SettingsFile {
    entries = List.copyOf(entries);
    faults = List.copyOf(faults);
  }

  /**
   * What holds for one file: the lines outside of sections, then those of each section that means
   * the file. A later line replaces an earlier one, unless it {@linkplain Setting#adds() adds} to
   * it; a section with another server leaves nothing of the description of the first.
   *
   * @param means whether a pattern of {@code <Files>} means the file
   */
  public List<Entry> entriesFor(Predicate<String> means) {
    List<Entry> holding = new ArrayList<>();
    int section = -1;
    for (Entry entry : entries.stream().sorted(Comparator.comparingInt(Entry::section)).toList()) {
      if (entry.files().isPresent() && !means.test(entry.files().get())) {
        continue;
      }
      if (entry.section() != section) {
        section = entry.section();
        leaveOut(holding, section);
      }
      if (!entry.setting().adds()) {
        int here = section;
        holding.removeIf(
            earlier -> earlier.setting() == entry.setting() && earlier.section() != here);
      }
      holding.add(entry);
    }
    return holding;
  }

  private void leaveOut(List<Entry> holding, int section) {
    boolean otherServer =
        entries.stream().anyMatch(e -> e.section() == section && e.setting() == Setting.SERVER);
    if (otherServer) {
      holding.removeIf(earlier -> earlier.setting().describesServer());
    }
  }

  /** All words of the lines of {@code setting} outside of sections. */
  public List<String> values(Setting setting) {
    List<String> values = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.setting() == setting && entry.section() == 0) {
        values.addAll(entry.values());
      }
    }
    return List.copyOf(values);
  }
}

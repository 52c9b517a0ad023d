package dev.htlint.catalog;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The settings of PHP that a file of a folder cannot set, {@code rules/catalog/php-settings.tsv}.
 * Immutable, read once from the jar.
 */
public final class PhpSettings {
  private final Map<String, Setting> settings = new HashMap<>();

  /**
   * A setting.
   *
   * @param removedIn the version of PHP that has it no more; empty where only the server sets it
   */
  public record Setting(String name, Optional<String> removedIn) {}

  private static final class Holder {
    static final PhpSettings SETTINGS = new PhpSettings();
  }

  private PhpSettings() {
    for (String[] row : Table.read("php-settings.tsv", 2)) {
      Optional<String> removed = row[1].isEmpty() ? Optional.empty() : Optional.of(row[1]);
      settings.put(row[0], new Setting(row[0], removed));
    }
  }

  /** The setting of that name; empty where a folder can set it, or nobody knows it. */
  public static Optional<Setting> find(String name) {
    return Optional.ofNullable(Holder.SETTINGS.settings.get(name));
  }
}

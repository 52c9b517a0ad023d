package dev.htlint.limit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What files of PHP's settings beside the scripts say. Immutable. */
public final class PhpIni {
  /** Where there are no such files, or none is known. */
  public static final PhpIni NONE = new PhpIni(Map.of());

  private final Map<String, Setting> settings;

  /** A value, and where it stands. */
  public record Setting(String value, Place place) {}

  /** The settings by their names. */
  public PhpIni(Map<String, Setting> settings) {
    this.settings = Map.copyOf(settings);
  }

  /** What is said of the setting {@code name}. */
  public Optional<Setting> find(String name) {
    return Optional.ofNullable(settings.get(name));
  }

  /** These settings, and for those that are not among them what {@code other} says. */
  public PhpIni over(PhpIni other) {
    if (settings.isEmpty() || other.settings.isEmpty()) {
      return settings.isEmpty() ? other : this;
    }
    Map<String, Setting> all = new LinkedHashMap<>(other.settings);
    all.putAll(settings);
    return new PhpIni(all);
  }
}

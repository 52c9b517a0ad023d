package dev.htlint.limit;

import dev.htlint.catalog.LimitEntry;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import java.util.List;
import java.util.Optional;

/**
 * The settings of PHP for a directory: {@code php_value} where PHP is a module, {@code .user.ini}
 * where it is none, and what {@code php_admin_value} says, which nothing beats.
 */
final class PhpValues {
  private final DirectoryConfig directory;
  private final PhpIni ini;
  private final boolean module;

  /**
   * @param module whether PHP runs inside of httpd and reads no files beside its scripts
   */
  PhpValues(DirectoryConfig directory, PhpIni ini, boolean module) {
    this.directory = directory;
    this.ini = ini;
    this.module = module;
  }

  Limit limit(LimitEntry entry) {
    Optional<Limit> own = line("php_admin_value", entry);
    if (own.isEmpty() && !module) {
      own = ini.find(entry.name()).map(set -> limit(entry, set.value(), Optional.of(set.place())));
    }
    if (own.isEmpty()) {
      own = line("php_value", entry);
    }
    return own.orElseGet(() -> limit(entry, entry.initial(), Optional.empty()));
  }

  private Optional<Limit> line(String directive, LimitEntry entry) {
    List<Placed> all = directory.all(directive);
    for (int i = all.size() - 1; i >= 0; i--) {
      Placed placed = all.get(i);
      Optional<String> value = placed.argument(1);
      if (value.isPresent() && placed.argument(0).equals(Optional.of(entry.name()))) {
        return Optional.of(
            limit(entry, value.get(), Optional.of(new Place(placed.file(), placed.line()))));
      }
    }
    return Optional.empty();
  }

  private static Limit limit(LimitEntry entry, String written, Optional<Place> place) {
    return new Limit(
        entry,
        entry.title(),
        entry.bounds(),
        Amount.ofPhp(entry.unit(), written),
        place,
        Optional.empty());
  }
}

package dev.htlint.catalog;

import java.util.Optional;
import java.util.Set;

/**
 * A directive as one module registers it: a row of {@code rules/catalog/directives.tsv}, or what
 * {@code rules/catalog/earlier.tsv} says of older versions.
 *
 * @param name as registered; that of a section begins with {@code <}
 * @param module the file name of the module, as {@code mod_rewrite.c}
 * @param mask where it may appear, bits of {@link Mask}
 * @param forbidden the contexts that its handler refuses, by httpd's {@code NOT_IN_} names
 * @param since the first version that has it, empty where 2.4.0 had it
 * @param until the last version that had it
 * @param check the checks of its arguments
 * @param help what httpd says behind a complaint about the number of arguments, may be empty
 */
public record DirectiveEntry(
    String name,
    String module,
    Arity arity,
    int mask,
    Set<String> forbidden,
    Optional<Version> since,
    Optional<Version> until,
    Origin origin,
    String check,
    String help) {
  private static final String SAME = "=";

  /** Whether it opens a section. */
  public boolean isSection() {
    return name.startsWith("<");
  }

  /** Whether httpd runs it while it still reads the file. */
  public boolean isExecutedOnRead() {
    return (mask & Mask.EXEC_ON_READ) != 0;
  }

  /** Whether any AllowOverride class lets it into a {@code .htaccess} file. */
  public boolean isAllowedInHtaccess() {
    return (mask & Mask.ALL) != 0;
  }

  /** Whether {@code version} has it. */
  public boolean isIn(Version version) {
    return version.isBetween(since, until);
  }

  /**
   * What a row of {@code rules/catalog/earlier.tsv} makes of the form that came after it; {@code =}
   * stands for what did not change.
   */
  DirectiveEntry before(String[] row) {
    return new DirectiveEntry(
        name,
        module,
        row[3].equals(SAME) ? arity : Arity.valueOf(row[3]),
        row[4].equals(SAME) ? mask : Mask.parse(row[4]),
        forbidden,
        since,
        Table.version(row[2]),
        origin,
        row[5].equals(SAME) ? check : row[5],
        row[6].equals(SAME) ? help : Table.text(row[6]));
  }

  /** The name as one writes of it: a section's with its closing bracket. */
  public String title() {
    return isSection() ? name + ">" : name;
  }
}

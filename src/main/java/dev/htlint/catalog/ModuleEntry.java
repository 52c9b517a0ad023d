package dev.htlint.catalog;

import java.util.Optional;

/**
 * A module: a row of {@code rules/catalog/modules.tsv}.
 *
 * @param file the name of its source file, one of the two that {@code <IfModule>} knows
 * @param symbol the name in its LoadModule line, the other one
 * @param common whether practically every server that reads {@code .htaccess} files has it
 * @param debian how to enable it on Debian and Ubuntu, may be empty
 * @param rhel how to get it on RHEL and its kin, may be empty
 * @param cpanel its EasyApache package, may be empty
 * @param summary what it is for
 */
public record ModuleEntry(
    String file,
    String symbol,
    Origin origin,
    Optional<Version> since,
    Optional<Version> until,
    boolean common,
    String debian,
    String rhel,
    String cpanel,
    String summary) {

  /** Whether {@code version} has it. */
  public boolean isIn(Version version) {
    return version.isBetween(since, until);
  }

  /** The name by which people speak of it: {@code mod_rewrite}. */
  public String title() {
    return file.endsWith(".c") ? file.substring(0, file.length() - 2) : file;
  }
}

package dev.htlint.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one folder or section says to mod_alias: {@code alias_dir_conf} of
 * modules/mappers/mod_alias.c. Grows while a file is read; merging makes new ones.
 */
final class AliasConfig {
  /**
   * A Redirect or RedirectMatch.
   *
   * @param path what is redirected, where there is no pattern
   * @param target whereto; null for a status that is none of a redirection
   */
  record Redirect(
      Place place, int status, String path, @Nullable Regex pattern, @Nullable String target) {}

  /**
   * A Redirect for the whole folder.
   *
   * @param target whereto; null for a status that is none of a redirection
   */
  record Whole(Place place, int status, @Nullable Value target) {}

  final List<Redirect> redirects = new ArrayList<>();
  @Nullable Whole whole;
  @Nullable Boolean relative;

  /** {@code over} in this: {@code merge_alias_dir_config}. */
  AliasConfig merge(AliasConfig over) {
    AliasConfig merged = new AliasConfig();
    merged.redirects.addAll(over.redirects);
    merged.redirects.addAll(redirects);
    merged.whole = over.whole == null ? whole : over.whole;
    merged.relative = over.relative == null ? relative : over.relative;
    return merged;
  }
}

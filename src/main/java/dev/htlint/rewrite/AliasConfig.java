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

  /**
   * An Alias or ScriptAlias.
   *
   * @param fake the path that it is for, where there is no pattern
   * @param real where its files lie
   * @param script whether each file there is a program
   */
  record Mapping(Place place, String fake, @Nullable Regex pattern, Value real, boolean script) {}

  final List<Redirect> redirects = new ArrayList<>();

  /** Those of a server or host. */
  final List<Mapping> mappings = new ArrayList<>();

  /** The one that a {@code <Location>} holds. */
  @Nullable Mapping here;

  @Nullable Whole whole;
  @Nullable Boolean relative;
  @Nullable Boolean preservesPath;

  /** What is said for folders where it is said outside of all. */
  AliasConfig withoutMappings() {
    AliasConfig bare = new AliasConfig();
    bare.relative = relative;
    bare.preservesPath = preservesPath;
    return bare;
  }

  /** {@code over} in this: {@code merge_alias_dir_config} and {@code merge_alias_config}. */
  AliasConfig merge(AliasConfig over) {
    AliasConfig merged = new AliasConfig();
    merged.redirects.addAll(over.redirects);
    merged.redirects.addAll(redirects);
    merged.mappings.addAll(over.mappings);
    merged.mappings.addAll(mappings);
    merged.here = over.here == null ? here : over.here;
    merged.preservesPath = over.preservesPath == null ? preservesPath : over.preservesPath;
    merged.whole = over.whole == null ? whole : over.whole;
    merged.relative = over.relative == null ? relative : over.relative;
    return merged;
  }
}

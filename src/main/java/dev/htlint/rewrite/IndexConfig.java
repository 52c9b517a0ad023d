package dev.htlint.rewrite;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one folder or section says to mod_dir: {@code dir_config_rec} of modules/mappers/mod_dir.c.
 * What is null was not said.
 *
 * @param names DirectoryIndex
 * @param slash DirectorySlash
 * @param checksHandler DirectoryCheckHandler
 * @param redirect the status of DirectoryIndexRedirect; 0 for none
 * @param fallback FallbackResource
 */
record IndexConfig(
    @Nullable List<String> names,
    @Nullable Boolean slash,
    @Nullable Boolean checksHandler,
    @Nullable Integer redirect,
    @Nullable String fallback) {
  static final IndexConfig NONE = new IndexConfig(null, null, null, null, null);

  /** {@code over} in this: {@code merge_dir_configs}. */
  IndexConfig merge(IndexConfig over) {
    return new IndexConfig(
        over.names == null ? names : over.names,
        over.slash == null ? slash : over.slash,
        over.checksHandler == null ? checksHandler : over.checksHandler,
        over.redirect == null ? redirect : over.redirect,
        over.fallback == null ? fallback : over.fallback);
  }

  /** The names to look for, in order. */
  List<String> indexes() {
    return names == null ? List.of("index.html") : names;
  }
}

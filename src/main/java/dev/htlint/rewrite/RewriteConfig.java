package dev.htlint.rewrite;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one folder or section says to mod_rewrite: {@code rewrite_perdir_conf} of
 * modules/mappers/mod_rewrite.c, and {@code rewrite_server_conf}. Grows while a file is read;
 * merging makes new ones.
 */
final class RewriteConfig {
  /**
   * The folder it is for, with a slash at its end; for a section that is its pattern, and for the
   * server itself nothing.
   */
  final String directory;

  final List<Rule> rules = new ArrayList<>();

  /** By their names; a server and its hosts have some. */
  final Map<String, RewriteMap> maps = new HashMap<>();

  @Nullable Boolean enabled;
  @Nullable Set<Option> options;
  @Nullable String base;

  /** What RewriteOptions takes, and this machine minds. */
  enum Option {
    INHERIT,
    INHERITBEFORE,
    INHERITDOWN,
    INHERITDOWNBEFORE,
    IGNOREINHERIT,
    ALLOWNOSLASH,
    ALLOWANYURI,
    MERGEBASE,
    IGNORECONTEXTINFO,
    LEGACYPREFIXDOCROOT,
    UNSAFEPREFIXSTAT
  }

  RewriteConfig(String directory) {
    boolean slashed = directory.isEmpty() || directory.endsWith("/");
    this.directory = slashed ? directory : directory + "/";
  }

  boolean isEnabled() {
    return Boolean.TRUE.equals(enabled);
  }

  boolean has(Option option) {
    return options != null && options.contains(option);
  }

  void add(String word) {
    Set<Option> all = options == null ? EnumSet.noneOf(Option.class) : options;
    for (Option option : Option.values()) {
      if (option.name().equalsIgnoreCase(word)) {
        all.add(option);
      }
    }
    options = all;
  }

  /** What is said for folders where it is said outside of all: rules are for the server then. */
  RewriteConfig withoutRules() {
    RewriteConfig bare = new RewriteConfig(directory);
    bare.enabled = enabled;
    bare.options = options;
    bare.base = base;
    return bare;
  }

  /** {@code over} in this: {@code config_perdir_merge} and {@code config_server_merge}. */
  RewriteConfig merge(RewriteConfig over) {
    RewriteConfig merged = new RewriteConfig(over.directory);
    merged.enabled = over.enabled == null ? enabled : over.enabled;
    merged.options = over.options == null ? options : over.options;
    merged.base = merged.has(Option.MERGEBASE) && over.base == null ? base : over.base;
    boolean takes = !merged.has(Option.IGNOREINHERIT);
    if (merged.has(Option.INHERIT) || (has(Option.INHERITDOWN) && takes)) {
      merged.take(over);
      merged.take(this);
    } else if (merged.has(Option.INHERITBEFORE) || (has(Option.INHERITDOWNBEFORE) && takes)) {
      merged.take(this);
      merged.take(over);
    } else {
      merged.take(over);
    }
    return merged;
  }

  /** What is taken first counts. */
  private void take(RewriteConfig from) {
    rules.addAll(from.rules);
    from.maps.forEach(maps::putIfAbsent);
  }
}

package dev.htlint.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one folder or section says to mod_rewrite: {@code rewrite_perdir_conf} of
 * modules/mappers/mod_rewrite.c. Grows while a file is read; merging makes new ones.
 */
final class RewriteConfig {
  /**
   * The folder it is for, with a slash at its end; for a section that is its pattern, and for the
   * server itself nothing.
   */
  final String directory;

  final List<Rule> rules = new ArrayList<>();
  @Nullable Boolean enabled;
  @Nullable Options options;
  @Nullable String base;

  /** The values of RewriteOptions that matter in a folder. */
  record Options(
      boolean inherit,
      boolean inheritBefore,
      boolean inheritDown,
      boolean inheritDownBefore,
      boolean ignoreInherit,
      boolean allowNoSlash,
      boolean mergeBase,
      boolean ignoreContext) {
    static final Options NONE = new Options(false, false, false, false, false, false, false, false);

    Options with(String word) {
      String name = word.toLowerCase(Locale.ROOT);
      return new Options(
          inherit || name.equals("inherit"),
          inheritBefore || name.equals("inheritbefore"),
          inheritDown || name.equals("inheritdown"),
          inheritDownBefore || name.equals("inheritdownbefore"),
          ignoreInherit || name.equals("ignoreinherit"),
          allowNoSlash || name.equals("allownoslash"),
          mergeBase || name.equals("mergebase"),
          ignoreContext || name.equals("ignorecontextinfo"));
    }
  }

  RewriteConfig(String directory) {
    boolean slashed = directory.isEmpty() || directory.endsWith("/");
    this.directory = slashed ? directory : directory + "/";
  }

  boolean isEnabled() {
    return Boolean.TRUE.equals(enabled);
  }

  Options options() {
    return options == null ? Options.NONE : options;
  }

  void add(String option) {
    options = options().with(option);
  }

  /** {@code over} in this: {@code config_perdir_merge}. */
  RewriteConfig merge(RewriteConfig over) {
    RewriteConfig merged = new RewriteConfig(over.directory);
    merged.enabled = over.enabled == null ? enabled : over.enabled;
    merged.options = over.options == null ? options : over.options;
    Options own = merged.options();
    merged.base = own.mergeBase() && over.base == null ? base : over.base;
    boolean takes = !own.ignoreInherit();
    if (own.inherit() || (options().inheritDown() && takes)) {
      merged.rules.addAll(over.rules);
      merged.rules.addAll(rules);
    } else if (own.inheritBefore() || (options().inheritDownBefore() && takes)) {
      merged.rules.addAll(rules);
      merged.rules.addAll(over.rules);
    } else {
      merged.rules.addAll(over.rules);
    }
    return merged;
  }
}

package dev.htlint.rewrite;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one folder or section says to mod_speling: {@code spconfig} of
 * modules/mappers/mod_speling.c. What is null was not said.
 *
 * @param enabled CheckSpelling
 * @param caseOnly CheckCaseOnly
 * @param baseName CheckBasenameMatch
 */
record SpellingConfig(
    @Nullable Boolean enabled, @Nullable Boolean caseOnly, @Nullable Boolean baseName) {
  static final SpellingConfig NONE = new SpellingConfig(null, null, null);

  SpellingConfig with(String directive, boolean on) {
    return switch (directive.toLowerCase(Locale.ROOT)) {
      case "checkspelling" -> new SpellingConfig(on, caseOnly, baseName);
      case "checkcaseonly" -> new SpellingConfig(enabled, on, baseName);
      default -> new SpellingConfig(enabled, caseOnly, on);
    };
  }

  /** {@code over} in this, which it replaces as a whole. */
  SpellingConfig merge(SpellingConfig over) {
    return over.isUnset() ? this : over;
  }

  /** As equals would tell, whose first call costs more than the start of all else here. */
  private boolean isUnset() {
    return enabled == null && caseOnly == null && baseName == null;
  }
}

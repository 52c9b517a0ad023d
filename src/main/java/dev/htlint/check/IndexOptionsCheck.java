package dev.htlint.check;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * IndexOptions: {@code add_opts} in httpd's modules/generators/mod_autoindex.c. Once the settings
 * say None, no other option can come without a sign, not even on a later line.
 */
final class IndexOptionsCheck implements ArgumentCheck {
  /** How many words httpd looks at; it drops the rest in silence. */
  private static final int MOST_WORDS = 64;

  private static final int NONE = 1;

  private static final Set<String> OPTIONS = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    OPTIONS.addAll(
        Set.of(
            "FancyIndexing",
            "FoldersFirst",
            "HTMLTable",
            "IconsAreLinks",
            "IgnoreCase",
            "IgnoreClient",
            "ScanHTMLTitles",
            "SuppressColumnSorting",
            "SuppressDescription",
            "SuppressHTMLPreamble",
            "SuppressIcon",
            "SuppressLastModified",
            "SuppressSize",
            "SuppressRules",
            "TrackModified",
            "VersionSort",
            "XHTML",
            "ShowForbidden",
            "AddAltClass"));
  }

  @Override
  public @Nullable Objection object(Call call) {
    Directive section = call.settings();
    boolean none = call.memory().setting(call.name(), section) == NONE;
    boolean mixed = false;
    for (int i = 0; i < words(call); i++) {
      String word = call.word(i);
      char sign = word.startsWith("+") || word.startsWith("-") ? word.charAt(0) : 0;
      String option = sign == 0 ? word : word.substring(1);
      if (option.equalsIgnoreCase("None")) {
        if (sign != 0) {
          return call.refuse(Kind.MIXED_SIGNS, "Cannot combine '+' or '-' with 'None' keyword");
        }
        none = true;
        mixed = false;
      } else if (OPTIONS.contains(option)) {
        mixed |= sign == 0;
      } else {
        Objection objection = measure(call, option, sign == '-');
        if (objection != null) {
          return objection;
        }
      }
    }
    if (none && mixed) {
      return call.refuse(
          Kind.MIXED_SIGNS, "Cannot combine other IndexOptions keywords with 'None'");
    }
    call.memory().keepSetting(call.name(), section, none ? NONE : 0);
    return null;
  }

  /** An empty word at the end is no word to httpd. */
  private static int words(Call call) {
    int count = call.count();
    boolean emptyEnd = count > 0 && call.word(count - 1).isEmpty();
    return Math.min(emptyEnd ? count - 1 : count, MOST_WORDS);
  }

  /** Options that take a value. */
  private static @Nullable Objection measure(Call call, String option, boolean minus) {
    int equals = option.indexOf('=');
    String name = equals < 0 ? option : option.substring(0, equals);
    String value = option.substring(equals + 1);
    return switch (name.toLowerCase(Locale.ROOT) + (equals < 0 ? "" : "=")) {
      case "iconwidth", "iconheight", "type=", "charset=" -> null;
      case "iconwidth=" -> minus ? signed(call, "IconWidth") : null;
      case "iconheight=" -> minus ? signed(call, "IconHeight") : null;
      case "namewidth" -> minus ? null : bare(call, "NameWidth");
      case "namewidth=" -> minus ? signed(call, "NameWidth") : width(call, "NameWidth", value, 5);
      case "descriptionwidth" -> minus ? null : bare(call, "DescriptionWidth");
      case "descriptionwidth=" ->
          minus ? signed(call, "DescriptionWidth") : width(call, "DescriptionWidth", value, 12);
      case "useolddateformat" -> call.isSince(2, 4, 26) ? null : unknown(call);
      default -> unknown(call);
    };
  }

  private static Objection unknown(Call call) {
    return call.refuse(Kind.UNKNOWN_VALUE, "Invalid directory indexing option");
  }

  private static Objection signed(Call call, String option) {
    return call.refuse(Kind.MIXED_SIGNS, "Cannot combine '-' with " + option + "=n");
  }

  private static Objection bare(Call call, String option) {
    return call.refuse(
        Kind.MISSING_VALUE, option + " with no value may only appear as '-" + option + "'");
  }

  private static @Nullable Objection width(Call call, String option, String value, int least) {
    int width = value.startsWith("*") ? 0 : CNumbers.toInt(value);
    return width == 0 || width >= least
        ? null
        : call.refuse(Kind.BAD_NUMBER, option + " value must be greater than " + least);
  }
}

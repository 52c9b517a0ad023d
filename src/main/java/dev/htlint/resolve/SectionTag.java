package dev.htlint.resolve;

import dev.htlint.catalog.Mask;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the handlers of httpd's own sections ask of an opening tag: a closing bracket, an argument,
 * a place (server/core.c and modules/aaa/mod_authz_core.c).
 */
final class SectionTag {
  private SectionTag() {}

  /** What is said before the handler walks through the section. */
  static @Nullable Objection opening(Directive tag, Scope scope) {
    String name = tag.name();
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "<files", "<filesmatch" -> {
        Directive location = scope.limited() ? null : location(scope);
        yield location == null ? unlimited(tag, scope) : placed(name, location.name() + ">");
      }
      case "<if", "<elseif" -> unlimited(tag, scope);
      case "<else" -> scope.limited() ? limited(name) : nothing(tag);
      case "<limit", "<limitexcept" -> argument(tag, true);
      case "<directory", "<directorymatch", "<location", "<locationmatch", "<virtualhost" ->
          argument(tag, true);
      case "<proxy", "<proxymatch" -> argument(tag, false);
      case "<requireall", "<requireany", "<requirenone", "<requirenotall" -> nothing(tag);
      default -> null;
    };
  }

  /** What is said when it has walked through the section. */
  static @Nullable Objection closing(Directive tag) {
    String name = tag.name();
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "<files",
          "<filesmatch",
          "<directory",
          "<directorymatch",
          "<location",
          "<locationmatch" ->
          single(tag, "Multiple " + name + "> arguments not (yet) supported.");
      case "<if", "<elseif" -> single(tag, "Multiple " + name + "> arguments not supported.");
      default -> null;
    };
  }

  /** The text between the name and the last bracket, or null where there is no bracket. */
  static @Nullable String text(Directive tag) {
    String raw = tag.arguments().rawArguments();
    int bracket = raw.lastIndexOf('>');
    return bracket < 0 ? null : raw.substring(0, bracket);
  }

  /** A name without the bracket at its end, if it has one. */
  static String withoutBracket(String name) {
    return name.endsWith(">") ? name.substring(0, name.length() - 1) : name;
  }

  /** What is said of the closing tag {@code name} where nothing is open. */
  static Objection stray(String name) {
    return new Objection(
        Kind.STRAY_CLOSING_TAG,
        name + " without matching <" + name.substring(2) + " section",
        false);
  }

  /** What is said of a tag that closes something else; {@code closing} is without its bracket. */
  static Objection mismatch(String open, String closing) {
    return new Objection(
        Kind.WRONG_CLOSING_TAG,
        "Expected </" + open.substring(1) + "> but saw " + closing + ">",
        false);
  }

  static Objection missingBracket(String name) {
    return new Objection(Kind.MISSING_BRACKET, name + "> directive missing closing '>'", false);
  }

  static Objection missingArgument(String name) {
    return new Objection(
        Kind.SECTION_ARGUMENT, name + "> directive requires additional arguments", false);
  }

  private static Objection limited(String name) {
    return placed(name, "<Limit> or <LimitExcept>");
  }

  private static Objection placed(String name, String where) {
    return new Objection(
        Kind.SECTION_PLACE, name + "> cannot occur within " + where + " section", false);
  }

  private static @Nullable Objection unlimited(Directive tag, Scope scope) {
    return scope.limited() ? limited(tag.name()) : argument(tag, true);
  }

  /** The location around; in .htaccess, where ACCESS_CONF never is, there is none. */
  private static @Nullable Directive location(Scope scope) {
    if ((scope.mask() & Mask.ACCESS_CONF) == 0) {
      return null;
    }
    for (Scope at = scope; at != null; at = at.outer()) {
      Directive section = at.section();
      if (section != null && section.name().regionMatches(true, 0, "<location", 0, 9)) {
        return section;
      }
    }
    return null;
  }

  private static @Nullable Objection argument(Directive tag, boolean wanted) {
    String text = text(tag);
    if (text == null) {
      return missingBracket(tag.name());
    }
    return wanted && text.isEmpty() ? missingArgument(tag.name()) : null;
  }

  private static @Nullable Objection nothing(Directive tag) {
    String text = text(tag);
    if (text == null) {
      return missingBracket(tag.name());
    }
    if (text.isEmpty()) {
      return null;
    }
    boolean isElse = tag.name().equalsIgnoreCase("<Else");
    return new Objection(
        Kind.SECTION_ARGUMENT,
        isElse
            ? "<Else> does not take an argument"
            : tag.name() + "> directive doesn't take additional arguments",
        false);
  }

  private static @Nullable Objection single(Directive tag, String complaint) {
    String text = text(tag);
    if (text == null) {
      return null;
    }
    String rest = Words.rest(text);
    if (rest.isEmpty()) {
      return null;
    }
    boolean tilde = !tag.name().toLowerCase(Locale.ROOT).contains("match");
    if (Words.first(text).equals("~")
        && (tilde || tag.name().equalsIgnoreCase("<DirectoryMatch"))) {
      rest = Words.rest(rest);
    }
    return rest.isEmpty() ? null : new Objection(Kind.SECTION_ARGUMENT, complaint, false);
  }
}

package dev.htlint.check;

import dev.htlint.catalog.Keywords;
import dev.htlint.catalog.Version;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Header and RequestHeader: {@code header_cmd} and {@code header_inout_cmd} in httpd's
 * modules/metadata/mod_headers.c.
 */
final class HeaderCheck implements ArgumentCheck {
  private static final Version NOTE = new Version(2, 4, 7);

  /** The words behind the condition; those that are not there are null. */
  private record Words(
      String action,
      String header,
      @Nullable String value,
      @Nullable String third,
      @Nullable String fourth) {

    static Words of(Call call, int first) {
      return new Words(
          call.word(first),
          call.word(first + 1),
          at(call, first + 2),
          at(call, first + 3),
          at(call, first + 4));
    }

    private static @Nullable String at(Call call, int index) {
      return index < call.count() ? call.word(index) : null;
    }

    boolean is(String name) {
      return action.equalsIgnoreCase(name);
    }
  }

  @Override
  public @Nullable Objection object(Call call) {
    boolean conditional =
        isResponse(call)
            && (call.word(0).equalsIgnoreCase("always")
                || call.word(0).equalsIgnoreCase("onsuccess"));
    int first = conditional ? 1 : 0;
    if (call.count() > first + 5) {
      return call.refuse(Kind.ARGUMENT_COUNT, call.name() + " has too many arguments");
    }
    Words words = Words.of(call, first);
    if (!Keywords.get().has("header-action", words.action(), call.server().version())) {
      return call.refuse(Kind.UNKNOWN_VALUE, actions(call));
    }
    if (words.is("note") && !isResponse(call) && call.isSince(2, 4, 64)) {
      return call.refuse(Kind.UNKNOWN_VALUE, call.name() + " does not support the 'note' action");
    }
    if (words.is("edit") || words.is("edit*")) {
      return edit(call, words);
    }
    if (words.fourth() != null) {
      return call.refuse(Kind.ARGUMENT_COUNT, "Too many arguments to directive");
    }
    return words.is("unset") || words.is("echo") ? without(call, words) : with(call, words);
  }

  private static @Nullable Objection edit(Call call, Words words) {
    String pattern = words.value();
    String substitute = words.third();
    if (pattern == null || substitute == null) {
      return call.refuse(Kind.MISSING_VALUE, "Header edit requires a match and a substitution");
    }
    if (!Regexes.compiles(call, pattern)) {
      return call.refuse(Kind.BAD_REGEX, "Header edit regex could not be compiled");
    }
    Objection objection = clause(call, words.fourth());
    boolean formatted = call.isSince(2, 4, 7);
    return objection != null || !formatted ? objection : HeaderFormat.object(call, substitute);
  }

  /** The actions that take no value. */
  private static @Nullable Objection without(Call call, Words words) {
    String value = words.value();
    String clause = words.third();
    if (value != null && clause != null) {
      return call.refuse(
          Kind.ARGUMENT_COUNT,
          words.is("unset")
              ? "header unset takes two arguments"
              : "Header echo takes two arguments");
    }
    if (words.is("echo")) {
      if (!isResponse(call)) {
        return call.refuse(Kind.UNKNOWN_VALUE, "Header echo only valid on Header directives");
      }
      if (!Regexes.compiles(call, words.header())) {
        return call.refuse(Kind.BAD_REGEX, "Header echo regex could not be compiled");
      }
    }
    return clause(call, value);
  }

  private static @Nullable Objection with(Call call, Words words) {
    String value = words.value();
    if (value == null) {
      return call.refuse(Kind.MISSING_VALUE, "Header requires three arguments");
    }
    Objection objection = clause(call, words.third());
    return objection != null ? objection : HeaderFormat.object(call, value);
  }

  /** The last word, which says when the directive counts. */
  private static @Nullable Objection clause(Call call, @Nullable String clause) {
    if (clause == null || clause.equalsIgnoreCase("early")) {
      return null;
    }
    if (Ascii.startsWith(clause, "env=")) {
      boolean named = clause.length() > (clause.startsWith("!", 4) ? 5 : 4);
      return named
          ? null
          : call.refuse(
              Kind.MISSING_VALUE,
              "error: missing environment variable name. envclause should be in the form env=envar"
                  + " ");
    }
    if (Ascii.startsWith(clause, "expr=")) {
      Optional<String> fault = Expressions.fault(call, clause.substring(5), false);
      return fault.isEmpty()
          ? null
          : call.refuse(Kind.BAD_EXPRESSION, "Can't parse envclause/expression: " + fault.get());
    }
    return call.refuse(Kind.UNKNOWN_VALUE, "Unknown parameter: " + clause);
  }

  private static boolean isResponse(Call call) {
    return call.name().equals("Header");
  }

  private static String actions(Call call) {
    return call.server().version().isAtLeast(NOTE)
        ? "first argument must be 'add', 'set', 'setifempty', 'append', 'merge', 'unset', 'echo',"
            + " 'note', 'edit', or 'edit*'."
        : "first argument must be 'add', 'set', 'append', 'merge', 'unset', 'echo', 'edit', or"
            + " 'edit*'.";
  }
}

package dev.htlint.rewrite;

import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The flags of a RewriteRule: {@code cmd_rewriterule_setflag} of modules/mappers/mod_rewrite.c.
 * Read from a line that httpd accepts.
 */
final class RuleFlags {
  /** How many rounds [N] may make unless it says otherwise. */
  private static final int MOST_ROUNDS = 32_000;

  boolean escapeReferences;
  boolean escapeControls;
  boolean escapeBlankAsCode;
  @Nullable String escaped;
  @Nullable String notEscaped;
  boolean chain;
  boolean discardPathInfo;
  boolean end;
  boolean last;
  boolean next;
  int rounds = MOST_ROUNDS;
  boolean noEscape;
  boolean noSubrequests;
  boolean noCase;
  boolean noSubstitution;
  boolean proxy;
  boolean passThrough;
  boolean queryAppend;
  boolean queryDiscard;
  boolean queryLast;
  boolean queryNone;
  boolean redirect;
  boolean forcesStatus;
  int status = 302;
  int skip;
  boolean allowsQuestionMark;
  boolean keepsSlashes;
  boolean unsafePrefix;
  @Nullable Template type;
  @Nullable Template handler;
  final List<Template> environment = new ArrayList<>();

  private RuleFlags() {}

  static RuleFlags of(@Nullable String field) {
    RuleFlags flags = new RuleFlags();
    if (field != null) {
      split(field, flags::set);
    }
    return flags;
  }

  /** Splits a field of flags, names and values; {@code cmd_parseflagfield}. */
  static void split(String field, BiConsumer<String, String> flag) {
    String text = field.endsWith("]") ? field.substring(0, field.length() - 1) + "," : field;
    int at = 1;
    while (at < text.length()) {
      while (at < text.length() && Words.isBlank(text.charAt(at))) {
        at++;
      }
      int comma = text.indexOf(',', at);
      if (comma < 0) {
        return;
      }
      String item = text.substring(at, comma).stripTrailing();
      int equals = item.indexOf('=');
      if (!item.isEmpty()) {
        flag.accept(
            equals < 0 ? item : item.substring(0, equals),
            equals < 0 ? "" : item.substring(equals + 1));
      }
      at = comma + 1;
    }
  }

  private void set(String name, String value) {
    switch (name.toLowerCase(Locale.ROOT)) {
      case "b", "backrefescaping" -> {
        escapeReferences = true;
        escaped = value.isEmpty() ? escaped : value;
      }
      case "bne" -> notEscaped = value;
      case "bnp", "backrefernoplus" -> escapeBlankAsCode = true;
      case "bctls" -> {
        escapeControls = true;
        escapeReferences = true;
      }
      case "c", "chain" -> chain = true;
      case "d", "dpi", "discardpath" -> discardPathInfo = true;
      case "e", "env" -> environment.add(Template.of(value));
      case "end" -> end = true;
      case "f", "forbidden" -> status(403);
      case "g", "gone" -> status(410);
      case "h", "handler" -> handler = Template.of(value);
      case "l", "last" -> last = true;
      case "n", "next" -> {
        next = true;
        rounds = value.isEmpty() ? rounds : Numbers.toInt(value);
      }
      case "ne", "noescape" -> noEscape = true;
      case "ns", "nosubreq" -> noSubrequests = true;
      case "nc", "nocase" -> noCase = true;
      case "p", "proxy" -> proxy = true;
      case "pt", "passthrough" -> passThrough = true;
      case "qsa", "qsappend" -> queryAppend = true;
      case "qsd", "qsdiscard" -> queryDiscard = true;
      case "qsl", "qslast" -> queryLast = true;
      case "r", "redirect" -> redirect(value);
      case "s", "skip" -> skip = Numbers.toInt(value);
      case "t", "type" -> type = Template.of(value);
      case "unsafeallow3f" -> allowsQuestionMark = true;
      case "unsafeprefixstat" -> unsafePrefix = true;
      case "unc" -> keepsSlashes = true;
      default -> {
        // cookies and what matters on a server's own level only
      }
    }
  }

  private void status(int code) {
    forcesStatus = true;
    noSubstitution = true;
    status = code;
  }

  private void redirect(String value) {
    redirect = true;
    if (value.isEmpty()) {
      return;
    }
    int code =
        switch (value.toLowerCase(Locale.ROOT)) {
          case "permanent" -> 301;
          case "temp" -> 302;
          case "seeother" -> 303;
          default -> Numbers.toInt(value);
        };
    status = code;
    if (code != 0 && !Statuses.isRedirect(code)) {
      status(code);
    }
  }
}

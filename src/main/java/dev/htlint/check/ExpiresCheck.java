package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * ExpiresDefault and ExpiresByType: {@code check_code} and its callers in httpd's
 * modules/metadata/mod_expires.c.
 */
final class ExpiresCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    if (call.name().equals("ExpiresDefault")) {
      return code(call, call.word(0), "'ExpiresDefault " + call.word(0) + "': ");
    }
    String type = call.word(0);
    return type.indexOf('/') < 0
        ? call.refuse(Kind.UNKNOWN_VALUE, "Invalid mimetype: should contain a slash")
        : code(call, call.word(1), "'ExpiresByType " + type + " " + call.word(1) + "': ");
  }

  private static @Nullable Objection code(Call call, String code, String prefix) {
    if (code.startsWith("A") || code.startsWith("M")) {
      return null;
    }
    List<String> words = Words.split(code);
    String base = words.isEmpty() ? "" : words.get(0);
    if (base.isEmpty() || "nam".indexOf(Character.toLowerCase(base.charAt(0))) < 0) {
      return call.refuse(
          Kind.BAD_FORMAT, prefix + "bad expires code, unrecognised <base> '" + base + "'");
    }
    Optional<Period.Complaint> complaint = Period.fault(words, 1);
    return complaint.isEmpty()
        ? null
        : call.refuse(Kind.BAD_FORMAT, prefix + "bad expires code, " + words(complaint.get()));
  }

  private static String words(Period.Complaint complaint) {
    return switch (complaint.fault()) {
      case NO_NUMBER -> "numeric value expected <num> '" + complaint.word() + "'";
      case NO_UNIT -> "missing <type>";
      case UNKNOWN_UNIT -> "unrecognised <type>'" + complaint.word() + "'";
    };
  }
}

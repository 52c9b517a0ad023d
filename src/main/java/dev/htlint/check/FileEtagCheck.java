package dev.htlint.check;

import dev.htlint.catalog.Keywords;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import org.jspecify.annotations.Nullable;

/** FileETag: {@code set_etag_bits} in httpd's server/core.c. */
final class FileEtagCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    for (String word : Words.split(call.raw())) {
      boolean signed = word.startsWith("+") || word.startsWith("-");
      String name = signed ? word.substring(1) : word;
      if (!Keywords.get().has("etag", name, call.server().version())) {
        return call.refuse(
            Kind.UNKNOWN_VALUE, "Unknown keyword '" + name + "' for FileETag directive");
      }
      if (signed && (name.equalsIgnoreCase("none") || name.equalsIgnoreCase("all"))) {
        return call.refuse(
            Kind.MIXED_SIGNS, "FileETag keyword '" + name + "' cannot be used with '+' or '-'");
      }
    }
    return null;
  }
}

package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * RewriteMap: {@code cmd_rewritemap} in httpd's modules/mappers/mod_rewrite.c, without its look at
 * the map's file.
 */
final class RewriteMapCheck implements ArgumentCheck {
  private static final Set<String> INTERNAL = Set.of("tolower", "toupper", "escape", "unescape");
  private static final Set<String> DBM_TYPES =
      Set.of("default", "sdbm", "gdbm", "ndbm", "db", "lmdb");

  @Override
  public @Nullable Objection object(Call call) {
    String map = call.word(1);
    if (Ascii.startsWith(map, "int:")) {
      return INTERNAL.contains(map.substring(4))
          ? null
          : call.refuse(
              Kind.UNKNOWN_VALUE, "RewriteMap: internal map not found:" + map.substring(4));
    }
    if (!Ascii.startsWith(map, "dbm") || Ascii.startsWith(map, "dbm:")) {
      return null;
    }
    int colon = map.indexOf(':');
    if (!map.startsWith("=", 3) || colon < 0) {
      return call.refuse(Kind.BAD_FORMAT, "RewriteMap: bad map:" + map);
    }
    String type = map.substring(4, colon);
    return DBM_TYPES.contains(type.toLowerCase(Locale.ROOT))
        ? null
        : call.refuse(Kind.UNKNOWN_VALUE, "RewriteMap: dbm type " + type + " is invalid");
  }
}

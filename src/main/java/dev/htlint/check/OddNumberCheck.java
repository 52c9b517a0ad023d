package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that are read in a way of their own: AsyncRequestWorkerFactor ({@code set_worker_factor}
 * in httpd's server/mpm/event/event.c), AuthDigestShmemSize ({@code set_shmem_size} in
 * modules/aaa/mod_auth_digest.c) and LDAPConnectionPoolTTL ({@code util_ldap_set_conn_ttl} in
 * modules/ldap/util_ldap.c).
 */
final class OddNumberCheck implements ArgumentCheck {
  private static final int SMALLEST_CLIENT_LIST = 88;

  @Override
  public @Nullable Objection object(Call call) {
    String word = call.word(0);
    String fault =
        switch (call.name()) {
          case "AsyncRequestWorkerFactor" -> factor(word);
          case "AuthDigestShmemSize" -> size(word);
          default -> lifetime(word);
        };
    return fault == null ? null : call.refuse(Kind.BAD_NUMBER, fault);
  }

  private static @Nullable String factor(String word) {
    String text = word.strip();
    boolean hex = text.matches("[+-]?0[xX][0-9a-fA-F]+");
    boolean decimal = text.matches("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?");
    boolean infinite = text.matches("(?i)[+-]?(?:inf|infinity|nan)");
    if (!word.equals(word.stripTrailing()) || !(hex || decimal || infinite)) {
      return "error parsing value";
    }
    boolean none = text.replaceFirst("[eExX].*", "").matches("[+-]?[0.]+");
    boolean positive = !text.startsWith("-") && (hex ? !text.matches(".*[xX]0+") : !none);
    return positive ? null : "AsyncRequestWorkerFactor argument must be a positive number";
  }

  private static @Nullable String size(String word) {
    long number = CNumbers.toLong(word);
    String unit = word.substring(CNumbers.end(word)).strip();
    long factor =
        unit.isEmpty()
            ? 1
            : switch (unit.charAt(0)) {
              case 'b', 'B' -> 1;
              case 'k', 'K' -> 1024;
              case 'm', 'M' -> 1_048_576;
              default -> 0;
            };
    if (factor == 0) {
      return "Invalid size in AuthDigestShmemSize: " + word;
    }
    long size = number * factor;
    return size < SMALLEST_CLIENT_LIST
        ? "size in AuthDigestShmemSize too small: " + size + " < " + SMALLEST_CLIENT_LIST
        : null;
  }

  private static @Nullable String lifetime(String word) {
    boolean endless = word.startsWith("-");
    return endless || TimeoutCheck.microseconds(word, "s").signum() >= 0
        ? null
        : "LDAPConnectionPoolTTL has wrong format";
  }
}

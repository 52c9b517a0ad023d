package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** Dav: {@code dav_cmd_dav} in httpd's modules/dav/main/mod_dav.c. */
final class DavCheck implements WordCheck {
  @Override
  public int index() {
    return 0;
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    if (word.equalsIgnoreCase("off")) {
      return null;
    }
    String name = word.equalsIgnoreCase("on") ? "filesystem" : word;
    return Providers.has(call, Providers.DAV, name)
        ? null
        : call.refuse(Kind.UNKNOWN_PROVIDER, "Unknown DAV provider: " + name);
  }
}

package dev.htlint.check;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * CacheDirLevels and CacheDirLength, whose product is limited: {@code set_cache_dirlevels} in
 * httpd's modules/cache/mod_cache_disk.c.
 */
final class CacheDirectoryCheck implements ArgumentCheck {
  private static final int LONGEST = 20;
  private static final int DEFAULT = 2;

  @Override
  public @Nullable Objection object(Call call) {
    Directive host = call.virtualHost();
    boolean levels = call.name().equals("CacheDirLevels");
    int other = call.memory().setting(levels ? "CacheDirLength" : "CacheDirLevels", host);
    int value = CNumbers.toInt(call.word(0));
    if (value * (other == 0 ? DEFAULT : other) > LONGEST) {
      return call.refuse(
          Kind.BAD_NUMBER, "CacheDirLevels*CacheDirLength value must not be higher than 20");
    }
    call.memory().keepSetting(call.name(), host, value);
    return null;
  }
}

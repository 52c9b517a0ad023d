package dev.htlint.server;

import java.util.Locale;

/** How httpd compares the name of a host with ServerName and ServerAlias (server/vhost.c). */
public final class HostNames {
  private HostNames() {}

  /**
   * Whether {@code pattern}, in which {@code *} and {@code ?} are wildcards, means {@code name}.
   */
  public static boolean match(String pattern, String name) {
    return Wildcards.matches(
        pattern.toLowerCase(Locale.ROOT).replace("[", "[[]"), name.toLowerCase(Locale.ROOT));
  }
}

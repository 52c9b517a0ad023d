package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * AuthLDAPURL: {@code mod_auth_ldap_parse_url} in httpd's modules/aaa/mod_authnz_ldap.c, with
 * {@code apr_ldap_url_parse} of APR-util's ldap/apr_ldap_url.c.
 */
final class LdapUrlCheck implements ArgumentCheck {
  private static final Set<String> MODES = Set.of("none", "ssl", "tls", "starttls");
  private static final Set<String> SCOPES = Set.of("one", "onetree", "base", "sub", "subtree");

  @Override
  public @Nullable Objection object(Call call) {
    String fault = fault(call.word(0));
    if (fault != null) {
      return call.refuse(Kind.BAD_FORMAT, fault);
    }
    return call.word(1).isEmpty() || MODES.contains(call.word(1).toLowerCase(Locale.ROOT))
        ? null
        : call.refuse(
            Kind.UNKNOWN_VALUE,
            "Invalid LDAP connection mode setting: must be one of NONE, SSL, or TLS/STARTTLS");
  }

  /** What is wrong with the address, in APR's words, or null. */
  private static @Nullable String fault(String address) {
    boolean enclosed = address.startsWith("<");
    String url = enclosed ? address.substring(1) : address;
    if (Ascii.startsWith(url, "URL:")) {
      url = url.substring(4);
    }
    int scheme = url.indexOf("://");
    if (scheme < 0
        || !Set.of("ldap", "ldaps", "ldapi")
            .contains(url.substring(0, scheme).toLowerCase(Locale.ROOT))) {
      return "The scheme was not recognised as a valid LDAP URL scheme.";
    }
    String rest = url.substring(scheme + 3);
    if (enclosed) {
      if (!rest.endsWith(">")) {
        return "Bad enclosure error while parsing LDAP URL.";
      }
      rest = rest.substring(0, rest.length() - 1);
    }
    int slash = rest.indexOf('/');
    String fault = host(slash < 0 ? rest : rest.substring(0, slash));
    return fault != null || slash < 0 ? fault : search(rest.substring(slash + 1));
  }

  private static @Nullable String host(String host) {
    int from = 0;
    if (host.startsWith("[")) {
      from = host.indexOf(']');
      if (from < 0) {
        return "Bad LDAP URL while parsing IPV6 syntax.";
      }
    }
    int colon = host.indexOf(':', from);
    return colon >= 0 && unescaped(host.substring(colon + 1)).isEmpty()
        ? "Bad LDAP URL while parsing."
        : null;
  }

  /** The name to search below, attributes, scope, filter and extensions, with marks between. */
  private static @Nullable String search(String text) {
    String[] parts = text.split("\\?", -1);
    if (parts.length > 2
        && !parts[2].isEmpty()
        && !SCOPES.contains(unescaped(parts[2]).toLowerCase(Locale.ROOT))) {
      return "Bad scope encountered while parsing LDAP URL.";
    }
    if (parts.length > 3 && !parts[3].isEmpty() && unescaped(parts[3]).isEmpty()) {
      return "Bad filter encountered while parsing LDAP URL.";
    }
    if (parts.length > 5) {
      return "Bad URL encountered while parsing LDAP URL.";
    }
    return parts.length == 5 && isOnlyCommas(parts[4])
        ? "Bad extensions encountered while parsing LDAP URL."
        : null;
  }

  private static boolean isOnlyCommas(String text) {
    return text.chars().allMatch(c -> c == ',');
  }

  /**
   * With two digits behind a percent sign resolved, up to a NUL or a percent sign with less than
   * two characters behind it: {@code apr_ldap_pvt_hex_unescape}, which takes any letter for a
   * digit.
   */
  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= text.length()) {
          break;
        }
        c = (char) (((digit(text.charAt(i + 1)) << 4) + digit(text.charAt(i + 2))) & 0xFF);
        i += 2;
      }
      if (c == 0) {
        break;
      }
      plain.append(c);
    }
    return plain.toString();
  }

  private static int digit(char c) {
    if (Ascii.isDigit(c)) {
      return c - '0';
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : c - 'a' + 10;
  }
}

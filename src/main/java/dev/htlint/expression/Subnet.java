package dev.htlint.expression;

/**
 * Addresses and masks as APR's {@code apr_ipsubnet_create} takes them: {@code 192.0.2.1}, {@code
 * 192.0.2}, {@code 192.0.2.0/24}, {@code 192.0.2.0/255.255.255.0}, {@code 2001:db8::/32}. APR reads
 * numbers in its own way, with leading zeros, and knows no host names.
 */
final class Subnet {
  private static final int IPV4_BITS = 32;
  private static final int IPV6_BITS = 128;

  /** Of an IPv6 address. */
  private static final int GROUPS = 8;

  /** The longest text that APR takes for the beginning of an IPv4 address. */
  private static final int LONGEST_NETWORK = 15;

  private Subnet() {}

  /** Whether httpd takes {@code text}, an address with or without a mask behind a slash. */
  static boolean isValid(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return isIpv4(text) || isIpv6(text) || isNetwork(text);
    }
    String address = text.substring(0, slash);
    String mask = text.substring(slash + 1);
    return isIpv4(address)
        ? isBits(mask, IPV4_BITS) || isIpv4(mask)
        : isIpv6(address) && isBits(mask, IPV6_BITS);
  }

  /** Four numbers up to 255 with dots between. */
  private static boolean isIpv4(String text) {
    int numbers = 0;
    int value = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        numbers += value < 0 ? 1 : 0;
        value = Math.max(value, 0) * 10 + c - '0';
        if (value > 255 || numbers > 4) {
          return false;
        }
      } else if (c == '.' && value >= 0 && numbers < 4) {
        value = -1;
      } else {
        return false;
      }
    }
    return numbers == 4 && value >= 0;
  }

  /** One to four numbers, a dot behind each but perhaps the last. */
  private static boolean isNetwork(String text) {
    if (text.isEmpty() || text.length() > LONGEST_NETWORK) {
      return false;
    }
    int at = 0;
    for (int numbers = 0; at < text.length(); numbers++) {
      int end = at;
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
      // as atoi: what does not fit is cut off
      if (end == at || numbers == 4 || (int) Long.parseLong(text.substring(at, end)) >>> 8 != 0) {
        return false;
      }
      if (end < text.length() && text.charAt(end) != '.') {
        return false;
      }
      at = end + 1;
    }
    return true;
  }

  /**
   * Groups of hexadecimal digits; IPv4 addresses written as IPv6 ones are refused, for APR compares
   * them in their own form only.
   */
  private static boolean isIpv6(String text) {
    int[] groups = new int[GROUPS];
    int count = 0;
    int gap = -1;
    int at = text.startsWith("::") ? 1 : 0;
    if (at == 0 && text.startsWith(":")) {
      return false;
    }
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isHex(text.charAt(end))) {
        end++;
      }
      boolean last = end == text.length();
      if (!last && text.charAt(end) == '.') {
        count += 2;
        if (count > GROUPS || !isIpv4(text.substring(at))) {
          return false;
        }
        break;
      }
      if (!last && text.charAt(end) != ':') {
        return false;
      }
      if (end > at) {
        int value = group(text.substring(at, end));
        if (value < 0 || count == GROUPS) {
          return false;
        }
        groups[count++] = value;
      } else if (gap >= 0) {
        return false;
      } else {
        gap = count;
      }
      at = end + 1;
    }
    return gap < 0 ? count == GROUPS && !isMapped(groups) : !isMapped(widened(groups, gap, count));
  }

  /** The value of a group, or -1 where it has more than 16 bits. */
  private static int group(String digits) {
    String significant = digits.replaceFirst("^0+", "");
    return significant.length() > 4 ? -1 : Integer.parseInt("0" + significant, 16);
  }

  /** What stands behind the gap goes to the end; where there is no gap left, APR loses it. */
  private static int[] widened(int[] groups, int gap, int count) {
    for (int i = 1; i <= count - gap; i++) {
      groups[GROUPS - i] = groups[count - i];
      groups[count - i] = 0;
    }
    return groups;
  }

  private static boolean isMapped(int[] groups) {
    for (int i = 0; i < 5; i++) {
      if (groups[i] != 0) {
        return false;
      }
    }
    return groups[5] == 0xFFFF;
  }

  /** A number from 1 to {@code most}, as strtol reads it. */
  private static boolean isBits(String text, int most) {
    if (!text.matches("[ \\t\\n\\x0B\\f\\r]*\\+?[0-9]+")) {
      return false;
    }
    String significant = text.replaceFirst("^[ \\t\\n\\x0B\\f\\r]*\\+?0*", "");
    if (significant.isEmpty() || significant.length() > 3) {
      return false;
    }
    return Integer.parseInt(significant) <= most;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}

package dev.htlint.check;

import java.util.Arrays;

/**
 * Whole addresses as APR's own {@code inet_pton} reads them (network_io/unix/inet_pton.c). It is
 * older than the C library's and takes more: leading zeros, and a colon too many at the end.
 */
final class InternetAddress {
  private static final int[] NONE = {};
  private static final int GROUPS = 8;

  private InternetAddress() {}

  /** Four numbers up to 255, dots between them. */
  static boolean isV4(String text) {
    return octets(text).length == 4;
  }

  static boolean isV6(String text) {
    return groups(text).length == GROUPS;
  }

  /** The eight groups of an IPv6 address; none if it is no such address. */
  static int[] groups(String text) {
    int[] groups = new int[GROUPS];
    int count = 0;
    int gap = -1;
    int start = text.startsWith("::") ? 1 : 0;
    if (start == 0 && text.startsWith(":")) {
      return NONE;
    }
    while (start < text.length()) {
      int colon = text.indexOf(':', start);
      int end = colon < 0 ? text.length() : colon;
      if (end == start) {
        if (gap >= 0) {
          return NONE;
        }
        gap = count;
      } else if (colon < 0 && text.indexOf('.', start) >= 0) {
        int[] octets = octets(text.substring(start));
        if (octets.length == 0 || count > GROUPS - 2) {
          return NONE;
        }
        groups[count++] = octets[0] << 8 | octets[1];
        groups[count++] = octets[2] << 8 | octets[3];
      } else {
        int group = group(text, start, end);
        if (group < 0 || count == GROUPS) {
          return NONE;
        }
        groups[count++] = group;
      }
      start = end + 1;
    }
    return gap < 0 ? (count == GROUPS ? groups : NONE) : spread(groups, count, gap);
  }

  /** Moves the groups behind the gap to the end. */
  private static int[] spread(int[] groups, int count, int gap) {
    int[] all = Arrays.copyOf(groups, GROUPS);
    Arrays.fill(all, gap, GROUPS, 0);
    System.arraycopy(groups, gap, all, GROUPS - (count - gap), count - gap);
    return all;
  }

  private static int group(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      int digit = c > 'f' ? -1 : Character.digit(c, 16);
      value = value << 4 | digit;
      if (digit < 0 || value > 0xFFFF) {
        return -1;
      }
    }
    return value;
  }

  private static int[] octets(String text) {
    int[] octets = new int[4];
    int index = 0;
    boolean digits = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && digits && index < 3) {
        index++;
        digits = false;
        continue;
      }
      octets[index] = octets[index] * 10 + c - '0';
      digits = true;
      if (!Ascii.isDigit(c) || octets[index] > 255) {
        return NONE;
      }
    }
    return digits && index == 3 ? octets : NONE;
  }
}

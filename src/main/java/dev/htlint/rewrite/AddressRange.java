package dev.htlint.rewrite;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A range of addresses: {@code apr_ipsubnet_create} and {@code apr_ipsubnet_test} of apr's
 * network_io/unix/sockaddr.c.
 */
final class AddressRange {
  private static final byte[] NONE = {};

  private final byte[] network;
  private final byte[] mask;

  private AddressRange(byte[] network, byte[] mask) {
    this.network = network;
    this.mask = mask;
  }

  /**
   * The range that {@code text} names, as 10.1, 10.1.0.0/16 and fe80::/10 do; null if it is none.
   */
  static @Nullable AddressRange of(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    byte[] bytes = address.indexOf(':') >= 0 ? six(address) : four(address, slash < 0);
    if (bytes.length == 0) {
      return null;
    }
    byte[] mask = new byte[bytes.length];
    if (slash < 0) {
      int parts = address.indexOf(':') >= 0 ? 16 : parts(address);
      Arrays.fill(mask, 0, parts, (byte) 0xFF);
      return new AddressRange(bytes, mask);
    }
    String length = text.substring(slash + 1);
    byte[] dotted = length.indexOf('.') >= 0 ? four(length, false) : NONE;
    if (dotted.length > 0) {
      return new AddressRange(bytes, dotted);
    }
    int bits = Numbers.toInt(length);
    for (int i = 0; i < mask.length; i++) {
      int here = Math.max(0, Math.min(8, bits - 8 * i));
      mask[i] = (byte) (0xFF00 >> here);
    }
    return new AddressRange(bytes, mask);
  }

  private static int parts(String address) {
    int count = 0;
    for (String part : address.split("\\.", -1)) {
      count += part.isEmpty() ? 0 : 1;
    }
    return count;
  }

  /** Whether the address {@code text} is in the range. */
  boolean contains(String text) {
    byte[] address = text.indexOf(':') >= 0 ? six(text) : four(text, false);
    if (address.length == 16 && network.length == 4) {
      address = mapped(address);
    }
    if (address.length != network.length) {
      return false;
    }
    for (int i = 0; i < address.length; i++) {
      if ((address[i] & mask[i]) != (network[i] & mask[i])) {
        return false;
      }
    }
    return true;
  }

  private static byte[] mapped(byte[] six) {
    byte[] prefix = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1};
    return Arrays.equals(six, 0, 12, prefix, 0, 12) ? Arrays.copyOfRange(six, 12, 16) : NONE;
  }

  private static byte[] four(String text, boolean partial) {
    String[] parts = text.split("\\.", -1);
    int count = parts(text);
    if (count == 0 || count > 4 || (!partial && count != 4)) {
      return NONE;
    }
    byte[] bytes = new byte[4];
    for (int i = 0; i < count; i++) {
      if (!parts[i].matches("[0-9]{1,3}") || Integer.parseInt(parts[i]) > 255) {
        return NONE;
      }
      bytes[i] = (byte) Integer.parseInt(parts[i]);
    }
    return bytes;
  }

  private static byte[] six(String text) {
    int gap = text.indexOf("::");
    String[] left = groups(gap < 0 ? text : text.substring(0, gap));
    String[] right = groups(gap < 0 ? "" : text.substring(gap + 2));
    if (left.length + right.length > 8 || (gap < 0 && left.length != 8)) {
      return NONE;
    }
    byte[] bytes = new byte[16];
    boolean good = put(left, bytes, 0) && put(right, bytes, 8 - right.length);
    return good ? bytes : NONE;
  }

  private static String[] groups(String text) {
    return text.isEmpty() ? new String[0] : text.split(":", -1);
  }

  private static boolean put(String[] groups, byte[] bytes, int from) {
    for (int i = 0; i < groups.length; i++) {
      if (!groups[i].matches("[0-9a-fA-F]{1,4}")) {
        return false;
      }
      int value = Integer.parseInt(groups[i], 16);
      bytes[2 * (from + i)] = (byte) (value >> 8);
      bytes[2 * (from + i) + 1] = (byte) value;
    }
    return true;
  }
}

package dev.htlint.check;

import java.util.Optional;

/**
 * Addresses, parts of addresses and subnets as {@code apr_ipsubnet_create} reads them (APR's
 * network_io/unix/sockaddr.c).
 */
final class IpSubnet {
  /** What is wrong with a subnet. */
  enum Fault {
    /** It does not look like an address at all; where host names may stand, it is one. */
    NO_ADDRESS("Invalid argument"),
    BAD_ADDRESS("The specified IP address is invalid."),
    BAD_MASK("The specified network mask is invalid.");

    private final String message;

    Fault(String message) {
      this.message = message;
    }

    /** How the C library and APR put it. */
    String message() {
      return message;
    }
  }

  private static final int LONGEST_NETWORK = "255.255.255.255".length();

  private IpSubnet() {}

  /** What is wrong with an address or a part of one, {@code 10.1} for example. */
  static Optional<Fault> fault(String address) {
    if (!looksLikeAddress(address)) {
      return Optional.of(Fault.NO_ADDRESS);
    }
    if (isMapped(address)) {
      return Optional.of(Fault.BAD_ADDRESS);
    }
    boolean good =
        InternetAddress.isV6(address) || InternetAddress.isV4(address) || isNetwork(address);
    return good ? Optional.empty() : Optional.of(Fault.BAD_ADDRESS);
  }

  /** What is wrong with a subnet; {@code mask} is a number of bits or a mask in dotted form. */
  static Optional<Fault> fault(String address, String mask) {
    if (!looksLikeAddress(address)) {
      return Optional.of(Fault.NO_ADDRESS);
    }
    boolean six = InternetAddress.isV6(address);
    if (isMapped(address) || (!six && !InternetAddress.isV4(address))) {
      return Optional.of(Fault.BAD_ADDRESS);
    }
    long bits = CNumbers.toLong(mask);
    boolean counted = CNumbers.end(mask) == mask.length() && bits > 0 && bits <= (six ? 128 : 32);
    boolean good = counted || (!six && InternetAddress.isV4(mask));
    return good ? Optional.empty() : Optional.of(Fault.BAD_MASK);
  }

  private static boolean looksLikeAddress(String text) {
    if (text.isEmpty() || text.indexOf(':') >= 0) {
      return !text.isEmpty();
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '.' && !Ascii.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether it is an IPv4 address in IPv6 clothes, which APR does not take. */
  private static boolean isMapped(String address) {
    int[] groups = InternetAddress.groups(address);
    if (groups.length == 0 || groups[5] != 0xFFFF) {
      return false;
    }
    for (int i = 0; i < 5; i++) {
      if (groups[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** One to four numbers up to 255, a dot behind each but the last, which may have one too. */
  private static boolean isNetwork(String text) {
    if (text.length() > LONGEST_NETWORK) {
      return false;
    }
    int at = 0;
    for (int octets = 0; at < text.length(); octets++) {
      int end = at;
      while (end < text.length() && Ascii.isDigit(text.charAt(end))) {
        end++;
      }
      boolean closed = end == text.length() || text.charAt(end) == '.';
      if (end == at || !closed || octets == 4) {
        return false;
      }
      int octet = CNumbers.toInt(text.substring(at, end));
      if (octet < 0 || octet > 255) {
        return false;
      }
      at = end + 1;
    }
    return true;
  }
}

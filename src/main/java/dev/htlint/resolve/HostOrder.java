package dev.htlint.resolve;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which virtual hosts stand in front of others that have the same addresses. */
public final class HostOrder {
  private final Map<Directive, Directive> sameName = new HashMap<>();
  private final Set<Directive> namelessBehind = new HashSet<>();
  private final Set<Directive> namedDefaults = new HashSet<>();

  HostOrder(List<VirtualHost> hosts) {
    Map<String, Directive> first = new HashMap<>();
    Set<String> taken = new HashSet<>();
    Map<String, VirtualHost> front = new HashMap<>();
    for (VirtualHost host : hosts) {
      Directive tag = host.tag().orElseThrow();
      String addresses = addresses(tag);
      if (host.named()) {
        String key = addresses + " " + host.names().get(0).toLowerCase(Locale.ROOT);
        Directive before = first.putIfAbsent(key, tag);
        if (before != null) {
          sameName.put(tag, before);
        }
      } else if (host.names().isEmpty() && taken.contains(addresses)) {
        namelessBehind.add(tag);
      }
      taken.add(addresses);
      for (String address : addresses.split(" ", -1)) {
        String key = address.replaceFirst("^_default_", "*");
        VirtualHost before = front.putIfAbsent(key, host);
        if (before != null && before.named() && host.named() && !sameName.containsKey(tag)) {
          namedDefaults.add(before.tag().orElseThrow());
        }
      }
    }
  }

  /** The addresses of a host as they are written, in lower case. */
  static String addresses(Directive tag) {
    String text = SectionTag.text(tag);
    return (text == null ? "" : text).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
  }

  /** The host in front of {@code tag} that has its addresses and its ServerName. */
  public Optional<Directive> inFrontOf(Directive tag) {
    return Optional.ofNullable(sameName.get(tag));
  }

  /** Whether the host has no name, and another one in front of it the same addresses. */
  public boolean isNamelessBehind(Directive tag) {
    return namelessBehind.contains(tag);
  }

  /**
   * Whether the host has a name and is the first of several on its addresses, so that it answers
   * what none of them is called for as well.
   */
  public boolean isNamedDefault(Directive tag) {
    return namedDefaults.contains(tag);
  }
}

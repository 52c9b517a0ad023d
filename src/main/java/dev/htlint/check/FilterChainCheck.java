package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * FilterChain: {@code filter_chain} in httpd's modules/filters/mod_filter.c. It refuses nothing,
 * but reads memory that is not there when it takes the last filter out of a chain, or any filter
 * out of a chain that {@code !} or {@code =} began.
 */
record FilterChainCheck(int index) implements WordCheck {
  /** Longer chains are not followed. */
  private static final int LONGEST = 1_000;

  /** httpd's null, with which chains begin that were begun anew. */
  private static final String NOBODY = "\0";

  FilterChainCheck() {
    this(EACH);
  }

  @Override
  public @Nullable Objection object(Call call, String word) {
    List<String> chain = call.memory().filterChain(call.settings());
    if (chain.size() > LONGEST) {
      return null;
    }
    String name = word.substring(1);
    switch (word.charAt(0)) {
      case '+' -> chain.add(name);
      case '@' -> chain.add(0, name);
      case '!' -> begin(chain, List.of(NOBODY));
      case '=' -> begin(chain, List.of(NOBODY, name));
      case '-' -> {
        if (!remove(chain, name)) {
          return call.refuse(Kind.PROCESS_CRASH, Message.SEGMENTATION_FAULT);
        }
      }
      default -> chain.add(word);
    }
    return null;
  }

  private static void begin(List<String> chain, List<String> names) {
    chain.clear();
    chain.addAll(names);
  }

  /** False where httpd does not survive it. */
  private static boolean remove(List<String> chain, String name) {
    if (chain.isEmpty()) {
      return true;
    }
    if (chain.get(0).equals(NOBODY)) {
      return false;
    }
    if (chain.get(0).equalsIgnoreCase(name)) {
      chain.remove(0);
      return true;
    }
    for (int at = 0; at + 1 < chain.size(); at++) {
      String next = chain.get(at + 1);
      if (next.equals(NOBODY)) {
        return false;
      }
      if (next.equalsIgnoreCase(name)) {
        chain.remove(at + 1);
        if (at + 1 == chain.size()) {
          return false;
        }
      }
    }
    return true;
  }
}

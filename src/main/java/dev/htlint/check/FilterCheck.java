package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;
import org.jspecify.annotations.Nullable;

/**
 * AddOutputFilterByType, FilterDeclare, FilterProtocol, FilterProvider and FilterTrace: httpd's
 * modules/filters/mod_filter.c. Each section has smart filters of its own.
 */
final class FilterCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    return switch (call.name()) {
      case "AddOutputFilterByType" -> byType(call);
      case "FilterDeclare" -> declare(call);
      case "FilterProvider" -> provider(call);
      case "FilterProtocol" -> protocol(call);
      default -> trace(call);
    };
  }

  private static @Nullable Objection byType(Call call) {
    if (WordCountCheck.given(call) < 2) {
      return call.refuse(
          Kind.ARGUMENT_COUNT, "AddOutputFilterByType requires at least two arguments");
    }
    List<String> names = new ArrayList<>();
    StringTokenizer tokens = new StringTokenizer(call.word(0), ";");
    while (tokens.hasMoreTokens()) {
      String name = tokens.nextToken();
      if (!FilterNames.isRegistered(call.server(), name)) {
        return unknown(call, name);
      }
      names.add(name);
    }
    for (String name : names) {
      call.memory().provideFilter(call.settings(), "BYTYPE:" + name, name);
    }
    return null;
  }

  private static @Nullable Objection declare(Call call) {
    call.memory().declareFilter(call.settings(), call.word(0));
    return null;
  }

  private static @Nullable Objection provider(Call call) {
    String provider = call.word(1);
    if (!FilterNames.isRegistered(call.server(), provider)) {
      return unknown(call, provider);
    }
    Optional<String> fault = Expressions.fault(call, call.word(2), false);
    if (fault.isPresent()) {
      return call.refuse(
          Kind.BAD_EXPRESSION, "Error parsing FilterProvider expression:" + fault.get());
    }
    call.memory().provideFilter(call.settings(), call.word(0), provider);
    return null;
  }

  private static @Nullable Objection protocol(Call call) {
    Optional<List<String>> providers = call.memory().providers(call.settings(), call.word(0));
    if (providers.isEmpty()) {
      return call.refuse(Kind.UNKNOWN_PROVIDER, "FilterProtocol: No such filter");
    }
    boolean known =
        call.count() < 3 || providers.get().stream().anyMatch(call.word(1)::equalsIgnoreCase);
    return known
        ? null
        : call.refuse(Kind.UNKNOWN_PROVIDER, "FilterProtocol: No such provider for this filter");
  }

  private static @Nullable Objection trace(Call call) {
    return call.memory().providers(call.settings(), call.word(0)).isPresent()
        ? null
        : call.refuse(Kind.UNKNOWN_PROVIDER, "Undeclared smart filter " + call.word(0));
  }

  private static Objection unknown(Call call, String name) {
    return call.refuse(Kind.UNKNOWN_PROVIDER, "Unknown filter provider " + name);
  }
}

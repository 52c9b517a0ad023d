package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Alias and ScriptAlias, with Match too: {@code add_alias} and {@code add_alias_internal} in
 * httpd's modules/mappers/mod_alias.c.
 */
final class AliasCheck implements ArgumentCheck {
  private static final Set<String> NOT_IN_FILES = Set.of("NOT_IN_DIRECTORY", "NOT_IN_FILES");

  @Override
  public @Nullable Objection object(Call call) {
    if (call.word(1).isEmpty()) {
      return single(call);
    }
    Objection objection = Placement.object(call, Placement.NOT_IN_DIR_CONTEXT);
    boolean regex = call.name().endsWith("Match");
    if (objection == null && regex && !Regexes.compiles(call, call.word(0))) {
      return call.refuse(Kind.BAD_REGEX, "Regular expression could not be compiled.");
    }
    return objection;
  }

  /** The path alone, in a location; 2.4.16 took it back for a while. */
  private static @Nullable Objection single(Call call) {
    if (!call.isSince(2, 4, 13) || (call.isSince(2, 4, 16) && !call.isSince(2, 4, 19))) {
      return call.refuse(
          Kind.ARGUMENT_COUNT, call.name() + " takes two arguments, a fakename and a realname");
    }
    Objection objection = Placement.object(call, NOT_IN_FILES);
    if (objection != null) {
      return objection;
    }
    if (!call.isPerDirectory()) {
      return call.refuse(Kind.ARGUMENT_COUNT, "Alias must have two arguments when used globally");
    }
    String text = call.word(0);
    Optional<String> fault = Expressions.fault(call, text, true);
    return fault.isEmpty()
        ? null
        : call.refuse(
            Kind.BAD_EXPRESSION, "Cannot parse alias expression '" + text + "': " + fault.get());
  }
}

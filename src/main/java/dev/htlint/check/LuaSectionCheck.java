package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import org.jspecify.annotations.Nullable;

/**
 * The tag of a section that holds Lua: {@code register_named_block_function_hook} in httpd's
 * modules/lua/mod_lua.c. Whether Lua compiles what the section holds is not judged.
 */
final class LuaSectionCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    int bracket = call.raw().lastIndexOf('>');
    if (bracket < 0) {
      return call.refuse(Kind.MISSING_BRACKET, call.name() + "> directive missing closing '>'");
    }
    String when = Words.first(Words.rest(call.raw().substring(0, bracket)));
    return when.isEmpty() || when.equalsIgnoreCase("early") || when.equalsIgnoreCase("late")
        ? null
        : call.refuse(Kind.UNKNOWN_VALUE, call.name() + "> 2nd argument must be 'early' or 'late'");
  }
}

package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code <AuthnProviderAlias>} and {@code <AuthzProviderAlias>}: {@code authaliassection} in
 * httpd's modules/aaa/mod_authn_core.c, {@code authz_require_alias_section} in mod_authz_core.c.
 */
final class ProviderAliasCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    Objection place = Placement.object(call, call.entry().forbidden());
    if (place != null) {
      return place;
    }
    if (call.raw().indexOf('>') < 0) {
      return call.refuse(Kind.MISSING_BRACKET, call.name() + "> directive missing closing '>'");
    }
    List<String> words = words(call);
    if (words.size() < 2 || words.get(0).isEmpty() || words.get(1).isEmpty()) {
      return call.refuse(
          Kind.SECTION_ARGUMENT, call.name() + "> directive requires additional arguments");
    }
    if (words.get(0).equalsIgnoreCase(words.get(1))) {
      return call.refuse(
          Kind.UNKNOWN_PROVIDER,
          "The alias provider name must be different from the base provider name.");
    }
    return null;
  }

  @Override
  public @Nullable Objection leave(Call call, boolean foreseen) {
    if (!foreseen) {
      Providers.declareAlias(call, set(call), words(call).get(1));
    }
    return null;
  }

  private static List<String> words(Call call) {
    return Words.split(Tags.text(call.directive()));
  }

  private static String set(Call call) {
    return call.name().equalsIgnoreCase("<AuthnProviderAlias")
        ? Providers.AUTHENTICATION
        : Providers.AUTHORIZATION;
  }
}

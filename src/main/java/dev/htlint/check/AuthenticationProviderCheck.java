package dev.htlint.check;

import dev.htlint.catalog.Keyword;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * AuthBasicProvider, AuthDigestProvider and AuthFormProvider: {@code add_authn_provider} in httpd's
 * modules/aaa/mod_auth_basic.c, mod_auth_digest.c and mod_auth_form.c.
 */
final class AuthenticationProviderCheck implements WordCheck {
  @Override
  public int index() {
    return EACH;
  }

  @Override
  public @Nullable Objection object(Call call, String name) {
    if (!Providers.has(call, Providers.AUTHENTICATION, name)) {
      return call.refuse(Kind.UNKNOWN_PROVIDER, "Unknown Authn provider: " + name);
    }
    Optional<Keyword> known = Providers.known(call, Providers.AUTHENTICATION, name);
    boolean digest = known.isEmpty() || known.get().note().contains("Digest");
    return digest || !call.name().equals("AuthDigestProvider")
        ? null
        : call.refuse(
            Kind.UNKNOWN_PROVIDER,
            "The '" + name + "' Authn provider doesn't support Digest Authentication");
  }
}

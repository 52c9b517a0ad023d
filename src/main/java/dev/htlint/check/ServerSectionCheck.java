package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.tree.Words;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sections of the server's configuration: {@code dirsection}, {@code urlsection} and {@code
 * virtualhost_section} in httpd's server/core.c, {@code md_config_sec_start} in
 * modules/md/mod_md_config.c.
 */
final class ServerSectionCheck implements ArgumentCheck {
  private static final SurroundingsCheck NOT_NESTED =
      new SurroundingsCheck(
          Set.of("MDomainSet", "MDomain"),
          false,
          true,
          new Message("%n is not allowed inside an '<MDomainSet' context"));

  @Override
  public @Nullable Objection object(Call call) {
    Objection place = Placement.object(call, call.entry().forbidden());
    if (place != null) {
      return place;
    }
    String text = Tags.text(call.directive());
    return switch (Tags.name(call.directive())) {
      case "<virtualhost" -> addresses(call, text);
      case "<mdomain", "<mdomainset" -> domains(call, text);
      case "<locationmatch", "<proxymatch" -> regex(call, Words.first(text));
      case "<directorymatch" ->
          regex(call, Words.first(Words.first(text).equals("~") ? Words.rest(text) : text));
      case "<proxy" -> null;
      default -> Words.first(text).equals("~") ? regex(call, Words.first(Words.rest(text))) : null;
    };
  }

  private static @Nullable Objection regex(Call call, String pattern) {
    return Regexes.compiles(call, pattern)
        ? null
        : call.refuse(Kind.BAD_REGEX, "Regex could not be compiled");
  }

  private static @Nullable Objection addresses(Call call, String text) {
    for (String word : Words.split(text)) {
      if (word.isEmpty()) {
        continue;
      }
      boolean wild = word.equals("*") || word.endsWith(":*");
      String address = word.endsWith(":*") ? word.substring(0, word.length() - 2) : word;
      AddressText place = AddressText.of(address);
      if (place == null) {
        return call.refuse(Kind.BAD_ADDRESS, "The address or port is invalid");
      }
      if (place.host().isEmpty() && !wild) {
        return call.refuse(Kind.BAD_ADDRESS, "Missing address for VirtualHost");
      }
    }
    return null;
  }

  private static @Nullable Objection domains(Call call, String text) {
    Objection nested = NOT_NESTED.object(call);
    if (nested != null) {
      return nested;
    }
    if (call.directive().arguments().rawArguments().indexOf('>') < 0) {
      return call.refuse(Kind.MISSING_BRACKET, "<MDomainSet> directive missing closing '>'");
    }
    if (text.isEmpty()) {
      return call.refuse(
          Kind.SECTION_ARGUMENT, "<MDomainSet > section must specify a unique domain name");
    }
    return null;
  }

  @Override
  public @Nullable Objection leave(Call call, boolean foreseen) {
    String name = Tags.name(call.directive());
    if (!name.startsWith("<proxy")) {
      return null;
    }
    String text = Tags.text(call.directive());
    if (Words.rest(text).isEmpty()) {
      return null;
    }
    String path = Words.first(text);
    if (name.equals("<proxymatch")) {
      return call.refuse(
          Kind.SECTION_ARGUMENT, "Multiple <ProxyMatch> arguments not (yet) supported.");
    }
    if (ServerNameCheck.isPattern(path)) {
      return call.refuse(
          Kind.SECTION_ARGUMENT, "<Proxy> arguments are not supported for wildchar url.");
    }
    return path.indexOf(':') < 0
        ? call.refuse(Kind.SECTION_ARGUMENT, "<Proxy> arguments are not supported for non url.")
        : parameters(call, path, Words.rest(text));
  }

  private static @Nullable Objection parameters(Call call, String path, String rest) {
    boolean balancer = WorkerUrl.isBalancer(path) && WorkerUrl.isAbsolute(path);
    if (!balancer && WorkerUrl.isBadSocket(path)) {
      return call.refuse(Kind.BAD_PATH, "<Proxy/ProxyMatch > uses an invalid \"unix:\" URL");
    }
    String fault = balancer ? null : WorkerUrl.fault(path, false);
    if (fault != null) {
      return call.refuse(Kind.BAD_PATH, "<Proxy " + fault);
    }
    for (String word : Words.split(rest)) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        return call.refuse(
            Kind.BAD_FORMAT, "Invalid Proxy parameter. Parameter must be in the form 'key=value'");
      }
      String key = word.substring(0, equals).toLowerCase(Locale.ROOT);
      String value = word.substring(equals + 1);
      fault =
          balancer
              ? WorkerParameters.balancer(call, key, value)
              : WorkerParameters.worker(call, key, value);
      if (fault != null) {
        return call.refuse(Kind.UNKNOWN_VALUE, "<Proxy " + fault + " " + word + "; " + path);
      }
    }
    return null;
  }
}

package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words of mod_md that are more than one of a list: the handlers in httpd's
 * modules/md/mod_md_config.c.
 */
final class ManagedDomainCheck implements ArgumentCheck {
  private static final int SMALLEST_KEY = 2048;
  private static final Set<String> AUTHORITIES =
      Set.of("letsencrypt", "letsencrypt-test", "buypass", "buypass-test");

  private static final SurroundingsCheck NOT_HERE =
      new SurroundingsCheck(
          Set.of("MDomainSet", "MDomain"),
          true,
          true,
          new Message("%n is only valid inside a '<MDomainSet' context, not here"));

  @Override
  public @Nullable Objection object(Call call) {
    return switch (call.name()) {
      case "MDCertificateAuthority" -> authorities(call);
      case "MDHttpProxy" -> proxy(call);
      case "MDMember", "MDMembers" -> members(call);
      case "MDPortMap" -> ports(call);
      case "MDPrivateKeys" -> keys(call);
      case "MDStoreLocks" -> locks(call);
      default -> domains(call);
    };
  }

  private static @Nullable Objection authorities(Call call) {
    for (int i = 0; i < WordCountCheck.given(call); i++) {
      String name = call.word(i);
      String fault = AUTHORITIES.contains(name.toLowerCase(Locale.ROOT)) ? null : uri(name);
      if (fault != null) {
        return call.refuse(
            Kind.UNKNOWN_VALUE,
            "The CA name '"
                + name
                + "' is not known and it is not a URL either ("
                + fault
                + "). Known CA names are: LetsEncrypt LetsEncrypt-Test Buypass Buypass-Test.");
      }
    }
    return null;
  }

  private static @Nullable Objection proxy(Call call) {
    String fault = uri(call.word(0));
    String scheme = UriText.of(call.word(0)).scheme().toLowerCase(Locale.ROOT);
    if (fault == null && !scheme.equals("http") && !scheme.equals("https")) {
      fault = "uri scheme must be http or https";
    }
    return fault == null ? null : call.refuse(Kind.BAD_PATH, fault);
  }

  /** What is said against an absolute address, or null: {@code md_util_abs_uri_check}. */
  private static @Nullable String uri(String text) {
    UriText uri = UriText.of(text);
    String fault = uri.isValid() ? null : "not an uri";
    if (uri.isValid() && !uri.scheme().isEmpty()) {
      if (uri.scheme().length() + 1 >= text.length()) {
        fault = "missing uri identifier";
      } else if (uri.scheme().startsWith("http")) {
        fault = http(uri);
      }
    }
    if (text.indexOf(' ') >= 0 || text.indexOf('\t') >= 0) {
      return "whitespace in uri";
    }
    return fault == null && uri.scheme().isEmpty() ? "missing uri scheme" : fault;
  }

  private static @Nullable String http(UriText uri) {
    if (!uri.port().isEmpty()) {
      int port = CNumbers.toInt(uri.port());
      if (!Ascii.startsWithDigit(uri.port()) || port == 0 || port > 65_353) {
        return "invalid port";
      }
    }
    if (uri.host().isEmpty()) {
      return "missing hostname";
    }
    boolean good = uri.host().matches("[A-Za-z0-9.-]*") && !uri.host().contains("..");
    return good ? null : "invalid hostname";
  }

  private static @Nullable Objection members(Call call) {
    Objection notHere = NOT_HERE.object(call);
    if (notHere == null || WordCountCheck.given(call) != 1) {
      return notHere;
    }
    return isMode(call.word(0))
        ? null
        : call.refuse(Kind.UNKNOWN_VALUE, "unknown value, use \"auto|manual\"");
  }

  private static boolean isMode(String word) {
    return word.equalsIgnoreCase("auto") || word.equalsIgnoreCase("manual");
  }

  private static @Nullable Objection domains(Call call) {
    for (int i = 0; i < WordCountCheck.given(call); i++) {
      if (!isMode(call.word(i))) {
        return null;
      }
    }
    return call.refuse(Kind.MISSING_VALUE, "needs at least one domain name");
  }

  private static @Nullable Objection ports(Call call) {
    for (int i = 0; i < call.count() && !call.word(i).isEmpty(); i++) {
      String fault = port(call.word(i));
      if (fault != null) {
        return call.refuse(Kind.BAD_FORMAT, fault);
      }
    }
    return null;
  }

  private static @Nullable String port(String map) {
    boolean named = map.startsWith("http:") || map.startsWith("https:");
    if (!named && CNumbers.value(map).bitLength() >= Long.SIZE) {
      return "unable to parse first port number";
    }
    int colon = named ? map.indexOf(':') : CNumbers.end(map);
    if (!map.startsWith(":", colon)) {
      return "no ':' after first port number";
    }
    String local = map.substring(colon + 1);
    if (!local.startsWith("-")) {
      if (CNumbers.value(local).bitLength() >= Long.SIZE) {
        return "unable to parse second port number";
      }
      int number = CNumbers.toInt(local);
      if (number <= 0 || number > 65_535) {
        return "invalid number for port map, must be in ]0,65535]";
      }
    }
    int outside = CNumbers.toInt(map);
    return named || outside == 80 || outside == 443 ? null : "mapped port number must be 80 or 443";
  }

  private static @Nullable Objection keys(Call call) {
    int count = WordCountCheck.given(call);
    if (count == 0) {
      return call.refuse(Kind.MISSING_VALUE, "needs to specify the private key type");
    }
    Set<String> types = new HashSet<>();
    for (int i = 0; i < count; i++) {
      String type = call.word(i);
      String shown = type;
      String bits = "";
      if (type.equalsIgnoreCase("Default")) {
        if (count > 1) {
          return call.refuse(Kind.ARGUMENT_COUNT, "'Default' allows no other parameter");
        }
        continue;
      }
      if (type.equalsIgnoreCase("RSA")) {
        bits = Ascii.startsWithDigit(call.word(i + 1)) ? call.word(++i) : "";
        shown = "RSA";
      } else if (Ascii.startsWith(type, "RSA") && Ascii.startsWithDigit(type.substring(3))) {
        bits = type.substring(3);
        shown = "RSA";
      }
      if (!bits.isEmpty() && CNumbers.toInt(bits) < SMALLEST_KEY) {
        return call.refuse(
            Kind.BAD_NUMBER, "must be 2048 or higher in order to be considered safe.");
      }
      if (!types.add(shown.toLowerCase(Locale.ROOT))) {
        return call.refuse(
            Kind.UNKNOWN_VALUE, "two keys of type '" + shown + "' are not possible.");
      }
    }
    return null;
  }

  private static @Nullable Objection locks(Call call) {
    String word = call.word(0);
    boolean good =
        word.equalsIgnoreCase("on")
            || word.equalsIgnoreCase("off")
            || DurationCheck.microseconds(word, "s") != null;
    return good
        ? null
        : call.refuse(Kind.UNKNOWN_VALUE, "neither 'on', 'off' or a duration specified");
  }
}

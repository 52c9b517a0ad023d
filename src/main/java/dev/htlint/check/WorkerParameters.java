package dev.htlint.check;

import dev.htlint.catalog.Version;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parameters {@code key=value} of a proxy's workers and balancers: {@code set_worker_param} and
 * {@code set_balancer_param} in httpd's modules/proxy/mod_proxy.c.
 */
final class WorkerParameters {
  private static final int SECOND = 1_000_000;

  private static final Map<String, Version> SINCE =
      Map.of(
          "enablereuse", new Version(2, 4, 12),
          "upgrade", new Version(2, 4, 27),
          "responsefieldsize", new Version(2, 4, 34),
          "secret", new Version(2, 4, 42),
          "addressttl", new Version(2, 4, 59));

  private WorkerParameters() {}

  /** What is said against a worker's parameter, {@code key} in lower case, or null. */
  static @Nullable String worker(Call call, String key, String value) {
    Version since = SINCE.get(key);
    if (since != null && !call.server().version().isAtLeast(since)) {
      return unknownToWorkers(call);
    }
    return switch (key) {
      case "loadfactor" -> isLoad(value) ? null : "LoadFactor must be a number between 1..100";
      case "retry" -> least(value, 0, "Retry must be a positive value");
      case "ttl" -> least(value, 1, "TTL must be at least one second");
      case "min" -> least(value, 0, "Min must be a positive number");
      case "max" -> least(value, 0, "Max must be a positive number");
      case "smax" -> least(value, 0, "Smax must be a positive number");
      case "timeout" -> least(value, 1, "Timeout must be at least one second");
      case "acquire" -> span(value, 1, "Acquire timeout", "Acquire must be at least");
      case "ping" -> span(value, SECOND, "Ping/Pong timeout", "Ping/Pong timeout must be at least");
      case "connectiontimeout" ->
          span(value, SECOND, "Connectiontimeout", "Connectiontimeout must be at least");
      case "iobuffersize" -> size(CNumbers.toLong(value), "IOBufferSize");
      case "receivebuffersize" -> size(CNumbers.toInt(value), "ReceiveBufferSize");
      case "keepalive" -> onOff(value, "KeepAlive");
      case "disablereuse" -> onOff(value, "DisableReuse");
      case "enablereuse" -> onOff(value, "EnableReuse");
      case "addressttl" ->
          isLifetime(value)
              ? null
              : "AddressTTL must be -1 or a number of seconds not exceeding (2147483647)";
      case "route" -> shorter(value, 64, "Route length");
      case "redirect" -> shorter(value, 64, "Redirect length");
      case "secret" -> shorter(value, 64, "Secret length");
      case "flusher" -> shorter(value, 16, "flusher name length");
      case "upgrade" -> shorter(value, 16, "upgrade protocol length");
      case "status" -> isStatus(value) ? null : "Unknown status parameter option";
      case "flushpackets" ->
          value.equalsIgnoreCase("auto") || onOff(value, "") == null
              ? null
              : "flushpackets must be on|off|auto";
      case "flushwait" ->
          between(
              value,
              0,
              1000,
              "flushwait must be <= 1000, or 0 for system default of 10 millseconds.");
      case "lbset" -> between(value, 0, 99, "lbset must be between 0 and 99");
      case "responsefieldsize" ->
          CNumbers.toLong(value) >= 0
              ? null
              : "ResponseFieldSize must be greater than 0 bytes, or 0 for system default.";
      default ->
          key.startsWith("hc") && hasChecks(call)
              ? HealthCheck.parameter(key, value)
              : unknownToWorkers(call);
    };
  }

  /** What is said against a balancer's parameter, {@code key} in lower case, or null. */
  static @Nullable String balancer(Call call, String key, String value) {
    return switch (key) {
      case "stickysession" -> null;
      case "stickysessionsep" ->
          value.length() == 1 || value.equalsIgnoreCase("off")
              ? null
              : "stickysessionsep must be a single character or Off";
      case "nofailover" -> onOff(value, "failover");
      case "timeout" -> least(value, 1, "timeout must be at least one second");
      case "maxattempts" -> least(value, 0, "maximum number of attempts must be a positive number");
      case "lbmethod" ->
          call.server().hasModule("mod_lbmethod_" + value + ".c") ? null : "unknown lbmethod";
      case "scolonpathdelim" -> onOff(value, "scolonpathdelim");
      case "failonstatus" ->
          areStatuses(value) ? null : "failonstatus must be one or more HTTP response codes";
      case "failontimeout" -> onOff(value, "failontimeout");
      case "nonce" -> null;
      case "growth" -> between(value, 1, 100, "growth must be between 1 and 100");
      case "forcerecovery" -> onOff(value, "forcerecovery");
      default -> "unknown Balancer parameter";
    };
  }

  private static boolean hasChecks(Call call) {
    return call.server().hasModule("mod_proxy_hcheck.c");
  }

  private static String unknownToWorkers(Call call) {
    return hasChecks(call) ? "unknown Worker hcheck parameter" : "unknown Worker parameter";
  }

  private static @Nullable String least(String value, int least, String message) {
    return CNumbers.toInt(value) >= least ? null : message;
  }

  private static @Nullable String between(String value, int least, int most, String message) {
    int number = CNumbers.toInt(value);
    return number >= least && number <= most ? null : message;
  }

  private static @Nullable String size(long bytes, String name) {
    return bytes == 0 || bytes >= 512
        ? null
        : name + " must be >= 512 bytes, or 0 for system default.";
  }

  private static @Nullable String onOff(String value, String name) {
    boolean good = value.equalsIgnoreCase("on") || value.equalsIgnoreCase("off");
    return good ? null : name + " must be On|Off";
  }

  private static @Nullable String shorter(String value, int length, String name) {
    return value.length() < length ? null : name + " must be < " + length + " characters";
  }

  /** C's {@code atof}, of which only two decimals count. */
  private static boolean isLoad(String value) {
    BigInteger whole = CNumbers.value(value);
    boolean most = whole.equals(BigInteger.valueOf(100));
    String fraction = value.substring(CNumbers.end(value));
    return whole.signum() > 0
        && whole.compareTo(BigInteger.valueOf(100)) <= 0
        && !(most && fraction.matches("\\.(?:0?[1-9]|[1-9]).*"));
  }

  private static @Nullable String span(String value, int unit, String format, String least) {
    BigInteger span = TimeoutCheck.microseconds(value, unit == SECOND ? "s" : "ms");
    if (span.signum() < 0) {
      return format + " has wrong format";
    }
    return span.compareTo(BigInteger.valueOf(1000)) >= 0 ? null : least + " one millisecond";
  }

  private static boolean isLifetime(String value) {
    BigInteger span = TimeoutCheck.microseconds(value, "s");
    BigInteger second = BigInteger.valueOf(SECOND);
    return value.equals("-1")
        || (span.signum() >= 0
            && span.mod(second).signum() == 0
            && span.divide(second).bitLength() < Integer.SIZE);
  }

  private static boolean isStatus(String value) {
    return value.matches("(?:[+-]?[OINGUDSEHFCRoingudsehfcr])*");
  }

  private static boolean areStatuses(String value) {
    for (String status : value.split("[, ]+", -1)) {
      int number = CNumbers.toInt(status);
      if (!status.isEmpty() && (number < 100 || number >= 600)) {
        return false;
      }
    }
    return true;
  }
}

package dev.htlint.expression;

import dev.htlint.catalog.Keyword;
import dev.htlint.catalog.Keywords;
import dev.htlint.catalog.Version;
import dev.htlint.expression.ExpressionSyntax.Options;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds functions, variables and operators by name.
 *
 * <p>Mirrors {@code core_expr_lookup} and what mod_ssl and mod_proxy_hcheck add to it. Names are
 * compared without regard to case, those of unary operators with it.
 */
final class Lookup {
  /** What httpd says to a name, and what may help. */
  record Miss(String message, String help) {}

  private static final Version HTACCESS_RESTRICTED = new Version(2, 4, 67);
  private static final Version SSL_REQUIRE_RESTRICTED = new Version(2, 4, 69);

  private static final Set<String> FILE_FUNCTIONS = Set.of("file", "filesize");

  private final Options options;

  Lookup(Options options) {
    this.options = options;
  }

  Optional<Miss> variable(String name) {
    return find("expression-variable", name).isPresent()
        ? Optional.empty()
        : missing("Variable", "", name, Advice.variable(name, options));
  }

  Optional<Miss> function(String name) {
    Optional<Keyword> found = find("expression-function", name);
    if (found.isEmpty()) {
      return missing("Function", "", name, Advice.function(name, options));
    }
    String word = found.get().word();
    return FILE_FUNCTIONS.contains(word) && refusesFileFunctions()
        ? restricted(word, Advice.FILE_FUNCTION)
        : Optional.empty();
  }

  Optional<Miss> listFunction(String name) {
    return find("expression-list", name).isPresent()
        ? Optional.empty()
        : missing("List-returning function", "", name, Advice.listFunction(name, options));
  }

  /**
   * @param argument the operand where it is a constant string
   */
  Optional<Miss> unary(String name, @Nullable Lexeme argument) {
    String word = "-" + name;
    boolean exists =
        Keywords.get().in("expression-unary").stream()
            .anyMatch(keyword -> keyword.word().equals(word) && isThere(keyword));
    if (!exists) {
      return missing("Unary operator", "-", name, Advice.unary(name));
    }
    return name.equals("R") ? subnet(name, argument) : Optional.empty();
  }

  /**
   * @param right the right operand where it is a constant string
   */
  Optional<Miss> binary(String name, @Nullable Lexeme right) {
    Optional<Keyword> found = find("expression-binary", "-" + name);
    if (found.isEmpty()) {
      return missing("Binary operator", "-", name, Advice.binary(name));
    }
    return found.get().word().equals("-ipmatch") ? subnet(name, right) : Optional.empty();
  }

  private Optional<Keyword> find(String set, String name) {
    return Keywords.get().in(set).stream()
        .filter(keyword -> keyword.matches(name) && isThere(keyword))
        .findFirst();
  }

  private boolean isThere(Keyword keyword) {
    return keyword.isIn(options.version())
        && keyword.module().map(options.modules()::test).orElse(true);
  }

  private boolean refusesFileFunctions() {
    return switch (options.use()) {
      case SERVER -> false;
      case HTACCESS -> options.version().isAtLeast(HTACCESS_RESTRICTED);
      case HTACCESS_SSL_REQUIRE -> options.version().isAtLeast(SSL_REQUIRE_RESTRICTED);
      case FCGI_USER -> true;
    };
  }

  private static Optional<Miss> missing(String kind, String dash, String name, String help) {
    return Optional.of(new Miss(kind + " '" + dash + name + "' does not exist", help));
  }

  private static Optional<Miss> restricted(String name, String help) {
    return Optional.of(new Miss(name + " not available in restricted context", help));
  }

  private static Optional<Miss> subnet(String name, @Nullable Lexeme argument) {
    if (argument == null) {
      String message = "-" + name + " requires subnet/netmask as constant argument";
      return Optional.of(new Miss(message, Advice.SUBNET));
    }
    return Subnet.isValid(argument.text())
        ? Optional.empty()
        : Optional.of(new Miss("parsing of subnet/netmask failed", Advice.SUBNET));
  }
}

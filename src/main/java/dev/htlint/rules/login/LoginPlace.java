package dev.htlint.rules.login;

import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The directives of one {@code .htaccess} file about logging in, outside of sections or in one for
 * files, and all that holds there.
 *
 * @param own those of the file, in its order
 * @param login what holds, the server and the folders above included
 */
public record LoginPlace(List<Directive> own, Login login) {
  /** How many sections around are asked. */
  private static final int DEEPEST = 50;

  /**
   * A fault.
   *
   * @param at the directive at which it is told
   * @param known whether all is known that holds here; if not, what is missing may stand elsewhere
   * @param always whether every request meets it, or none could do without what is missing
   */
  public record Found(LoginFault fault, Directive at, boolean known, boolean always) {}

  public LoginPlace {
    own = List.copyOf(own);
  }

  /** All places in a file; none where httpd refuses the file, or the request decides. */
  public static List<LoginPlace> in(RuleContext context) {
    if (!context.resolution().refusals().isEmpty()) {
      return List.of();
    }
    Map<Optional<Directive>, List<Directive>> places = new LinkedHashMap<>();
    for (Directive directive : context.resolution().directives()) {
      if (directive.isRead() && isAboutLogin(directive) && isFixed(directive)) {
        places.computeIfAbsent(files(directive), p -> new ArrayList<>()).add(directive);
      }
    }
    List<LoginPlace> all = new ArrayList<>();
    places.forEach(
        (files, own) -> {
          DirectoryConfig whole = context.directory();
          DirectoryConfig config = files.isPresent() ? whole.within(files.get()) : whole;
          all.add(new LoginPlace(own, new Login(config, context.server())));
        });
    return all;
  }

  private static boolean isAboutLogin(Directive directive) {
    String name = directive.name().toLowerCase(Locale.ROOT);
    return name.startsWith("auth") || name.equals("require");
  }

  private static boolean isFixed(Directive directive) {
    Optional<Directive> section = directive.section();
    for (int depth = 0; section.isPresent(); depth++) {
      String name = section.get().name().toLowerCase(Locale.ROOT);
      boolean known =
          name.startsWith("<files") || name.startsWith("<limit") || name.startsWith("<require");
      if (!known || depth > DEEPEST) {
        return false;
      }
      section = section.get().section();
    }
    return true;
  }

  private static Optional<Directive> files(Directive directive) {
    Optional<Directive> section = directive.section();
    while (section.isPresent()
        && !section.get().name().toLowerCase(Locale.ROOT).startsWith("<files")) {
      section = section.get().section();
    }
    return section;
  }

  private Optional<Directive> first(String name) {
    return own.stream().filter(directive -> directive.name().equalsIgnoreCase(name)).findFirst();
  }

  private Optional<Directive> require() {
    return own.stream()
        .filter(directive -> directive.name().equalsIgnoreCase("Require"))
        .filter(Authorization::wantsUser)
        .findFirst();
  }

  private boolean has(String... names) {
    for (String name : names) {
      if (says(name)) {
        return true;
      }
    }
    return false;
  }

  /** What is missing. Where it may stand in what is not known, only what hardly can be is told. */
  public Optional<Found> fault() {
    if (login.mayDiffer("AuthType", "Require", "AuthMerging", "Satisfy", "Order", "Deny")) {
      return Optional.empty();
    }
    boolean open = login.isSatisfiedByAny();
    if (login.type().isPresent() && !login.authorization().isThere()) {
      return login.isKnown() && !open ? found(LoginFault.REQUIRE_MISSING, "AuthType") : none();
    }
    if (!login.authorization().asksForUser() || (open && !login.isClosedToAddresses())) {
      return Optional.empty();
    }
    if (login.type().isEmpty()) {
      boolean meant = has("AuthName", "AuthUserFile", "AuthBasicProvider");
      return login.isKnown() || meant
          ? found(
              open ? LoginFault.TYPE_MISSING_FOR_ANY : LoginFault.TYPE_MISSING,
              "Require",
              "AuthType")
          : none();
    }
    return typed();
  }

  private Optional<Found> typed() {
    Optional<Boolean> unhandled = login.isUnhandled();
    if (unhandled.isEmpty()) {
      return none();
    }
    if (unhandled.get()) {
      return login.isKnown() || require().isPresent()
          ? found(LoginFault.TYPE_UNKNOWN, "AuthType")
          : none();
    }
    boolean meant =
        has("AuthType") && require().isPresent() && has("AuthUserFile", "AuthBasicProvider");
    if (login.config().last("AuthName").isEmpty() && !login.mayDiffer("AuthName")) {
      return login.isKnown() || meant
          ? found(LoginFault.NAME_MISSING, "AuthType", "Require")
          : none();
    }
    return login.isKnown() ? provided() : none();
  }

  private Optional<Found> provided() {
    if (login.mayDiffer("AuthBasicProvider", "AuthDigestProvider", "AuthFormProvider")) {
      return none();
    }
    if (!login.namesProvider() && login.lacksFileProvider()) {
      return found(LoginFault.PROVIDER_MISSING, "AuthType", "Require");
    }
    if (login.looksIntoFile() && lacks("AuthUserFile")) {
      return found(LoginFault.FILE_MISSING, "AuthType", "Require", "AuthName");
    }
    Optional<Directive> group =
        own.stream()
            .filter(directive -> directive.name().equalsIgnoreCase("Require"))
            .filter(directive -> Authorization.provider(directive).equals("group"))
            .findFirst();
    return group.isPresent() && lacks("AuthGroupFile")
        ? Optional.of(new Found(LoginFault.GROUP_FILE_MISSING, group.get(), true, false))
        : none();
  }

  private boolean lacks(String name) {
    return login.config().last(name).isEmpty() && !login.mayDiffer(name);
  }

  private static Optional<Found> none() {
    return Optional.empty();
  }

  /** At the first of the directives of these names that stands here; of Require, one for users. */
  private Optional<Found> found(LoginFault fault, String... names) {
    boolean always =
        fault == LoginFault.REQUIRE_MISSING || login.authorization().alwaysAsksForUser();
    boolean first = !login.hasAddressRules() || fault == LoginFault.TYPE_MISSING_FOR_ANY;
    for (String name : names) {
      Optional<Directive> at = name.equals("Require") ? require() : first(name);
      if (at.isPresent()) {
        return Optional.of(new Found(fault, at.get(), login.isKnown(), always && first));
      }
    }
    return Optional.empty();
  }

  /** Whether the file itself says {@code name} here. */
  public boolean says(String name) {
    return first(name).isPresent();
  }
}

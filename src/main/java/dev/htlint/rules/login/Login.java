package dev.htlint.rules.login;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.Keyword;
import dev.htlint.catalog.Keywords;
import dev.htlint.catalog.ModuleEntry;
import dev.htlint.catalog.Origin;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import dev.htlint.server.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How a visitor logs in to what one configuration holds for. */
public final class Login {
  /** Words of programs that may log somebody in without any AuthType. */
  private static final List<String> PROGRAMS =
      List.of("luahook", "perl", "python", "authnzfcgicheck", "wsgi");

  /** What mod_access_compat keeps as one. */
  private static final Set<String> COMPATIBLE = Set.of("order", "allow", "deny", "satisfy");

  private final Server server;
  private final DirectoryConfig config;
  private final Authorization authorization;
  private final Optional<String> type;
  private final List<String> providers;
  private final List<Placed> compatible;

  /** The login for {@code config}, which a directory or a section for files has. */
  public Login(DirectoryConfig config, Server server) {
    this.server = server;
    this.config = config;
    this.authorization = Authorization.of(config);
    this.type =
        config
            .last("AuthType")
            .flatMap(placed -> placed.argument(0))
            .filter(word -> !word.equalsIgnoreCase("None"));
    this.providers = providers();
    this.compatible = compatible();
  }

  private List<String> providers() {
    String name = isType("Digest") ? "AuthDigestProvider" : "AuthBasicProvider";
    String asked = isType("form") ? "AuthFormProvider" : name;
    List<String> last = new ArrayList<>();
    for (DirectoryConfig.Part part : config.parts()) {
      List<String> here = new ArrayList<>();
      for (Placed placed : part.directives()) {
        if (placed.directive().name().equalsIgnoreCase(asked)) {
          for (int i = 0; i < placed.arguments().argumentCount(); i++) {
            here.add(placed.arguments().argument(i));
          }
        }
      }
      last = here.isEmpty() ? last : here;
    }
    return last;
  }

  private List<Placed> compatible() {
    List<Placed> last = new ArrayList<>();
    for (DirectoryConfig.Part part : config.parts()) {
      List<Placed> here = new ArrayList<>();
      for (Placed placed : part.directives()) {
        if (COMPATIBLE.contains(placed.directive().name().toLowerCase(Locale.ROOT))) {
          here.add(placed);
        }
      }
      last = here.isEmpty() ? last : here;
    }
    return last;
  }

  /** The type, {@code None} left out; empty where there is none. */
  public Optional<String> type() {
    return type;
  }

  /** Whether it is the type {@code name}. */
  public boolean isType(String name) {
    return type.filter(name::equalsIgnoreCase).isPresent();
  }

  /** What the Require lines say. */
  public Authorization authorization() {
    return authorization;
  }

  /** The configuration itself. */
  public DirectoryConfig config() {
    return config;
  }

  /**
   * Whether the server's own configuration and all files on the way are known, so that what is not
   * there is missing. A few lines that name modules only are not taken for all of a server.
   */
  public boolean isKnown() {
    return config.isComplete() && server.documentRoot().isPresent();
  }

  /** Whether something else than the lines outside of {@code <If>} and its kin may decide. */
  public boolean mayDiffer(String... names) {
    for (String name : names) {
      if (config.dependsOnRequest(name)) {
        return true;
      }
    }
    return hasProgram();
  }

  private boolean hasProgram() {
    for (DirectoryConfig.Part part : config.parts()) {
      for (Placed placed : part.directives()) {
        String name = placed.directive().name().toLowerCase(Locale.ROOT);
        for (String program : PROGRAMS) {
          if (name.startsWith(program) || name.startsWith("<" + program)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether Order, Allow or Deny have a say, too, before anybody is asked to log in. */
  public boolean hasAddressRules() {
    return !compatible.isEmpty();
  }

  /** Whether it is enough to pass the address rules. */
  public boolean isSatisfiedByAny() {
    return compatible.stream()
        .anyMatch(
            placed ->
                placed.directive().name().equalsIgnoreCase("Satisfy")
                    && placed.argument(0).filter("any"::equalsIgnoreCase).isPresent());
  }

  /** Whether the address rules let nobody in. */
  public boolean isClosedToAddresses() {
    boolean closed = false;
    for (Placed placed : compatible) {
      String name = placed.directive().name().toLowerCase(Locale.ROOT);
      if (name.equals("allow") || name.equals("order")) {
        return false;
      }
      closed |= name.equals("deny") && placed.argument(1).filter("all"::equals).isPresent();
    }
    return closed;
  }

  /** Whether passwords are looked up in a file, and first of all there. */
  public boolean looksIntoFile() {
    List<String> first = new ArrayList<>(providers);
    first.remove("socache");
    return first.isEmpty() || first.get(0).equals("file");
  }

  /** Whether a provider is named. */
  public boolean namesProvider() {
    return !providers.isEmpty();
  }

  /** Whether no module brings the provider that looks into files. */
  public boolean lacksFileProvider() {
    return !server.hasModule("mod_authn_file.c")
        && !server.registers("authn-provider", "file")
        && !mayBeHandled();
  }

  /** Whether some module of which too little is known may handle what no other does. */
  private boolean mayBeHandled() {
    for (String module : server.modules()) {
      Optional<ModuleEntry> entry = Catalog.get().module(module);
      boolean strange =
          entry.isEmpty()
              ? module.endsWith("_module")
              : entry.get().origin() == Origin.THIRD_PARTY && module.contains("auth");
      if (strange) {
        return true;
      }
    }
    return false;
  }

  /** Whether no module of the server handles the type; empty where that cannot be told. */
  public Optional<Boolean> isUnhandled() {
    if (type.isEmpty() || type.get().contains("%{")) {
      return Optional.empty();
    }
    Optional<Keyword> known =
        Keywords.get().in("auth-type").stream()
            .filter(keyword -> keyword.word().equalsIgnoreCase(type.get()))
            .findFirst();
    if (known.isPresent()) {
      Optional<String> module = known.get().module();
      boolean loaded = module.isPresent() && server.hasModule(module.get());
      return loaded
          ? Optional.of(false)
          : module.isEmpty() || mayBeHandled() ? Optional.empty() : Optional.of(true);
    }
    return server.declared() && mayBeHandled() ? Optional.empty() : Optional.of(true);
  }
}

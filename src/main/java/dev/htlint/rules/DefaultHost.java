package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Placed;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.resolve.VirtualHost;
import dev.htlint.source.SourceFile;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A site that answers requests for names which no host has, for no other reason than that it comes
 * first. Says nothing where the host seems to be there for them.
 */
final class DefaultHost implements Rule {
  /** Names of hosts by which people say that they want it so; an address is one, too. */
  private static final Pattern WANTED_NAME =
      Pattern.compile("(?i)default|catch|fallback|localhost|invalid|unknown|[*_]|^[\\d\\[]");

  private static final Pattern WANTED_FILE = Pattern.compile("(?i)default|^0");

  /**
   * What is known of a whole server's hosts.
   *
   * @param listens whether it is one: httpd does not start without Listen
   * @param sites those that have files of their own, or hand requests on
   * @param wanted those that seem to be meant for strangers
   */
  private record Hosts(boolean listens, Set<Directive> sites, Set<Directive> wanted) {
    static Hosts of(ServerConfig config) {
      boolean listens = false;
      Set<Directive> sites = new HashSet<>();
      Set<Directive> wanted = new HashSet<>();
      IdentityHashMap<SourceFile, Boolean> files = new IdentityHashMap<>();
      for (Placed placed : config.directives()) {
        String name = placed.directive().name().toLowerCase(Locale.ROOT);
        listens |= name.equals("listen");
        Optional<Directive> host = VirtualHost.around(placed.directive());
        if (host.isPresent() && (name.equals("documentroot") || name.equals("proxypass"))) {
          sites.add(host.get());
        }
        if (host.isPresent()
            && (isWanted(name, placed) || files.computeIfAbsent(placed.file(), Hosts::isWanted))) {
          wanted.add(host.get());
        }
      }
      return new Hosts(listens, sites, wanted);
    }

    private static boolean isWanted(SourceFile file) {
      String path = file.path();
      return WANTED_FILE.matcher(path.substring(path.lastIndexOf('/') + 1)).find();
    }

    private static boolean isWanted(String name, Placed placed) {
      return switch (name) {
        case "servername", "serveralias" ->
            placed.words().stream().anyMatch(word -> WANTED_NAME.matcher(word).find());
        // sends everybody elsewhere, or away
        case "redirect", "redirectpermanent" -> placed.words().contains("/");
        case "require" -> placed.words().equals(List.of("all", "denied"));
        default -> false;
      };
    }
  }

  @Override
  public String id() {
    return "default-host";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equalsIgnoreCase("<VirtualHost")
        && context.resolution().context() == Context.SERVER;
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    ServerConfig config = context.around().config();
    if (!directive.isRead() || !config.hostOrder().isNamedDefault(directive)) {
      return;
    }
    Hosts hosts = config.view(Hosts.class, Hosts::of);
    if (hosts.listens()
        && hosts.sites().contains(directive)
        && !hosts.wanted().contains(directive)) {
      context
          .report(
              this,
              directive.line().wordsSpan(),
              "requests for a name that no host has are answered by this one, the first on its"
                  + " address")
          .outcome(Outcome.NONE)
          .help(
              "put a host in front of it that lets nobody in: ServerName default.invalid, and"
                  + " Require all denied in <Location \"/\">")
          .add();
    }
  }
}

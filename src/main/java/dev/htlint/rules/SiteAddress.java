package dev.htlint.rules;

import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Placed;
import dev.htlint.site.PathWalk.End;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which file an address within the site stands for. Nothing is said unless the server's whole
 * configuration is known, and leaves no other way than DocumentRoot.
 */
final class SiteAddress {
  /** What may take over addresses that begin with one of its words. */
  private static final Set<String> PREFIXES =
      Set.of(
          "alias",
          "scriptalias",
          "redirect",
          "redirectpermanent",
          "redirecttemp",
          "proxypass",
          "<location",
          "wsgiscriptalias",
          "jkmount");

  /** What may take over any address. */
  private static final Set<String> PATTERNS =
      Set.of(
          "aliasmatch",
          "scriptaliasmatch",
          "redirectmatch",
          "proxypassmatch",
          "<locationmatch",
          "rewriterule",
          "virtualdocumentroot",
          "wsgiscriptaliasmatch",
          "luahooktranslatename");

  /** What may lead to another file when one is missing. */
  private static final List<String> RESCUERS =
      List.of(
          "RewriteRule",
          "Redirect",
          "RedirectMatch",
          "RedirectPermanent",
          "RedirectTemp",
          "CheckSpelling",
          "LuaHookFixups");

  private SiteAddress() {}

  /** Opens what {@code address} stands for; empty where that is not certain. */
  static Optional<Opening> open(String address, RuleContext context, boolean falls) {
    Optional<String> root = documentRoot(context);
    Optional<String> path = path(address);
    if (root.isEmpty() || path.isEmpty() || isElsewhere(path.get(), context)) {
      return Optional.empty();
    }
    return file(root.get() + path.get(), context, falls);
  }

  /**
   * Opens {@code file} as a request for it would, and empty where something may help out.
   *
   * @param falls whether FallbackResource counts as such help
   */
  static Optional<Opening> file(String file, RuleContext context, boolean falls) {
    Optional<Opening> opening = Opening.of(file, context.around());
    boolean gone = opening.filter(found -> found.place().isGone()).isPresent();
    if (!gone) {
      return opening;
    }
    String folder = file.substring(0, Math.max(1, file.lastIndexOf('/')));
    boolean whole = opening.get().place().end() != End.NOT_A_FOLDER;
    return whole && !isRescued(folder, file, context, falls) ? opening : Optional.empty();
  }

  /** What holds in a folder of the site. */
  static DirectoryConfig config(String folder, RuleContext context) {
    DirectoryConfig here = context.directory();
    return here.directory().equals(folder) ? here : context.around().directory(folder);
  }

  private static boolean isRescued(String folder, String file, RuleContext context, boolean falls) {
    DirectoryConfig config = config(folder, context);
    if (!config.isComplete() || (falls && isThere(config, "FallbackResource"))) {
      return true;
    }
    for (String rescuer : RESCUERS) {
      if (isThere(config, rescuer)) {
        return true;
      }
    }
    boolean views = config.dependsOnRequest("Options");
    for (Placed placed : config.all("Options")) {
      views |= placed.arguments().rawArguments().toLowerCase(Locale.ROOT).contains("multiviews");
    }
    return views && hasVariant(folder, file, context);
  }

  private static boolean hasVariant(String folder, String file, RuleContext context) {
    String prefix = file.substring(file.lastIndexOf('/') + 1) + ".";
    for (String name : context.around().tree().names(folder)) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isThere(DirectoryConfig config, String name) {
    return config.last(name).isPresent() || config.mayDiffer(name);
  }

  /** The DocumentRoot above the file that is linted; empty where there are several, or none. */
  static Optional<String> documentRoot(RuleContext context) {
    String here = context.directory().directory() + "/";
    Set<String> roots = new TreeSet<>();
    for (Placed placed : context.around().config().directives()) {
      if (placed.directive().isRead()
          && placed.directive().name().equalsIgnoreCase("DocumentRoot")) {
        placed.argument(0).map(SiteAddress::bare).ifPresent(roots::add);
      }
    }
    roots.removeIf(root -> !here.startsWith(root + "/"));
    return roots.size() == 1 ? Optional.of(roots.iterator().next()) : Optional.empty();
  }

  private static String bare(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** The path in {@code address}, percent signs resolved. */
  private static Optional<String> path(String address) {
    int end = address.indexOf('?');
    String path = end < 0 ? address : address.substring(0, end);
    boolean plain =
        path.startsWith("/")
            && !path.startsWith("//")
            && !path.contains("/.")
            && !path.contains("%{")
            && !path.contains("$");
    return plain ? decoded(path) : Optional.empty();
  }

  private static Optional<String> decoded(String path) {
    byte[] bytes = path.getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = new byte[bytes.length];
    int length = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] != '%') {
        whole[length++] = bytes[i];
        continue;
      }
      int value =
          i + 2 < bytes.length
              ? Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16)
              : -1;
      if (value <= 0 || value == '/') {
        return Optional.empty();
      }
      whole[length++] = (byte) value;
      i += 2;
    }
    return Optional.of(new String(whole, 0, length, StandardCharsets.UTF_8));
  }

  private static boolean isElsewhere(String path, RuleContext context) {
    for (Placed placed : context.around().config().directives()) {
      Directive directive = placed.directive();
      String name = directive.name().toLowerCase(Locale.ROOT);
      if (directive.isRead()
          && (PATTERNS.contains(name) || (PREFIXES.contains(name) && covers(placed, path)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(Placed placed, String path) {
    for (int i = 0; i < placed.arguments().argumentCount(); i++) {
      String word = placed.arguments().argument(i);
      String prefix = bare(word.endsWith(">") ? word.substring(0, word.length() - 1) : word);
      if (word.equals("~") || (word.startsWith("/") && path.startsWith(prefix))) {
        return true;
      }
    }
    return placed.directive().section().isPresent() && placed.arguments().argumentCount() == 1;
  }
}

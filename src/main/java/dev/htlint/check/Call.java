package dev.htlint.check;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Version;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.Scope;
import dev.htlint.server.Server;
import dev.htlint.tree.Words;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directive on its way to its handler, with all that httpd hands the handler.
 *
 * @param entry how the module registers it
 * @param scope where it stands
 * @param memory what this reading of the file met before
 */
record Call(
    DirectiveEntry entry,
    Directive directive,
    Scope scope,
    Server server,
    Context context,
    Memory memory) {

  /** Sections that leave the settings those of what is around them. */
  private static final Set<String> SHARING =
      Set.of(
          "<limit", "<limitexcept", "<requireall", "<requireany", "<requirenone", "<requirenotall");

  /** The name as registered, as messages have it. */
  String name() {
    return entry.name();
  }

  /** What httpd adds when the number of words is wrong. */
  String help() {
    return entry.help();
  }

  /** How many words there are. */
  int count() {
    return directive.arguments().argumentCount();
  }

  /** Word {@code index} from 0; empty where there are fewer, as httpd's splitter gives it. */
  String word(int index) {
    return index < count() ? directive.arguments().argument(index) : "";
  }

  /** The text behind the name. */
  String raw() {
    return directive.arguments().rawArguments();
  }

  /**
   * The section whose settings the directive changes, null where they are the server's or the
   * file's own: what httpd merges with those around it, and what a handler finds changed by
   * directives before.
   */
  @Nullable Directive settings() {
    for (Scope at = scope; at != null; at = at.outer()) {
      Directive section = at.section();
      if (section != null && !SHARING.contains(section.name().toLowerCase(Locale.ROOT))) {
        return section;
      }
    }
    return null;
  }

  /** The virtual host in which it stands, null in the server's own part. */
  @Nullable Directive virtualHost() {
    for (Scope at = scope; at != null; at = at.outer()) {
      Directive section = at.section();
      if (section != null && section.name().equalsIgnoreCase("<VirtualHost")) {
        return section;
      }
    }
    return null;
  }

  /** What the innermost directory, location, file or proxy is about; null where there is none. */
  @Nullable String sectionPath() {
    if (!isPerDirectory()) {
      return null;
    }
    Directive section = settings();
    if (section == null) {
      return "";
    }
    return section.name().equalsIgnoreCase("<If")
            || section.name().equalsIgnoreCase("<ElseIf")
            || section.name().equalsIgnoreCase("<Else")
        ? "*If"
        : Words.first(Tags.text(section));
  }

  /** What the {@code <Proxy>} or {@code <ProxyMatch>} directly around is about, or null. */
  @Nullable String proxySection() {
    Directive section = scope.section();
    return section != null && Ascii.startsWith(section.name(), "<Proxy")
        ? Words.first(Tags.text(section))
        : null;
  }

  /** Whether a {@code <ProxyMatch>} stands directly around. */
  boolean isInProxyMatch() {
    Directive section = scope.section();
    return section != null && section.name().equalsIgnoreCase("<ProxyMatch");
  }

  /** Whether httpd is {@code version} or newer. */
  boolean isSince(int major, int minor, int patch) {
    return server.version().isAtLeast(new Version(major, minor, patch));
  }

  /** Whether some directory, location or file is meant, not a server: {@code cmd->path} is set. */
  boolean isPerDirectory() {
    return scope.perDirectory();
  }

  /** Whether the file is a {@code .htaccess} file. */
  boolean isHtaccess() {
    return context == Context.HTACCESS;
  }

  /** An objection of the handler's. */
  Objection refuse(Kind kind, String message) {
    return new Objection(kind, message);
  }
}

package dev.htlint.check;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Version;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.Scope;
import dev.htlint.server.Server;

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

  /** The name as registered, as messages have it. */
  String name() {
    return entry.name();
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

  /** Whether httpd is {@code version} or newer. */
  boolean isSince(int major, int minor, int patch) {
    return server.version().isAtLeast(new Version(major, minor, patch));
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

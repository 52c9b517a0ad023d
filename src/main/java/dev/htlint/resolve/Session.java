package dev.htlint.resolve;

import dev.htlint.resolve.Refusal.Phase;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the files of one configuration have in common while httpd reads them: its macros, what the
 * handlers remember, and the refusal that it logs.
 */
final class Session {
  private final Macros.Table macros;
  private final Handlers.Reading handlers;
  private final @Nullable Server ending;
  private @Nullable Logged logged;

  /** What httpd logs, and the file that it speaks of. */
  static final class Logged {
    private final Refusal refusal;
    private final SourceFile source;

    private Logged(Refusal refusal, SourceFile source) {
      this.refusal = refusal;
      this.source = source;
    }

    Refusal refusal() {
      return refusal;
    }

    /** Whether it stands in {@code file}. */
    boolean isIn(SourceFile file) {
      return source.equals(file);
    }
  }

  /** For a configuration that begins with the macros of {@code table}. */
  Session(Handlers.Reading handlers, Macros.Table table) {
    this(handlers, table, null);
  }

  /**
   * As above, where it is known how the configuration ends.
   *
   * @param ending the server with all the modules that are loaded: what httpd does in its second
   *     phase is done with those that are loaded below a line, too
   */
  Session(Handlers.Reading handlers, Macros.Table table, @Nullable Server ending) {
    this.handlers = handlers;
    this.macros = table;
    this.ending = ending;
  }

  /** The server with all modules that are loaded, null where only those above a line count. */
  @Nullable Server ending() {
    return ending;
  }

  /** For a file or a configuration of its own. */
  static Session of(Handlers handlers, Server server, Context context) {
    return new Session(handlers.begin(server, context), new Macros.Table());
  }

  /** The macros that are defined. */
  Macros.Table macros() {
    return macros;
  }

  /** The handlers and what they remember. */
  Handlers.Reading handlers() {
    return handlers;
  }

  /** What a strict reading met and httpd logs. */
  Optional<Logged> logged() {
    return Optional.ofNullable(logged);
  }

  /** Whether httpd reads no further, in any file. */
  boolean isStopped() {
    return logged != null && logged.refusal().phase() == Phase.BUILD;
  }

  /**
   * Takes note of what a strict reading met: one of BUILD ends the reading and outdoes any of WALK,
   * of those the first one counts.
   *
   * @return whether it is now the one that is logged
   */
  boolean log(Refusal refusal, SourceFile source) {
    if (isStopped() || (logged != null && refusal.phase() == Phase.WALK)) {
      return false;
    }
    logged = new Logged(refusal, source);
    return true;
  }
}

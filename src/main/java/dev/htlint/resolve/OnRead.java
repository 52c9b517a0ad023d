package dev.htlint.resolve;

import dev.htlint.server.Server;
import org.jspecify.annotations.Nullable;

/** What the server's own configuration does to the server while httpd still reads it. */
interface OnRead {
  /**
   * What became of it.
   *
   * @param changed the server afterwards, null if it is the same
   * @param objection what httpd says against the directive
   */
  record Executed(@Nullable Server changed, @Nullable Objection objection) {
    static final Executed NOTHING = new Executed(null, null);

    static Executed changed(Server server) {
      return new Executed(server, null);
    }
  }

  /** Leaves the server as it is: what a file that is only judged does. */
  OnRead NOTHING =
      new OnRead() {
        @Override
        public Executed execute(Directive directive, Scope scope, Server server) {
          return Executed.NOTHING;
        }
      };

  /** Executes {@code directive}, which stands in {@code scope}. */
  Executed execute(Directive directive, Scope scope, Server server);
}

package dev.htlint.resolve;

import dev.htlint.server.Server;

/** What the server's own configuration does to the server while httpd still reads it. */
interface OnRead {
  /** Leaves the server as it is: what a file that is only judged does. */
  OnRead NOTHING =
      new OnRead() {
        @Override
        public Server execute(Directive directive, Scope scope, Server server) {
          return server;
        }
      };

  /** The server after {@code directive}, which stands in {@code scope}. */
  Server execute(Directive directive, Scope scope, Server server);
}

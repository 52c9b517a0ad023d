package dev.htlint.verify;

import java.io.IOException;
import java.util.List;

/** Sends requests to an httpd, one at a time, and tells with which status it answers. */
interface Requests extends AutoCloseable {
  /** What {@link #status} gives where httpd ended the connection without an answer. */
  int BROKEN = -1;

  /**
   * The status of the answer to a request for {@code path}, or {@link #BROKEN}.
   *
   * @throws IOException where the request could not be sent at all
   */
  int status(String path) throws IOException;

  /**
   * The statuses of the answers to several requests, sent all at once: far quicker where processes
   * have to wait for their turn.
   *
   * @throws IOException where the requests could not be sent at all
   */
  List<Integer> statuses(List<String> paths) throws IOException;

  @Override
  void close() throws IOException;
}

package dev.htlint.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * Where the command reads and writes.
 *
 * @param out carries the report and nothing else
 * @param environment the variables, for NO_COLOR and its like
 * @param interactive whether {@code out} is a terminal
 */
record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    boolean interactive) {

  /** Tells one line of trouble. */
  void complain(String line) {
    err.println("htlint: " + line);
    err.flush();
  }
}

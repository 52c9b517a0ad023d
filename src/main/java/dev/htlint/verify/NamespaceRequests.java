package dev.htlint.verify;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Requests to an httpd in a network namespace of its own. A JVM cannot enter one, so a second JVM
 * is started there ({@link LoopbackRequests#main}) and told the paths over its standard input.
 */
final class NamespaceRequests implements Requests {
  private final Process client;
  private final BufferedWriter paths;
  private final BufferedReader answers;

  /**
   * @param enter what to put in front of a command to run it in the namespace
   */
  NamespaceRequests(List<String> enter, int port) throws IOException {
    List<String> command = new ArrayList<>(enter);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xmx32m",
            "-cp",
            classes().toString(),
            LoopbackRequests.class.getName(),
            Integer.toString(port)));
    client = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    paths =
        new BufferedWriter(
            new OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1));
    answers =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
  }

  private static Path classes() throws IOException {
    try {
      return Path.of(
          LoopbackRequests.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (java.net.URISyntaxException e) {
      throw new IOException(e);
    }
  }

  @Override
  public int status(String path) throws IOException {
    return statuses(List.of(path)).get(0);
  }

  @Override
  public List<Integer> statuses(List<String> several) throws IOException {
    paths.write(String.join(" ", several) + "\n");
    paths.flush();
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the client in httpd's network namespace has ended");
    }
    return Stream.of(answer.split(" ", -1)).map(Integer::valueOf).toList();
  }

  @Override
  public void close() throws IOException {
    paths.close(); // the client ends when its input does
    try {
      if (!client.waitFor(5, TimeUnit.SECONDS)) {
        client.destroyForcibly();
      }
    } catch (InterruptedException e) {
      client.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}

package dev.htlint.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Requests over one kept-alive connection on the loopback device. {@code HEAD} requests, so that an
 * answer ends where its header ends; httpd reads a {@code .htaccess} file for them as for {@code
 * GET}.
 */
public final class LoopbackRequests implements Requests {
  private static final int PATIENCE_MILLIS = 30_000;

  private static final String HEADER_END = "\r\n\r\n";

  private final int port;
  private final StringBuilder received = new StringBuilder();
  private @Nullable Socket socket;

  LoopbackRequests(int port) {
    this.port = port;
  }

  /** Where httpd listens: 127.0.0.1, whatever this machine prefers. */
  public static InetAddress address() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }

  /** Connects now, so that the caller learns whether anyone listens. */
  void connect() throws IOException {
    close();
    Socket fresh = new Socket();
    try {
      fresh.connect(new InetSocketAddress(address(), port));
      fresh.setSoTimeout(PATIENCE_MILLIS);
      fresh.setTcpNoDelay(true);
    } catch (IOException e) {
      fresh.close();
      throw e;
    }
    socket = fresh;
  }

  @Override
  public int status(String path) throws IOException {
    boolean reused = socket != null;
    if (!reused) {
      connect();
    }
    int status = ask(path);
    if (status == BROKEN && reused) {
      connect(); // httpd may have ended an idle connection
      status = ask(path);
    }
    return status;
  }

  @Override
  public List<Integer> statuses(List<String> paths) throws IOException {
    List<Integer> statuses = new ArrayList<>();
    if (paths.size() > 1) {
      if (socket == null) {
        connect();
      }
      send(paths);
      for (int status = next(); status != BROKEN; status = next()) {
        statuses.add(status);
        if (statuses.size() == paths.size()) {
          return statuses;
        }
      }
    }
    for (String path : paths.subList(statuses.size(), paths.size())) {
      statuses.add(status(path));
    }
    return statuses;
  }

  private int ask(String path) {
    send(List.of(path));
    return next();
  }

  private void send(List<String> paths) {
    StringBuilder requests = new StringBuilder();
    for (String path : paths) {
      requests.append("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }
    Socket open = socket;
    try {
      if (open != null) {
        open.getOutputStream().write(requests.toString().getBytes(StandardCharsets.ISO_8859_1));
      }
    } catch (IOException e) {
      // the answer will be missing
    }
  }

  /** The status of the next answer; broken where none comes, and the connection is closed then. */
  private int next() {
    Socket open = socket;
    if (open == null) {
      return BROKEN;
    }
    String header = "";
    try {
      header = header(open.getInputStream());
    } catch (IOException e) {
      // broken, as below
    }
    if (!header.startsWith("HTTP/1.1 ")) {
      close();
      return BROKEN;
    }
    if (header.toLowerCase(Locale.ROOT).contains("\nconnection: close")) {
      close();
    }
    return Integer.parseInt(header.substring(9, 12));
  }

  private String header(InputStream in) throws IOException {
    int end = received.indexOf(HEADER_END);
    byte[] buffer = new byte[4096];
    while (end < 0) {
      int count = in.read(buffer);
      if (count < 0) {
        return "";
      }
      int from = Math.max(0, received.length() - HEADER_END.length());
      received.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
      end = received.indexOf(HEADER_END, from);
    }
    String header = received.substring(0, end + HEADER_END.length());
    received.delete(0, header.length());
    return header;
  }

  @Override
  public void close() {
    Socket open = socket;
    socket = null;
    received.setLength(0);
    try {
      if (open != null) {
        open.close();
      }
    } catch (IOException e) {
      // it is of no use any more either way
    }
  }

  /**
   * Runs inside the network namespace of an isolated httpd: reads a line of paths, writes a line of
   * statuses, until the input ends.
   */
  public static void main(String[] arguments) throws IOException {
    try (LoopbackRequests requests = new LoopbackRequests(Integer.parseInt(arguments[0]));
        BufferedReader paths =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.ISO_8859_1))) {
      for (String line = paths.readLine(); line != null; line = paths.readLine()) {
        List<Integer> statuses = requests.statuses(List.of(line.split(" ", -1)));
        System.out.println(statuses.stream().map(String::valueOf).collect(Collectors.joining(" ")));
        System.out.flush();
      }
    }
  }
}

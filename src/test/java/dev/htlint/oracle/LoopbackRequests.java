package dev.htlint.oracle;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Requests over one kept-alive connection on the loopback device. {@code HEAD} requests, so that an
 * answer ends where its header ends; httpd reads a {@code .htaccess} file for them as for {@code
 * GET}.
 */
final class LoopbackRequests implements Requests {
  private static final int PATIENCE_MILLIS = 30_000;

  private final int port;
  private @Nullable Socket socket;

  LoopbackRequests(int port) {
    this.port = port;
  }

  /** Connects now, so that the caller learns whether anyone listens. */
  void connect() throws IOException {
    close();
    Socket fresh = new Socket();
    try {
      fresh.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
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

  private int ask(String path) throws IOException {
    Socket open = socket;
    if (open == null) {
      return BROKEN;
    }
    String header = "";
    try {
      String request = "HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
      open.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
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

  private static String header(InputStream in) throws IOException {
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    while (true) {
      int count = in.read(buffer);
      if (count < 0) {
        return "";
      }
      header.write(buffer, 0, count);
      String text = header.toString(StandardCharsets.ISO_8859_1);
      if (text.endsWith("\r\n\r\n")) {
        return text;
      }
    }
  }

  @Override
  public void close() throws IOException {
    Socket open = socket;
    socket = null;
    if (open != null) {
      open.close();
    }
  }

  /**
   * Runs inside the network namespace of an isolated httpd: reads a path a line, writes a status a
   * line, until the input ends.
   */
  public static void main(String[] arguments) throws IOException {
    try (LoopbackRequests requests = new LoopbackRequests(Integer.parseInt(arguments[0]));
        BufferedReader paths =
            new BufferedReader(new InputStreamReader(System.in, StandardCharsets.ISO_8859_1))) {
      for (String path = paths.readLine(); path != null; path = paths.readLine()) {
        System.out.println(requests.status(path));
        System.out.flush();
      }
    }
  }
}

package dev.htlint.oracle;

import dev.htlint.verify.LoopbackRequests;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * What a {@link ServingHttpd} needs to be asked by https: a second port, and a key that nobody else
 * trusts.
 */
final class Encryption {
  private static final String PASSWORD = "changeit";

  private final int port;
  private final String pem;

  Encryption() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, LoopbackRequests.address())) {
      port = socket.getLocalPort();
    }
    Path folder = Files.createTempDirectory("htlint-key-");
    Path store = folder.resolve("store");
    try {
      make(store);
      pem = pem(store);
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    } finally {
      Files.deleteIfExists(store);
      Files.delete(folder);
    }
  }

  private static void make(Path store) throws IOException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> words =
        List.of(
            keytool.toString(),
            "-genkeypair",
            "-alias",
            "key",
            "-keyalg",
            "RSA",
            "-dname",
            "CN=example.com",
            "-storetype",
            "PKCS12",
            "-storepass",
            PASSWORD,
            "-keystore",
            store.toString());
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException("keytool ended with " + process.exitValue());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String pem(Path store) throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    return block("PRIVATE KEY", keys.getKey("key", PASSWORD.toCharArray()).getEncoded())
        + block("CERTIFICATE", keys.getCertificate("key").getEncoded());
  }

  private static String block(String name, byte[] bytes) {
    String text = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return "-----BEGIN " + name + "-----\n" + text + "\n-----END " + name + "-----\n";
  }

  /** The files that the server asks for when it starts. */
  Map<String, String> files() {
    return Map.of("../beside/key.pem", pem);
  }

  /** What its configuration says; {@code %1$s} stands for its folder. */
  String lines() {
    return """
    Listen 127.0.0.1:%d
    <VirtualHost *:%d>
      ServerName example.com:443
      SSLEngine on
      SSLCertificateFile "%%1$s/beside/key.pem"
    </VirtualHost>
    """
        .formatted(port, port);
  }

  /** The whole answer to a request, a character a byte. */
  String exchange(List<String> head) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trusting()}, new SecureRandom());
      try (SSLSocket socket =
          (SSLSocket) context.getSocketFactory().createSocket(LoopbackRequests.address(), port)) {
        socket.setSoTimeout(30_000);
        String request = String.join("\r\n", head) + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
      }
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** Takes the one key there is for the right one. */
  private static final class Trusting implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}

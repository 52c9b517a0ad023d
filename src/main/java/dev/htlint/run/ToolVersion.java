package dev.htlint.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of htlint, as the build wrote it into the jar. */
public final class ToolVersion {
  private ToolVersion() {}

  /** The bare version. */
  public static String read() {
    try (InputStream stream =
        ToolVersion.class.getResourceAsStream("/dev/htlint/version.properties")) {
      Properties properties = new Properties();
      if (stream != null) {
        properties.load(stream);
      }
      return properties.getProperty("version", "unknown");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

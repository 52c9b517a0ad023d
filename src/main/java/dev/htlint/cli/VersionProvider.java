package dev.htlint.cli;

import dev.htlint.catalog.Version;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of htlint, as the build wrote it into the jar. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() throws IOException {
    return new String[] {"htlint " + version(), "Knows Apache httpd up to " + Version.NEWEST + "."};
  }

  /** The bare version. */
  static String version() throws IOException {
    try (InputStream stream =
        VersionProvider.class.getResourceAsStream("/dev/htlint/version.properties")) {
      Properties properties = new Properties();
      if (stream != null) {
        properties.load(stream);
      }
      return properties.getProperty("version", "unknown");
    }
  }
}

package dev.htlint.cli;

import dev.htlint.catalog.Version;
import dev.htlint.run.ToolVersion;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class VersionProvider implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "htlint " + ToolVersion.read(), "Knows Apache httpd up to " + Version.NEWEST + "."
    };
  }
}

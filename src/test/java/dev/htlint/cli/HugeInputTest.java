package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

/** Files far larger than people write: generated redirects, attacks. */
final class HugeInputTest {
  @TempDir private Path folder;

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void rulesByTheTenThousandAreLinted() throws IOException {
    StringBuilder rules = new StringBuilder("RewriteEngine On\n");
    for (int i = 0; i < 50_000; i++) {
      rules.append("RewriteRule ^p").append(i).append("/(.*)$ /q").append(i).append("/$1 [L]\n");
    }
    rules.append("RewriteRule ^loop(.*)$ /loop$1 [C]\n");
    Files.writeString(folder.resolve(".htaccess"), rules);
    assertThat(Run.in(folder, "--no-settings", ".").out()).contains("no findings in 1 file");
  }

  @Test
  @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
  void foldersAreScannedHoweverDeep() throws IOException {
    Path deepest = folder.resolve("aaaaa/".repeat(500));
    Files.createDirectories(deepest);
    Files.writeString(
        deepest.resolve(".htaccess"), "Options +ExecCGI\nAddHandler cgi-script .cgi\n");
    Files.writeString(deepest.resolve("a.cgi"), "#!/bin/sh\n");
    assertThat(Run.in(folder, "--no-settings", "--format", "concise", ".").out())
        .contains("error[script-not-executable]");
  }
}

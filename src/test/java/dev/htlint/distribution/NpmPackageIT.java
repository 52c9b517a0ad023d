package dev.htlint.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The npm package: packed, installed without a network, run. */
@EnabledOnOs(OS.LINUX)
final class NpmPackageIT {
  @TempDir private Path folder;

  @Test
  void installsAndLints() throws Exception {
    Shell.needs("npm");
    Shell shell = Shell.in(folder, folder).with("npm_config_offline", "true");
    shell
        .run("npm", "pack", Shell.TARGET.resolve("npm").toString(), "--pack-destination", ".")
        .ok();
    String name = "htlint-" + System.getProperty("htlint.version") + ".tgz";
    Path place = Files.createDirectory(folder.resolve("place"));
    shell.run("npm", "install", "--global", "--prefix", place.toString(), "./" + name).ok();

    Path site = Files.createDirectory(folder.resolve("site"));
    Shell user = Shell.in(site, folder);
    String program = place.resolve("bin/htlint").toString();
    Files.writeString(site.resolve(".htaccess"), "RewriteEngine On\nOrder\n");
    Shell.Outcome found = user.run(program, "--format", "concise");
    assertThat(found.out()).startsWith(".htaccess:2:1: error[");
    assertThat(found.code()).isEqualTo(1);

    Files.writeString(site.resolve(".htaccess"), "RewriteEngine On\n");
    Shell.Outcome clean = user.run(program, "--quiet");
    assertThat(clean.out() + clean.err()).isEmpty();
    assertThat(clean.code()).isZero();

    Shell.Outcome without = user.with("HTLINT_JAVA", "/nowhere/java").run(program);
    assertThat(without.code()).isEqualTo(3);
    assertThat(without.err()).contains("needs Java 17 or newer");
  }
}

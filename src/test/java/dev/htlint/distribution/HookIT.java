package dev.htlint.distribution;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code bin/htlint-hook} and the real pre-commit, with a released jar to be fetched. */
@EnabledOnOs(OS.LINUX)
final class HookIT {
  private static final Path JAR = Shell.TARGET.resolve("htlint.jar");

  @TempDir private Path folder;
  private Path checkout;
  private Path site;
  private Shell shell;

  /** A checkout of htlint as a release has it, without a build, and a repository that uses it. */
  @BeforeEach
  void repositories() throws Exception {
    checkout = Files.createDirectories(folder.resolve("htlint"));
    Files.createDirectory(checkout.resolve("bin"));
    for (String file : List.of("bin/htlint", "bin/htlint-hook", ".pre-commit-hooks.yaml")) {
      Files.copy(Shell.ROOT.resolve(file), checkout.resolve(file));
    }
    release(sum(), JAR);
    site = Files.createDirectories(folder.resolve("site"));
    shell = Shell.in(site, folder);
  }

  private void release(String sum, Path jar) throws Exception {
    Files.writeString(checkout.resolve("bin/release"), sum + " " + jar.toUri() + "\n");
  }

  private static String sum() throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(JAR)));
  }

  private Shell.Outcome hook(String... words) throws Exception {
    return shell.run(
        Stream.concat(Stream.of(checkout + "/bin/htlint-hook"), Stream.of(words))
            .toArray(String[]::new));
  }

  @Test
  void fetchesOnceAndLints() throws Exception {
    Shell.needs("curl");
    Files.writeString(site.resolve(".htaccess"), "Foo\n");
    assertThat(hook("--format", "concise", ".htaccess").out())
        .startsWith(".htaccess:1:1: error[unknown-directive]");
    release(sum(), Path.of("/nowhere/htlint.jar"));
    assertThat(hook("--format", "concise", ".htaccess").code()).isEqualTo(1);
  }

  @Test
  void anotherJarIsNotRun() throws Exception {
    Shell.needs("curl");
    release("0".repeat(64), JAR);
    Shell.Outcome outcome = hook(".htaccess");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("is not the file that was released");
    try (Stream<Path> left = Files.list(folder.resolve("cache/htlint"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void aSpoiltCopyIsFetchedAnew() throws Exception {
    Shell.needs("curl");
    hook("--version").ok();
    Files.writeString(folder.resolve("cache/htlint/" + sum() + ".jar"), "no jar");
    assertThat(hook("--version").ok().out()).startsWith("htlint ");
  }

  @Test
  void withoutReleaseAndBuildItSaysSo() throws Exception {
    Files.delete(checkout.resolve("bin/release"));
    Shell.Outcome outcome = hook(".htaccess");
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).startsWith("htlint: no release: ");
  }

  @Test
  void severalFirstRunsAtOnce() throws Exception {
    Shell.needs("curl");
    Files.writeString(site.resolve(".htaccess"), "Foo\n");
    for (Shell.Outcome outcome : shell.atOnce(4, checkout + "/bin/htlint-hook", ".htaccess")) {
      assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
      assertThat(outcome.err()).isEmpty();
    }
  }

  @Test
  void preCommit() throws Exception {
    Shell.needs("pre-commit");
    Shell.needs("git");
    Shell.needs("curl");
    Shell hooks = Shell.in(checkout, folder);
    String revision = commit(hooks);
    Files.writeString(
        site.resolve(".pre-commit-config.yaml"),
        Readme.block("yaml", "hooks:")
            .replace("https://github.com/htlint/htlint", checkout.toString())
            .replace("v0.1.0", revision)
            .replace("--server=debian-12", "--format=concise"));
    shell.run("git", "init", "-q").ok();
    Files.write(site.resolve(".htaccess"), "RewriteEngine On\r\nFoo\r\n".getBytes(US_ASCII));
    Files.writeString(site.resolve("other.txt"), "Foo\n");
    for (int i = 0; i < 1500; i++) {
      Path some = Files.createDirectories(site.resolve("folder " + i));
      Files.writeString(some.resolve(".htaccess"), "Options -Indexes\n");
    }
    shell.run("git", "add", "-A").ok();

    Shell.Outcome first = shell.run("pre-commit", "run", "htlint");
    assertThat(first.code()).as(first.err()).isEqualTo(1);
    assertThat(first.out())
        .contains(".htaccess:2:1: error[unknown-directive]")
        .doesNotContain("other.txt");

    Files.write(site.resolve(".htaccess"), "RewriteEngine On\r\n".getBytes(US_ASCII));
    shell.run("git", "add", "-A").ok();
    Shell.Outcome second = shell.run("pre-commit", "run", "htlint").ok();
    assertThat(second.out()).contains("Passed");
  }

  private static String commit(Shell repository) throws Exception {
    repository.run("git", "init", "-q").ok();
    repository.run("git", "add", "-A").ok();
    repository.run("git", "commit", "-q", "-m", "release").ok();
    return repository.run("git", "rev-parse", "HEAD").ok().out().strip();
  }
}

package dev.htlint.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The archive, unpacked somewhere. */
@EnabledOnOs(OS.LINUX)
final class ArchiveIT {
  private static final String NAME = "htlint-" + System.getProperty("htlint.version");

  @TempDir private Path folder;
  private Shell shell;

  @BeforeEach
  void unpack() throws Exception {
    shell = Shell.in(folder, folder);
    shell.run("tar", "-xzf", Shell.TARGET.resolve(NAME + ".tar.gz").toString()).ok();
  }

  @Test
  void lintsFromWhereverItLies() throws Exception {
    Path moved = folder.resolve("a place");
    Files.move(folder.resolve(NAME), moved);
    Files.writeString(folder.resolve(".htaccess"), "RewriteEngin On\n");
    Shell.Outcome outcome = shell.run(moved + "/bin/htlint", "--format", "concise", ".htaccess");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .isEqualTo(
            ".htaccess:1:1: error[unknown-directive] \"RewriteEngin\" is no directive of Apache"
                + " 2.4.71\n");
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void itsSumIsTheOneThatIsWritten() throws Exception {
    Shell.Outcome outcome =
        Shell.in(Shell.TARGET, folder).run("sha256sum", "--check", "SHA256SUMS").ok();
    assertThat(outcome.out()).contains(NAME + ".tar.gz: OK", "htlint.jar: OK", "bom.json: OK");
  }

  @Test
  void manualPagesAreReadable() throws Exception {
    Shell.needs("man");
    Path pages = folder.resolve(NAME).resolve("share/man/man1");
    Shell.Outcome general = man(pages.resolve("htlint.1")).ok();
    assertThat(general.err()).isEmpty();
    assertThat(general.out()).contains("NAME", "htlint - Says what Apache httpd will refuse");
    Shell.Outcome check = man(pages.resolve("htlint-check.1")).ok();
    assertThat(check.err()).isEmpty();
    assertThat(check.out()).contains("OPTIONS", "--allow-override=TEXT");
  }

  private Shell.Outcome man(Path page) throws Exception {
    return shell
        .with("MANWIDTH", "100")
        .with("LC_ALL", "C.UTF-8")
        .run("man", "--warnings", "--local-file", page.toString());
  }
}

package dev.htlint.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The one step of the GitHub action, with the variables that the runner would give it. */
@EnabledOnOs(OS.LINUX)
final class ActionIT {
  private static final String ACTION = Shell.ROOT + "/.github/actions/htlint";

  @TempDir private Path folder;

  private Shell runner() {
    return Shell.in(folder, folder)
        .with("GITHUB_OUTPUT", folder.resolve("output").toString())
        .with("HTLINT_ACTION", ACTION)
        .with("HTLINT_PATHS", ".")
        .with("HTLINT_ARGUMENTS", "")
        .with("HTLINT_FORMAT", "github")
        .with("HTLINT_SARIF", "");
  }

  @Test
  void marksTheLine() throws Exception {
    Files.writeString(folder.resolve(".htaccess"), "RewriteEngine On\nFoo\n");
    Shell.Outcome outcome = runner().run(ACTION + "/run.sh");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.out()).startsWith("::error file=.htaccess,line=2,");
    assertThat(folder.resolve("output")).hasContent("exit-code=1");
  }

  @Test
  void whatTheWorkflowPassesIsNeverShellCode() throws Exception {
    Files.writeString(folder.resolve(".htaccess"), "Foo\n");
    String nasty = "$(touch made); touch made\n--fail-on=never";
    Shell.Outcome outcome =
        runner()
            .with("HTLINT_ARGUMENTS", "--fail-on=never\n--allow-override=FileInfo Options")
            .with("HTLINT_PATHS", ".htaccess\n" + nasty)
            .run(ACTION + "/run.sh");
    assertThat(folder.resolve("made")).doesNotExist();
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("$(touch made); touch made");
  }

  @Test
  void writesSarifBeside() throws Exception {
    Files.writeString(folder.resolve(".htaccess"), "Options -Indexes\n");
    runner().with("HTLINT_SARIF", "reports/htlint.sarif").run(ACTION + "/run.sh").ok();
    assertThat(folder.resolve("reports/htlint.sarif"))
        .content()
        .contains("\"version\" : \"2.1.0\"");
    assertThat(folder.resolve("output")).hasContent("exit-code=0");
  }

  @Test
  void gitlabRunsWhatTheReadmeShows() throws Exception {
    String script =
        Readme.block("yaml", "codequality:").replaceAll("(?s).*\\n    - (java .*?)\\n.*", "$1");
    Files.copy(Shell.TARGET.resolve("htlint.jar"), folder.resolve("htlint.jar"));
    Files.writeString(folder.resolve(".htaccess"), "Foo\n");
    Shell.Outcome outcome = Shell.in(folder, folder).run("sh", "-c", script);
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(1);
    assertThat(folder.resolve("htlint.json")).content().contains("\"fingerprint\"");
  }

  @Test
  void theWorkflowInTheReadmeNamesInputsThatExist() throws Exception {
    String action = Files.readString(Path.of(ACTION, "action.yml"));
    String shown = Readme.block("yaml", ".github/actions/htlint@");
    assertThat(action).contains("  paths:\n", "  arguments:\n");
    assertThat(shown).contains("paths:", "arguments: |");
  }
}

package dev.htlint.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.cli.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two rules, the first behind conditions: whether the second is told of. */
class RewriteConditionForOneRuleTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          !-f ; ^a/(.*)$ list.txt?a=$1 [L] ; ^(.*)$ list.txt?b=$1 [L] ; true
          !-f ; ^a/(.*)$ list.txt?a=$1 [L] ; ^(.*)$ other.txt [L]     ; false
          !-f ; ^a/(.*)$ list.txt?a=$1 [L] ; ^b/(.*)$ list.txt [L]    ; false
          !-f ; ^a/(.*)$ - [L]             ; ^(.*)$ - [L]             ; false
          !-f ; ^(.*)$ list.txt?a=$1 [S=1] ; ^(.*)$ list.txt?b=$1 [L] ; false
          !-d ; ^a/(.*)$ list.txt?a=$1 [L] ; ^(.*)$ list.txt?b=$1 [L] ; false
          !-f ; ^a/(.*)$ /list.txt [R,L]   ; ^(.*)$ /list.txt [R,L]   ; false
          """)
  void isToldOnlyWhereAFileShowsIt(String test, String first, String second, boolean told)
      throws IOException {
    Files.writeString(folder.resolve("style.css"), "");
    Files.writeString(folder.resolve("list.txt"), "");
    Files.writeString(
        folder.resolve(".htaccess"),
        "RewriteEngine On\nRewriteCond %{REQUEST_FILENAME} "
            + test
            + "\nRewriteRule "
            + first
            + "\nRewriteRule "
            + second
            + "\n");
    String found =
        Command.in(
                folder,
                "".getBytes(UTF_8),
                "check",
                "--no-settings",
                "--select",
                "rewrite-condition-for-one-rule",
                ".")
            .out();
    assertThat(found.contains(".htaccess:4:1")).as(found).isEqualTo(told);
  }
}

package dev.htlint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files that hold what the program is expected to say. {@code mvn test -Dgolden=update} rewrites
 * them; look at the difference before you commit it.
 */
public final class Golden {
  private Golden() {}

  /**
   * Compares {@code actual} with the UTF-8 text of {@code file}, or writes it there under {@code
   * -Dgolden=update}. A missing file fails the test.
   */
  public static void check(Path file, String actual) {
    try {
      if ("update".equals(System.getProperty("golden"))) {
        if (!Files.exists(file) || !Files.readString(file).equals(actual)) {
          Files.createDirectories(file.toAbsolutePath().getParent());
          Files.writeString(file, actual, StandardCharsets.UTF_8);
        }
        return;
      }
      assertThat(file).as("written by mvn test -Dgolden=update").exists();
      assertThat(actual).as(file.toString()).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}

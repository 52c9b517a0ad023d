package dev.htlint.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class WholeFileTest {
  private Path folder;

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectories(Jimfs.newFileSystem(Configuration.unix()).getPath("/work"));
  }

  @Test
  void isWrittenInUtf8AndItsFoldersAreMade() throws IOException {
    Path file = folder.resolve("a/b/c");
    WholeFile.write(file, out -> out.write("é\n"));
    assertThat(file).content().isEqualTo("é\n");
  }

  @Test
  void whatFailsLeavesTheOldFileAndNothingElse() throws IOException {
    Path file = folder.resolve("f");
    Files.writeString(file, "old");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      out.write("x".repeat(1_000_000));
                      throw new IOException("full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
    assertThatThrownBy(
            () ->
                WholeFile.write(
                    file,
                    out -> {
                      throw new IllegalStateException("a fault of ours");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(file).content().isEqualTo("old");
    assertThat(names()).containsExactly("f");
  }

  @Test
  void theOldFileIsThereUntilTheNewOneIsComplete() throws IOException {
    Path file = folder.resolve("f");
    Files.writeString(file, "old");
    WholeFile.write(
        file,
        out -> {
          out.write("new");
          out.flush();
          assertThat(file).content().isEqualTo("old");
        });
    assertThat(file).content().isEqualTo("new");
    assertThat(names()).containsExactly("f");
  }

  @Test
  void saysWhyNot() throws IOException {
    Files.writeString(folder.resolve("f"), "");
    assertThatThrownBy(() -> WholeFile.write(folder, out -> out.write("x")))
        .hasMessage("a directory, not a file");
    assertThatThrownBy(() -> WholeFile.write(folder.resolve("f/g"), out -> out.write("x")))
        .hasMessage("a file stands where a folder is wanted");
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}

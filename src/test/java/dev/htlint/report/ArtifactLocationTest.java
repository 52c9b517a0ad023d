package dev.htlint.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ArtifactLocationTest {
  @ParameterizedTest
  @CsvSource({
    "/home/me, a/.htaccess, a/.htaccess, true",
    "/home/me, ./a//b/../c, a/c, true",
    "/home/me, /home/me/a, a, true",
    "/home/me/, ../me/a, a, true",
    "/home/me, ../you/a, file:///home/you/a, false",
    "/home/me, /home/mean/a, file:///home/mean/a, false",
    "/, /a b, a%20b, true",
    "/, a:b, a%3Ab, true",
    "/home/me, <stdin>, %3Cstdin%3E, true",
    "/home/me, '\u00E9#?%', %C3%A9%23%3F%25, true",
    "C:/me, D:/a b, file:///D:/a%20b, false",
    "C:/me, C:/me/a, a, true",
    "C:/me, a, a, true",
  })
  void isRelativeBelowTheFolder(String folder, String path, String uri, boolean relative)
      throws IOException {
    String written = written(folder, path);
    assertThat(written).contains("\"uri\":\"" + uri + "\"");
    assertThat(written.contains("\"artifactLocation\":{\"uri\":\"" + uri + "\",\"uriBaseId\""))
        .isEqualTo(relative);
    assertThat(URI.create(uri).isAbsolute()).isEqualTo(!relative);
  }

  @ParameterizedTest
  @CsvSource({
    "/home/me, file:///home/me/",
    "/, file:///",
    "C:/a b, file:///C:/a%20b/",
    "/home/./x/../me/, file:///home/me/",
  })
  void theFolderEndsWithASlash(String folder, String uri) throws IOException {
    assertThat(written(folder, "a")).contains("{\"%SRCROOT%\":{\"uri\":\"" + uri + "\"}}");
  }

  private static String written(String folder, String path) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      ArtifactLocation location = new ArtifactLocation(folder);
      json.writeStartObject();
      location.writeBases(json);
      location.write(path, json);
      json.writeEndObject();
    }
    return out.toString();
  }
}

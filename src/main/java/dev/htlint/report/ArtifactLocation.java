package dev.htlint.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.htlint.source.NormalPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Where a file lies, as SARIF says it: below the folder of the run by a relative reference, which
 * is the same on every machine, elsewhere by an absolute one.
 */
final class ArtifactLocation {
  private static final String BASE = "%SRCROOT%";
  private static final String UNRESERVED = "-._~/";

  private final String folder;

  /**
   * @param folder the folder of the run: absolute, with slashes
   */
  ArtifactLocation(String folder) {
    String normal = NormalPath.of(folder);
    this.folder = normal.endsWith("/") ? normal : normal + "/";
  }

  /** The object {@code originalUriBaseIds}: what relative references count from. */
  void writeBases(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("originalUriBaseIds");
    json.writeObjectFieldStart(BASE);
    json.writeStringField("uri", absolute(folder));
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The object {@code artifactLocation} of the file {@code path}. */
  void write(String path, JsonGenerator json) throws IOException {
    String whole = NormalPath.of(isAbsolute(path) ? path : folder + path);
    json.writeObjectFieldStart("artifactLocation");
    if (whole.startsWith(folder)) {
      json.writeStringField("uri", encode(whole.substring(folder.length())));
      json.writeStringField("uriBaseId", BASE);
    } else {
      json.writeStringField("uri", absolute(whole));
    }
    json.writeEndObject();
  }

  /** With a slash in front, or with a drive. */
  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.matches("(?s)[A-Za-z]:/.*");
  }

  private static String absolute(String path) {
    boolean drive = !path.startsWith("/");
    String rest = drive ? path.substring(2) : path;
    return "file://" + (drive ? "/" + path.substring(0, 2) : "") + encode(rest);
  }

  /** Percent signs for all that is not unreserved in RFC 3986; UTF-8. */
  private static String encode(String path) {
    StringBuilder uri = new StringBuilder(path.length());
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return uri.toString();
  }
}

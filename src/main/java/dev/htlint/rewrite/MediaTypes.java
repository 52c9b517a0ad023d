package dev.htlint.rewrite;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The types of files by their extensions, of those that sites consist of (conf/mime.types), and
 * what an Accept header thinks of them.
 */
final class MediaTypes {
  private static final Map<String, String> BY_EXTENSION =
      Map.ofEntries(
          Map.entry("css", "text/css"),
          Map.entry("csv", "text/csv"),
          Map.entry("gif", "image/gif"),
          Map.entry("htm", "text/html"),
          Map.entry("html", "text/html"),
          Map.entry("ico", "image/x-icon"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("js", "application/javascript"),
          Map.entry("json", "application/json"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("png", "image/png"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("txt", "text/plain"),
          Map.entry("webp", "image/webp"),
          Map.entry("xhtml", "application/xhtml+xml"),
          Map.entry("xml", "application/xml"),
          Map.entry("zip", "application/zip"));

  private MediaTypes() {}

  /** The type of the file {@code name}. */
  static Optional<String> of(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_EXTENSION.get(extension));
  }

  /** How much {@code accept} wants {@code type}, from 0 to 1; an empty one wants all alike. */
  static double quality(String accept, String type) {
    if (accept.isBlank()) {
      return 1;
    }
    double quality = 0;
    int precision = -1;
    for (String range : accept.split(",", -1)) {
      String[] parts = range.strip().split(";", -1);
      String media = parts[0].strip().toLowerCase(Locale.ROOT);
      int here =
          media.equals(type)
              ? 2
              : media.equals("*/*") ? 0 : media.equals(type.replaceAll("/.*", "/*")) ? 1 : -1;
      if (here > precision) {
        precision = here;
        quality = quality(parts);
      }
    }
    return quality;
  }

  private static double quality(String[] parts) {
    for (String part : parts) {
      String parameter = part.strip();
      if (parameter.startsWith("q=") && parameter.substring(2).matches("[01](\\.[0-9]{0,3})?")) {
        return Double.parseDouble(parameter.substring(2));
      }
    }
    return 1;
  }
}

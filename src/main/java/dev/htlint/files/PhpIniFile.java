package dev.htlint.files;

import dev.htlint.limit.PhpIni;
import dev.htlint.limit.Place;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.configuration2.INIConfiguration;
import org.apache.commons.configuration2.ex.ConfigurationException;

/**
 * Reads PHP's files of settings, {@code .user.ini} and {@code php.ini} (PHP manual, ".user.ini
 * files"). Sections count as if they were not there, but those for a host or a path, which are
 * passed over. A file that cannot be read so says nothing.
 */
public final class PhpIniFile {
  /** What is read. */
  static final List<String> NAMES =
      List.of(
          "auto_append_file",
          "auto_prepend_file",
          "display_errors",
          "max_execution_time",
          "max_input_time",
          "memory_limit",
          "post_max_size",
          "upload_max_filesize");

  private PhpIniFile() {}

  /** The settings in {@code file} of which rules speak. */
  public static PhpIni read(SourceFile file) {
    String text = file.latin1(new Span(0, file.length()));
    INIConfiguration ini = new INIConfiguration();
    ini.setCommentLeadingCharsUsedInInput(";");
    ini.setSeparatorUsedInInput("=");
    try {
      ini.read(new StringReader(text));
    } catch (ConfigurationException | IOException | RuntimeException e) {
      return PhpIni.NONE;
    }
    Map<String, PhpIni.Setting> settings = new LinkedHashMap<>();
    for (String section : ini.getSections()) {
      String small = section == null ? "" : section.toUpperCase(Locale.ROOT);
      if (!small.startsWith("HOST=") && !small.startsWith("PATH=")) {
        for (String name : NAMES) {
          last(ini.getSection(section).getList(name))
              .ifPresent(
                  value -> settings.put(name, new PhpIni.Setting(value, place(file, text, name))));
        }
      }
    }
    return new PhpIni(settings);
  }

  /** The last of several values wins. */
  static Optional<String> last(List<Object> values) {
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(String.valueOf(values.get(values.size() - 1)).strip());
  }

  /** The library knows no lines: the last that begins with the name and an equals sign. */
  private static Place place(SourceFile file, String text, String name) {
    return new Place(
        file,
        Pattern.compile("(?m)^[ \\t]*" + Pattern.quote(name) + "[ \\t]*=")
            .matcher(text)
            .results()
            .reduce((first, second) -> second)
            .map(found -> file.line(found.end() - 1))
            .orElse(1));
  }
}

package dev.htlint.settings;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** A settings file to begin with: all that there is, and nothing of it in force. */
public final class Starter {
  private static final List<String> EXAMPLES =
      List.of(
          "Server debian-12",
          "ServerVersion 2.4.62",
          "Modules modules.txt",
          "AllowOverride FileInfo AuthConfig",
          "At /var/www/html",
          "Context htaccess",
          "Include *.htaccess.dist",
          "Exclude vendor/** node_modules",
          "Gitignore on",
          "Select unknown-directive unknown-value",
          "Ignore module-may-be-missing",
          "Severity trailing-comment warning",
          "FailOn warning");

  private static final List<String> HEAD =
      List.of(
          "# Settings of htlint for this folder and all below it, in the syntax of Apache.",
          "# The nearest .htlint.conf upward holds alone; options of the command line beat it.",
          "# Remove the # of what you want; htlint check --show-settings shows what holds.",
          "");

  private static final List<String> SECTION =
      List.of(
          "# Sections are for some files only. Patterns count from here, as in .gitignore.",
          "#<Files legacy/**>",
          "#  AllowOverride All",
          "#  Ignore module-may-be-missing",
          "#</Files>",
          "");

  private Starter() {}

  /** The text of the file. */
  public static String text() {
    List<String> lines = new ArrayList<>(HEAD);
    Iterator<String> examples = EXAMPLES.iterator();
    for (Setting setting : Setting.values()) {
      lines.add("# " + setting.label() + " " + setting.arguments() + ": " + setting.meaning());
      lines.add("#" + examples.next());
      lines.add("");
    }
    lines.addAll(SECTION);
    return String.join("\n", lines);
  }
}

package dev.htlint.settings;

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

  private Starter() {}

  /** The text of the file. */
  public static String text() {
    StringBuilder text = new StringBuilder(2000);
    text.append(
        """
        # Settings of htlint for this folder and all below it, in the syntax of Apache.
        # The nearest .htlint.conf upward holds alone; options of the command line beat it.
        # Remove the # of what you want. "htlint check --show-settings" shows what holds.

        """);
    Iterator<String> examples = EXAMPLES.iterator();
    for (Setting setting : Setting.values()) {
      text.append("# ").append(setting.label()).append(' ').append(setting.arguments());
      text.append(": ").append(setting.meaning()).append('\n');
      text.append('#').append(examples.next()).append("\n\n");
    }
    text.append(
        """
        # Sections are for some files only. Patterns count from here, as in .gitignore.
        #<Files "legacy/**">
        #  AllowOverride All
        #  Ignore module-may-be-missing
        #</Files>
        """);
    return text.toString();
  }
}

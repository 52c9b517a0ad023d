package dev.htlint.cli;

import dev.htlint.report.TextTable;
import dev.htlint.report.Visible;
import dev.htlint.run.Plan;
import dev.htlint.settings.Entry;
import dev.htlint.settings.Setting;
import java.util.Map;

/** The settings that hold for a path, as {@code --show-settings} prints them. */
final class ShownSettings {
  private static final Map<Setting, String> DEFAULTS =
      Map.of(Setting.SERVER, "any", Setting.GITIGNORE, "on", Setting.FAIL_ON, "error");

  private final Map<Setting, String> said;

  /**
   * @param said on the command line, which beats the settings
   */
  ShownSettings(Map<Setting, String> said) {
    this.said = said;
  }

  /** A table of all that is said for {@code path}. */
  String of(String path, Plan.Said settings, boolean isFolder) {
    TextTable table = new TextTable();
    table.add("SETTING", "VALUE", "FROM");
    for (Setting setting : Setting.values()) {
      boolean any = false;
      if (said.containsKey(setting)) {
        table.add(setting.label(), Visible.text(said.get(setting)), "command line");
        any = true;
      }
      for (Entry entry : settings.entries()) {
        if (entry.setting() == setting && !isBeaten(setting)) {
          String place = settings.file() + ":" + entry.line();
          String only = entry.files().map(pattern -> ", for " + pattern).orElse("");
          table.add(
              setting.label(),
              Visible.text(String.join(" ", entry.values())),
              Visible.text(place + (isFolder ? only : "")));
          any |= entry.files().isEmpty() || !isFolder;
        }
      }
      if (!any && DEFAULTS.containsKey(setting)) {
        table.add(setting.label(), DEFAULTS.get(setting), "default");
      }
    }
    return Visible.text(path) + "\n" + table.toString().indent(2);
  }

  private boolean isBeaten(Setting setting) {
    return (said.containsKey(setting) && !setting.adds())
        || (said.containsKey(Setting.SERVER) && setting.describesServer());
  }
}

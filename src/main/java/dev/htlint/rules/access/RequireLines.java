package dev.htlint.rules.access;

import dev.htlint.rules.access.Access.All;
import dev.htlint.rules.access.Access.Any;
import dev.htlint.rules.access.Access.Test;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes conditions as Require lines. httpd takes one line after the other as alternatives where no
 * section says otherwise, and refuses {@code Require not} there; nor does {@code Require not} let
 * anybody in by itself (mod_authz_core, "The Authorization Containers").
 */
final class RequireLines {
  private final List<String> lines = new ArrayList<>();

  private RequireLines() {}

  /** The lines that let in whom {@code access} lets in. */
  static List<String> of(Access access) {
    RequireLines writer = new RequireLines();
    if (access instanceof Any any && !any.equals(Any.NOBODY)) {
      any.parts().forEach(part -> writer.add(part, "", false));
    } else {
      writer.add(access, "", false);
    }
    return List.copyOf(writer.lines);
  }

  private void add(Access access, String indent, boolean insideAll) {
    if (access.equals(All.EVERYBODY) || access.equals(Any.NOBODY)) {
      lines.add(indent + "Require all " + (access.equals(All.EVERYBODY) ? "granted" : "denied"));
    } else if (access instanceof Test test && (insideAll || !test.negated())) {
      lines.add(indent + (test.negated() ? "Require not " : "Require ") + test.words());
    } else if (access instanceof Any any) {
      section("RequireAny", any.parts(), indent);
    } else {
      section("RequireAll", access instanceof All all ? all.parts() : List.of(access), indent);
    }
  }

  private void section(String name, List<Access> parts, String indent) {
    boolean all = name.equals("RequireAll");
    lines.add(indent + "<" + name + ">");
    if (all && parts.stream().noneMatch(RequireLines::letsIn)) {
      lines.add(indent + "  Require all granted");
    }
    parts.forEach(part -> add(part, indent + "  ", all));
    lines.add(indent + "</" + name + ">");
  }

  private static boolean letsIn(Access part) {
    return !(part instanceof Test test) || !test.negated();
  }
}

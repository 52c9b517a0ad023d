package dev.htlint.check;

import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import dev.htlint.resolve.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a directive may stand where it stands, as far as its own handler asks for that: {@code
 * ap_check_cmd_context} in httpd's server/core.c. The places are httpd's {@code NOT_IN_} names.
 */
final class Placement implements ArgumentCheck {
  /** Nowhere in a directory, location or file. */
  static final Set<String> NOT_IN_DIR_CONTEXT = Set.of("NOT_IN_DIR_CONTEXT");

  private static final List<String> WHOLESALE = List.of("NOT_IN_DIR_CONTEXT", "GLOBAL_ONLY");

  @Override
  public @Nullable Objection object(Call call) {
    return object(call, call.entry().forbidden());
  }

  /** What is said if the directive stands in one of the {@code forbidden} places, or null. */
  static @Nullable Objection object(Call call, Set<String> forbidden) {
    boolean global = forbidden.contains("GLOBAL_ONLY");
    boolean wholesale = WHOLESALE.stream().anyMatch(forbidden::contains);
    if ((global || forbidden.contains("NOT_IN_VIRTUALHOST"))
        && parent(call, "<virtualhost") != null) {
      return misplaced(call, "<VirtualHost> section");
    }
    boolean directory = wholesale || !sections(forbidden).isEmpty();
    if (call.scope().limited() && (directory || forbidden.contains("NOT_IN_LIMIT"))) {
      return misplaced(call, "<Limit> or <LimitExcept> section");
    }
    if (call.isHtaccess() && forbidden.contains("NOT_IN_HTACCESS")) {
      return misplaced(call, "htaccess files");
    }
    if (wholesale && call.isPerDirectory()) {
      return misplaced(call, "directory context");
    }
    for (String name : sections(forbidden)) {
      Directive parent = parent(call, name);
      if (parent != null) {
        return misplaced(call, parent.name() + "> section");
      }
    }
    return null;
  }

  /** The sections in the order in which httpd looks for them. */
  private static List<String> sections(Set<String> forbidden) {
    List<String> sections = new ArrayList<>();
    if (forbidden.contains("NOT_IN_DIRECTORY")) {
      sections.addAll(List.of("<directory", "<directorymatch"));
    }
    if (forbidden.contains("NOT_IN_LOCATION")) {
      sections.addAll(List.of("<location", "<locationmatch"));
    }
    if (forbidden.contains("NOT_IN_FILES")) {
      sections.addAll(List.of("<files", "<filesmatch", "<if", "<elseif", "<else"));
    }
    if (forbidden.contains("NOT_IN_PROXY")) {
      sections.addAll(List.of("<proxy", "<proxymatch"));
    }
    return sections;
  }

  private static @Nullable Directive parent(Call call, String name) {
    for (Scope at = call.scope(); at != null; at = at.outer()) {
      Directive section = at.section();
      if (section != null && section.name().equalsIgnoreCase(name)) {
        return section;
      }
    }
    return null;
  }

  private static Objection misplaced(Call call, String place) {
    String end = call.name().startsWith("<") ? ">" : "";
    return call.refuse(Kind.MISPLACED, call.name() + end + " cannot occur within " + place);
  }
}

package dev.htlint.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The values of Options as httpd's bits (include/http_core.h). */
public final class OptionBits {
  public static final int INDEXES = 1;
  public static final int INCLUDES = 2;
  public static final int FOLLOW_SYM_LINKS = 4;
  public static final int EXEC_CGI = 8;
  public static final int INCLUDES_WITH_EXEC = 32;
  public static final int SYM_LINKS_IF_OWNER_MATCH = 64;
  public static final int MULTI_VIEWS = 128;

  /** What {@code All} means, and {@code AllowOverride Options} grants: less than it says. */
  public static final int ALL =
      INDEXES | INCLUDES | INCLUDES_WITH_EXEC | FOLLOW_SYM_LINKS | EXEC_CGI;

  /** Really everything: granted where {@code Options} stands in no AllowOverride. */
  public static final int EVERYTHING = ALL | SYM_LINKS_IF_OWNER_MATCH | MULTI_VIEWS;

  private OptionBits() {}

  /** The bits of one name, whatever its case; empty where httpd knows no such option. */
  public static Optional<Integer> of(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "indexes" -> Optional.of(INDEXES);
      case "includes" -> Optional.of(INCLUDES | INCLUDES_WITH_EXEC);
      case "includesnoexec" -> Optional.of(INCLUDES);
      case "followsymlinks" -> Optional.of(FOLLOW_SYM_LINKS);
      case "symlinksifownermatch" -> Optional.of(SYM_LINKS_IF_OWNER_MATCH);
      case "execcgi" -> Optional.of(EXEC_CGI);
      case "multiviews" -> Optional.of(MULTI_VIEWS);
      case "runscripts" -> Optional.of(MULTI_VIEWS | EXEC_CGI);
      case "none" -> Optional.of(0);
      case "all" -> Optional.of(ALL);
      default -> Optional.empty();
    };
  }

  /** The names of the options in {@code bits}, in the order of httpd's manual. */
  public static List<String> names(int bits) {
    List<String> names = new ArrayList<>();
    addIf(names, bits, EXEC_CGI, "ExecCGI");
    addIf(names, bits, FOLLOW_SYM_LINKS, "FollowSymLinks");
    if ((bits & INCLUDES_WITH_EXEC) != 0) {
      names.add("Includes");
    } else {
      addIf(names, bits, INCLUDES, "IncludesNOEXEC");
    }
    addIf(names, bits, INDEXES, "Indexes");
    addIf(names, bits, MULTI_VIEWS, "MultiViews");
    addIf(names, bits, SYM_LINKS_IF_OWNER_MATCH, "SymLinksIfOwnerMatch");
    return names;
  }

  private static void addIf(List<String> names, int bits, int bit, String name) {
    if ((bits & bit) != 0) {
      names.add(name);
    }
  }

  /** The bits of a list with commas, as {@code AllowOverride Options=Indexes,MultiViews} has. */
  static Optional<Integer> parse(String list) {
    int bits = 0;
    for (String name : list.split(",", -1)) {
      if (!name.isEmpty()) {
        Optional<Integer> known = of(name);
        if (known.isEmpty()) {
          return Optional.empty();
        }
        bits |= known.get();
      }
    }
    return Optional.of(bits);
  }
}

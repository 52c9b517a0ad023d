package dev.htlint.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where a directive may appear, as httpd's bits (include/http_config.h). The five {@code OR_}
 * classes are what AllowOverride grants to a {@code .htaccess} file.
 */
public final class Mask {
  public static final int LIMIT = 1;
  public static final int OPTIONS = 2;
  public static final int FILE_INFO = 4;
  public static final int AUTH_CONFIG = 8;
  public static final int INDEXES = 16;
  public static final int UNSET = 32;
  public static final int ACCESS_CONF = 64;
  public static final int RSRC_CONF = 128;
  public static final int EXEC_ON_READ = 256;
  public static final int NONFATAL_OVERRIDE = 512;
  public static final int NONFATAL_UNKNOWN = 1024;
  public static final int PROXY_CONF = 2048;
  public static final int ALL = LIMIT | OPTIONS | FILE_INFO | AUTH_CONFIG | INDEXES;

  private static final Map<String, Integer> NAMES =
      Map.ofEntries(
          Map.entry("OR_NONE", 0),
          Map.entry("OR_LIMIT", LIMIT),
          Map.entry("OR_OPTIONS", OPTIONS),
          Map.entry("OR_FILEINFO", FILE_INFO),
          Map.entry("OR_AUTHCFG", AUTH_CONFIG),
          Map.entry("OR_INDEXES", INDEXES),
          Map.entry("OR_UNSET", UNSET),
          Map.entry("OR_ALL", ALL),
          Map.entry("ACCESS_CONF", ACCESS_CONF),
          Map.entry("RSRC_CONF", RSRC_CONF),
          Map.entry("EXEC_ON_READ", EXEC_ON_READ),
          Map.entry("PROXY_CONF", PROXY_CONF));

  private Mask() {}

  /** The bits of names joined by {@code |}. */
  static int parse(String names) {
    int mask = 0;
    for (String name : names.split("\\|", -1)) {
      Integer bits = NAMES.get(name);
      if (bits == null) {
        throw new IllegalArgumentException("no such mask: " + name);
      }
      mask |= bits;
    }
    return mask;
  }

  /** The AllowOverride keywords, any of which grants {@code mask}; none where nothing does. */
  public static List<String> overrideClasses(int mask) {
    List<String> classes = new ArrayList<>();
    addIf(classes, mask, FILE_INFO, "FileInfo");
    addIf(classes, mask, AUTH_CONFIG, "AuthConfig");
    addIf(classes, mask, INDEXES, "Indexes");
    addIf(classes, mask, LIMIT, "Limit");
    addIf(classes, mask, OPTIONS, "Options");
    return classes;
  }

  private static void addIf(List<String> classes, int mask, int bit, String name) {
    if ((mask & bit) != 0) {
      classes.add(name);
    }
  }
}

package dev.htlint.files;

import dev.htlint.resolve.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a file is, by its name and where it lies. */
public final class FileKind {
  private static final Set<String> SERVER_NAMES = Set.of("httpd.conf", "apache2.conf");

  /** Made when a file has to be looked into. */
  private static final class Shapes {
    /** Folders in which each {@code .conf} file is one of httpd's. */
    static final Pattern SERVER_FOLDER =
        Pattern.compile("sites-.*|conf-.*|mods-.*|conf\\.d|vhosts.*");

    /** A section that only a server configuration has. */
    static final Pattern SERVER_SECTION =
        Pattern.compile(
            "(?im)^[ \\t]*<(VirtualHost|Directory|DirectoryMatch|Location|LocationMatch|IfModule"
                + "|FilesMatch)\\b[^>\\n]*>");

    private Shapes() {}
  }

  /** How much of a file is looked at to find such a section. */
  private static final int LOOK = 65_536;

  /** A file's first bytes, read when they are asked for. */
  interface Content {
    byte[] get() throws IOException;
  }

  private FileKind() {}

  /** As what a file of this name is read, whatever it holds. */
  public static Context contextOf(Path file) {
    String name = lowerName(file);
    boolean server =
        SERVER_NAMES.contains(name) || name.endsWith(".conf") || name.endsWith(".vhost");
    return server ? Context.SERVER : Context.HTACCESS;
  }

  /**
   * Whether a file met on a walk is linted without being named, and as what.
   *
   * @param root the folder that is walked: what lies above it says nothing of the file
   * @param content the file's first bytes, asked for only where the name leaves the matter open
   */
  static Optional<Context> found(Path root, Path file, Content content) throws IOException {
    String name = lowerName(file);
    if (name.endsWith(".htaccess") || name.equals("htaccess.txt")) {
      return Optional.of(Context.HTACCESS);
    }
    if (SERVER_NAMES.contains(name) || name.endsWith(".vhost")) {
      return Optional.of(Context.SERVER);
    }
    if (!name.endsWith(".conf")) {
      return Optional.empty();
    }
    return isBelowServerFolder(root, file) || hasSection(content.get())
        ? Optional.of(Context.SERVER)
        : Optional.empty();
  }

  private static boolean isBelowServerFolder(Path root, Path file) {
    Path top = root.toAbsolutePath().normalize();
    Path folder = file.toAbsolutePath().normalize().getParent();
    while (folder != null && folder.startsWith(top)) {
      if (Shapes.SERVER_FOLDER.matcher(lowerName(folder)).matches()) {
        return true;
      }
      folder = folder.getParent();
    }
    return false;
  }

  private static boolean hasSection(byte[] content) {
    String text =
        new String(content, 0, Math.min(content.length, LOOK), StandardCharsets.ISO_8859_1);
    return Shapes.SERVER_SECTION.matcher(text).find();
  }

  private static String lowerName(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
  }
}

package dev.htlint.resolve;

import dev.htlint.parse.ConfigParser;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import java.util.List;
import java.util.Optional;

/** Where the files of Include directives come from; the core itself touches no file system. */
public interface IncludeSource {
  /**
   * What an Include finds.
   *
   * @param refusal what httpd says where it finds nothing; empty where that is not certain
   */
  record Included(List<SourceFile> files, Optional<String> refusal) {
    /** Nothing, and nobody knows why. */
    static final Included UNKNOWN = new Included(List.of(), Optional.empty());

    public Included {
      files = List.copyOf(files);
    }

    /** These files. */
    public static Included of(List<SourceFile> files) {
      return new Included(files, Optional.empty());
    }
  }

  /** Knows no file. */
  IncludeSource NONE = (pattern, optional, serverRoot) -> Included.UNKNOWN;

  /**
   * The files that {@code pattern} names, in the order in which httpd reads them. The same file is
   * the same object each time.
   *
   * @param optional whether it may find nothing: IncludeOptional
   * @param serverRoot what ServerRoot says, empty where it was not set
   */
  Included include(String pattern, boolean optional, String serverRoot);

  /** A file that {@link #include} has given, parsed; not the same object each time. */
  default ConfigFile parse(SourceFile file) {
    return ConfigParser.parse(file);
  }
}

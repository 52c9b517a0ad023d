package dev.htlint.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What an {@link Httpd} is to be like. */
public interface Setup {
  /** The files of the modules to load, by symbol, in the order in which they can be loaded. */
  Map<String, String> modules(Installation installation);

  /** The lines besides LoadModule, with directories below {@code documents}. */
  List<String> lines(Path documents);
}

package dev.htlint.run;

import dev.htlint.files.FileFinder.Top;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which file it is.
 *
 * @param path as the user wrote it, or from where settings say that it will live
 * @param file where it lies
 * @param top the walked folder in which it was found
 */
record Place(Path path, Path file, Optional<Top> top) {}

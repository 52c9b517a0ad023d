package dev.htlint.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The configuration that holds for one directory, or for one file in it: what the server says
 * outside of its sections, {@code <Directory>} sections and {@code .htaccess} files in the order in
 * which httpd merges them. Immutable.
 *
 * <p>What depends on the request ({@code <If>}, {@code <Limit>}, a {@code <Location>} for some of
 * the URLs that lead here) is not among the directives; {@link #mayDiffer} tells of it.
 */
public final class DirectoryConfig {
  /**
   * What one section, or a file outside of its sections, brings. A module without a function to
   * merge takes what the last part says and forgets the others.
   *
   * @param origin which section or file it is
   * @param directives those that hold for every request
   * @param limited those in {@code <Limit>} and {@code <LimitExcept>} sections
   */
  public record Part(Origin origin, List<Placed> directives, List<Placed> limited) {
    public Part {
      directives = List.copyOf(directives);
      limited = List.copyOf(limited);
    }
  }

  /**
   * Where a part comes from.
   *
   * @param tag the opening tag of the section; empty for what stands outside of sections
   * @param file the name of the file
   */
  public record Origin(Optional<Placed> tag, String file) {
    static Origin of(Placed tag) {
      return new Origin(Optional.of(tag), tag.file().path());
    }
  }

  private final String directory;
  private final boolean complete;
  private final ServedFolders served;
  private final List<Layer> layers;
  private final List<Layer> locations;
  private final List<Part> parts = new ArrayList<>();
  private final Map<String, List<Placed>> byName = new HashMap<>();
  private final Set<String> limited = new HashSet<>();
  private final Set<String> perhaps = new HashSet<>();
  private final Set<String> addressed = new HashSet<>();

  /**
   * @param locations what sections for URLs bring, which httpd merges last
   */
  DirectoryConfig(
      String directory,
      boolean complete,
      ServedFolders served,
      List<Layer> layers,
      List<Layer> locations) {
    this(directory, complete, served, layers, List.of(), locations);
  }

  private DirectoryConfig(
      String directory,
      boolean complete,
      ServedFolders served,
      List<Layer> layers,
      List<Layer> files,
      List<Layer> locations) {
    this.directory = directory;
    this.complete = complete;
    this.served = served;
    this.layers = layers;
    this.locations = locations;
    for (Layer layer : layers) {
      add(layer);
    }
    for (Layer layer : files) {
      add(layer);
    }
    for (Layer layer : locations) {
      add(layer);
    }
  }

  private void add(Layer layer) {
    for (Placed placed : layer.directives()) {
      byName.computeIfAbsent(key(placed.directive().name()), n -> new ArrayList<>()).add(placed);
    }
    for (Placed placed : layer.limited()) {
      limited.add(key(placed.directive().name()));
    }
    perhaps.addAll(layer.open());
    addressed.addAll(layer.byAddress());
    if (!layer.origin().file().isEmpty()) {
      parts.add(new Part(layer.origin(), layer.directives(), layer.limited()));
    }
  }

  /** The directory on the server. */
  public String directory() {
    return directory;
  }

  /**
   * Whether all of it is known: the server's own configuration and each {@code .htaccess} file on
   * the way. If not, what is missing here may stand elsewhere.
   */
  public boolean isComplete() {
    return complete;
  }

  /** What the server serves. */
  public ServedFolders served() {
    return served;
  }

  /** Every directive of that name which holds, in the order of merging: the last one wins. */
  public List<Placed> all(String name) {
    return List.copyOf(byName.getOrDefault(key(name), List.of()));
  }

  /** The directive of that name which wins. */
  public Optional<Placed> last(String name) {
    List<Placed> all = byName.getOrDefault(key(name), List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** Whether a directive of that name stands where the request decides if it holds. */
  public boolean mayDiffer(String name) {
    return dependsOnRequest(name) || limited.contains(key(name));
  }

  /** The same, where more than the method of the request decides. */
  public boolean dependsOnRequest(String name) {
    return perhaps.contains(key(name)) || addressed.contains(key(name));
  }

  /** The same as {@link #mayDiffer}, where more than the address of the request decides. */
  public boolean mayDifferAtOneAddress(String name) {
    return perhaps.contains(key(name)) || limited.contains(key(name));
  }

  /** All that holds, in the order of merging. */
  public List<Part> parts() {
    return List.copyOf(parts);
  }

  /**
   * What holds for the file {@code name} in the directory: {@code <Files>} sections, too, which
   * httpd merges after those of directories ({@code ap_file_walk}).
   */
  public DirectoryConfig forFile(String name) {
    List<Layer> files = new ArrayList<>();
    for (Layer layer : layers) {
      layer.forFile(name, files);
    }
    return files.isEmpty()
        ? this
        : new DirectoryConfig(directory, complete, served, layers, files, locations);
  }

  /**
   * What holds for the files that {@code section} is for, a {@code <Files>} section among what
   * holds here. Whether other such sections are for them, too, is left open: {@link #mayDiffer}.
   */
  public DirectoryConfig within(Directive section) {
    List<Layer> files = new ArrayList<>();
    Set<String> others = new HashSet<>();
    for (Layer layer : layers) {
      for (Layer.FileSection file : layer.files()) {
        if (file.tag() == section) {
          files.add(file.layer());
        } else {
          file.layer().addNames(others);
        }
      }
    }
    files.add(Layer.perhaps(others));
    return new DirectoryConfig(directory, complete, served, layers, files, locations);
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}

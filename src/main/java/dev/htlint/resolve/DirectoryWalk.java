package dev.htlint.resolve;

import dev.htlint.server.DirectorySettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Merges what holds for a directory, in the order of httpd's {@code ap_directory_walk}: the server
 * outside of sections, then from the root down for each directory the {@code <Directory>} sections
 * with as many components and its {@code .htaccess} file, at last the sections with regular
 * expressions.
 *
 * <p>Keeps what it found out for the directories that were asked for last; not for several threads.
 */
public final class DirectoryWalk {
  private static final int REMEMBERED = 256;

  /** Where {@code .htaccess} files come from. */
  public interface Htaccess {
    /** Knows none. */
    Htaccess UNKNOWN =
        directory -> {
          return Optional.empty();
        };

    /**
     * What httpd makes of the file in {@code directory} (on the server); empty where it is not
     * known whether there is one. Where there is none, or none is read, a file without directives.
     */
    Optional<Resolution> in(String directory);
  }

  private record Section(DirectorySettings pattern, Layer layer) {}

  private final ServerConfig config;
  private final Htaccess htaccess;
  private final List<Layer> outside = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final Map<String, DirectoryConfig> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DirectoryConfig> eldest) {
          return size() > REMEMBERED;
        }
      };
  private final Map<String, Optional<Layer>> files =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<Layer>> eldest) {
          return size() > REMEMBERED;
        }
      };

  /** For the main server of {@code config}. */
  public DirectoryWalk(ServerConfig config, Htaccess htaccess) {
    this.config = config;
    this.htaccess = htaccess;
    Layer.Sorter sorter = new Layer.Sorter(config.directives());
    take(sorter, null);
  }

  private void take(Layer.Sorter sorter, @Nullable Directive host) {
    outside.add(sorter.layer(host));
    for (Placed placed : sorter.in(host)) {
      Directive tag = placed.directive();
      if (Layer.kind(tag) == Layer.Kind.DIRECTORY) {
        SectionPattern.of(tag)
            .ifPresent(
                pattern ->
                    sections.add(
                        new Section(
                            new DirectorySettings(
                                pattern.text(),
                                pattern.regex(),
                                Optional.empty(),
                                Optional.empty()),
                            sorter.layer(tag))));
      }
    }
  }

  /**
   * What holds for {@code directory}, an absolute path on the server without a slash at its end.
   */
  public DirectoryConfig at(String directory) {
    DirectoryConfig config = known.get(directory);
    if (config == null) {
      config = walk(directory);
      known.put(directory, config);
    }
    return config;
  }

  private DirectoryConfig walk(String directory) {
    List<Layer> layers = new ArrayList<>(outside);
    boolean complete = config.isKnown();
    int components = 0;
    for (String at : DirectorySettings.fromRoot(directory)) {
      for (Section section : sections) {
        DirectorySettings pattern = section.pattern();
        if (!pattern.regex() && pattern.components() == components && pattern.covers(at)) {
          layers.add(section.layer());
        }
      }
      Optional<Layer> file = files.get(at);
      if (file == null) {
        file = read(at);
        files.put(at, file);
      }
      complete &= file.isPresent();
      file.ifPresent(layers::add);
      components++;
    }
    for (Section section : sections) {
      if (section.pattern().regex() && section.pattern().covers(directory)) {
        layers.add(section.layer());
      }
    }
    return new DirectoryConfig(directory, complete, layers);
  }

  private Optional<Layer> read(String directory) {
    return htaccess
        .in(directory)
        .map(
            resolution ->
                new Layer.Sorter(
                        resolution.directives().stream()
                            .map(one -> new Placed(resolution.file().source(), one))
                            .toList())
                    .layer(null));
  }
}

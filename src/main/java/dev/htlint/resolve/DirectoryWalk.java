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
 * with as many components and its {@code .htaccess} file, then the sections with regular
 * expressions, and last the {@code <Location>} sections ({@code ap_location_walk}), where it is
 * known which URLs lead to the directory.
 *
 * <p>Keeps what it found out for the directories that were asked for last; not for several threads.
 */
public final class DirectoryWalk {
  private static final int REMEMBERED = 256;

  /** More than there are folders above each other: all of them are asked for each folder. */
  private static final int REMEMBERED_FILES = 1024;

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

  private record UrlSection(SectionPattern pattern, Layer layer) {}

  private final ServerConfig config;
  private final Htaccess htaccess;
  private final ServedFolders served;
  private final List<Layer> outside = new ArrayList<>();
  private final List<Section> sections = new ArrayList<>();
  private final List<UrlSection> locations = new ArrayList<>();
  private final UrlPaths urls;
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
          return size() > REMEMBERED_FILES;
        }
      };

  /**
   * For the host of which {@code config} speaks, otherwise for the server outside of all hosts:
   * httpd puts what a host says behind what stands in none, and its {@code <Directory>} sections
   * among the others.
   */
  public DirectoryWalk(ServerConfig config, Htaccess htaccess) {
    this.config = config;
    this.htaccess = htaccess;
    this.served = ServedFolders.of(config);
    this.urls = UrlPaths.of(config);
    Layer.Sorter sorter = new Layer.Sorter(config.directives());
    take(sorter, null);
    Optional<Directive> host = config.host().flatMap(VirtualHost::tag);
    if (host.isPresent()) {
      take(sorter, host.get());
    }
  }

  private void take(Layer.Sorter sorter, @Nullable Directive host) {
    outside.add(sorter.layer(origin(sorter, host), host));
    for (Placed placed : sorter.in(host)) {
      Directive tag = placed.directive();
      DirectoryConfig.Origin origin = DirectoryConfig.Origin.of(placed);
      if (Layer.kind(tag) == Layer.Kind.LOCATION) {
        SectionPattern.of(tag)
            .ifPresent(
                pattern -> locations.add(new UrlSection(pattern, sorter.layer(origin, tag))));
      } else if (Layer.kind(tag) == Layer.Kind.DIRECTORY) {
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
                            sorter.layer(origin, tag))));
      }
    }
  }

  private static DirectoryConfig.Origin origin(Layer.Sorter sorter, @Nullable Directive host) {
    for (Placed placed : sorter.in(null)) {
      if (placed.directive() == host) {
        return DirectoryConfig.Origin.of(placed);
      }
    }
    List<Placed> all = sorter.in(null);
    return new DirectoryConfig.Origin(
        Optional.empty(), all.isEmpty() ? "" : all.get(0).file().path());
  }

  /** What holds for {@code directory}, an absolute path on the server, no slash at its end. */
  public DirectoryConfig at(String directory) {
    DirectoryConfig holds = known.get(directory);
    if (holds == null) {
      holds = walk(directory, file(directory));
      known.put(directory, holds);
    }
    return holds;
  }

  /**
   * The same with {@code own} as what httpd makes of the directory's own {@code .htaccess} file.
   */
  public DirectoryConfig at(String directory, Resolution own) {
    return walk(directory, Optional.of(layer(own)));
  }

  private DirectoryConfig walk(String directory, Optional<Layer> own) {
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
      Optional<Layer> file = at.equals(directory) ? own : file(at);
      complete &= file.isPresent();
      file.ifPresent(layers::add);
      components++;
    }
    for (Section section : sections) {
      if (section.pattern().regex() && section.pattern().covers(directory)) {
        boolean always = section.pattern().alwaysCovers(directory);
        layers.add(always ? section.layer() : section.layer().perhaps());
      }
    }
    return new DirectoryConfig(directory, complete, served, layers, locations(directory));
  }

  /** Of sections for some of the URLs that lead to the directory only the names count. */
  private List<Layer> locations(String directory) {
    List<Layer> holding = new ArrayList<>();
    for (UrlSection section : locations) {
      switch (urls.covering(section.pattern(), directory)) {
        case ALL -> holding.add(section.layer());
        case SOME -> {
          if (!section.layer().isOwnPage()) {
            holding.add(section.layer().addressed());
          }
        }
        case NONE -> {}
      }
    }
    return holding;
  }

  private Optional<Layer> file(String directory) {
    Optional<Layer> file = files.get(directory);
    if (file == null) {
      file = htaccess.in(directory).map(DirectoryWalk::layer);
      files.put(directory, file);
    }
    return file;
  }

  private static Layer layer(Resolution file) {
    List<Placed> directives = new ArrayList<>();
    for (Directive directive : file.directives()) {
      directives.add(new Placed(file.file().source(), directive));
    }
    DirectoryConfig.Origin origin =
        new DirectoryConfig.Origin(Optional.empty(), file.file().source().path());
    return new Layer.Sorter(directives).layer(origin, null);
  }
}

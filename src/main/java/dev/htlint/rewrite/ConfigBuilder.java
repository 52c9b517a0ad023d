package dev.htlint.rewrite;

import dev.htlint.expression.ExpressionNode;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionTree;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Resolution;
import dev.htlint.rewrite.AccessConfig.Logic;
import dev.htlint.rewrite.AccessConfig.Methods;
import dev.htlint.server.DirectorySettings;
import dev.htlint.tree.Words;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file that httpd accepts into what it says to the modules of this machine: {@code
 * ap_walk_config} with their handlers. Directives of other modules are passed over.
 */
final class ConfigBuilder {
  private final IdentityHashMap<Directive, OpenSection> open = new IdentityHashMap<>();
  private final OpenSection outside;
  private final List<ServerRules.Section> folders = new ArrayList<>();
  private final List<ServerRules.Location> locations = new ArrayList<>();

  /**
   * @param directory for which the file is; empty for a server's own configuration
   */
  ConfigBuilder(String directory) {
    this.outside = OpenSection.of(new FolderConfig(), directory);
  }

  /** For what stands in the virtual host of {@code tag}. */
  ConfigBuilder(Directive tag) {
    this("");
    open.put(tag, outside);
  }

  /** What the file says for {@code directory}, in which it stands. */
  static FolderConfig read(Resolution resolution, String directory) {
    ConfigBuilder builder = new ConfigBuilder(directory);
    resolution.directives().forEach(builder::readIfRead);
    return builder.config();
  }

  /** What was said outside of sections so far. */
  FolderConfig config() {
    return outside.config();
  }

  /** What was said in {@code <Directory>} sections. */
  List<ServerRules.Section> folders() {
    return folders;
  }

  /** What was said in {@code <Location>} sections. */
  List<ServerRules.Location> locations() {
    return locations;
  }

  /** Takes note of {@code directive}, unless httpd skips it. */
  void readIfRead(Directive directive) {
    if (directive.isRead() && !directive.entries().isEmpty()) {
      read(directive);
    }
  }

  private void read(Directive directive) {
    OpenSection around = directive.section().map(open::get).orElse(outside);
    if (directive.section().isPresent() && !open.containsKey(directive.section().get())) {
      return; // in a section that means nothing here
    }
    if (directive.isSection()) {
      OpenSection inner = open(directive, around);
      if (inner != null) {
        open.put(directive, inner);
      }
    } else {
      new ConfigLine(directive, around).read();
    }
  }

  private @Nullable OpenSection open(Directive tag, OpenSection outer) {
    String raw = tag.arguments().rawArguments();
    int bracket = raw.lastIndexOf('>');
    List<String> words = Words.split(bracket < 0 ? raw : raw.substring(0, bracket));
    String first = words.isEmpty() ? "" : words.get(0);
    String name = tag.name().toLowerCase(Locale.ROOT);
    boolean tilde = first.equals("~") && words.size() > 1;
    boolean regex = tilde || name.endsWith("match");
    String pattern = tilde ? words.get(1) : first;
    return switch (name) {
      case "<files", "<filesmatch" -> files(outer, pattern, regex);
      case "<directory", "<directorymatch" -> folder(pattern, regex);
      case "<location", "<locationmatch" -> location(pattern, regex);
      case "<if", "<elseif", "<else" -> condition(outer, name, first);
      case "<limit", "<limitexcept" ->
          outer.limited(new Methods(name.equals("<limitexcept"), methods(words)));
      case "<requireall" -> outer.group(Logic.ALL, false);
      case "<requireany" -> outer.group(Logic.ANY, false);
      case "<requirenone" -> outer.group(Logic.ANY, true);
      case "<requirenotall" -> outer.group(Logic.ALL, true);
      default -> null;
    };
  }

  private static Set<String> methods(List<String> words) {
    Set<String> methods = new TreeSet<>();
    for (String word : words) {
      methods.add(word.equals("HEAD") ? "GET" : word);
    }
    return methods;
  }

  private OpenSection folder(String pattern, boolean regex) {
    FolderConfig config = new FolderConfig();
    folders.add(
        new ServerRules.Section(
            new DirectorySettings(pattern, regex, Optional.empty(), Optional.empty()), config));
    return OpenSection.of(config, pattern);
  }

  private OpenSection location(String pattern, boolean regex) {
    FolderConfig config = new FolderConfig();
    locations.add(
        new ServerRules.Location(pattern, regex ? Regex.of(pattern, false) : null, config));
    return OpenSection.of(config, pattern);
  }

  private static OpenSection condition(OpenSection outer, String name, String expression) {
    FolderConfig config = new FolderConfig();
    Optional<ExpressionNode> condition =
        name.equals("<else") ? Optional.empty() : ExpressionTree.parse(expression, Flavour.BOOLEAN);
    outer.config().ifs.add(new FolderConfig.IfSection(!name.equals("<if"), condition, config));
    return OpenSection.of(config, "*If");
  }

  private static OpenSection files(OpenSection outer, String name, boolean regex) {
    FolderConfig config = new FolderConfig();
    outer
        .config()
        .files
        .add(new FolderConfig.FilesSection(name, regex ? Regex.of(name, false) : null, config));
    return OpenSection.of(config, name);
  }
}

package dev.htlint.rewrite;

import dev.htlint.expression.ExpressionNode;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionTree;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Resolution;
import dev.htlint.rewrite.AccessConfig.Group;
import dev.htlint.rewrite.AccessConfig.Logic;
import dev.htlint.rewrite.AccessConfig.Methods;
import dev.htlint.server.DirectorySettings;
import dev.htlint.tree.RewriteLine;
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
  /** A folder or a section while its lines are read. */
  private static final class Frame {
    final FolderConfig config;

    /** What the handlers take for the path: {@code cmd->path}. */
    final String path;

    final Methods methods;
    final Group requires;
    final List<Condition> conditions;

    Frame(FolderConfig config, String path, Methods methods, Group requires, List<Condition> open) {
      this.config = config;
      this.path = path;
      this.methods = methods;
      this.requires = requires;
      this.conditions = open;
    }

    static Frame of(FolderConfig config, String path) {
      return new Frame(config, path, Methods.ALL, Group.of(Logic.ANY), new ArrayList<>());
    }
  }

  private final IdentityHashMap<Directive, Frame> frames = new IdentityHashMap<>();
  private final Frame file;

  private final List<ServerRules.Section> sections = new ArrayList<>();

  /**
   * @param directory for which the file is; empty for a server's own configuration
   */
  ConfigBuilder(String directory) {
    this.file = Frame.of(new FolderConfig(), directory);
  }

  /** What the file says for {@code directory}, in which it stands. */
  static FolderConfig read(Resolution resolution, String directory) {
    ConfigBuilder builder = new ConfigBuilder(directory);
    resolution.directives().forEach(builder::readIfRead);
    return builder.config();
  }

  /** What was said outside of sections so far. */
  FolderConfig config() {
    return file.config;
  }

  /** What was said in {@code <Directory>} sections. */
  List<ServerRules.Section> sections() {
    return sections;
  }

  /** Takes note of {@code directive}, unless httpd skips it. */
  void readIfRead(Directive directive) {
    if (directive.isRead() && !directive.entries().isEmpty()) {
      read(directive);
    }
  }

  private void read(Directive directive) {
    Frame frame = directive.section().map(frames::get).orElse(file);
    if (frame == null) {
      return; // in a section that means nothing here
    }
    if (directive.isSection()) {
      Frame inner = open(directive, frame);
      if (inner != null) {
        frames.put(directive, inner);
      }
    } else {
      new Line(directive, frame).read();
    }
  }

  private @Nullable Frame open(Directive tag, Frame outer) {
    String raw = tag.arguments().rawArguments();
    int bracket = raw.lastIndexOf('>');
    List<String> words = Words.split(bracket < 0 ? raw : raw.substring(0, bracket));
    String first = words.isEmpty() ? "" : words.get(0);
    String name = tag.name().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "<files" ->
          first.equals("~") && words.size() > 1
              ? files(outer, words.get(1), true)
              : files(outer, first, false);
      case "<filesmatch" -> files(outer, first, true);
      case "<directory", "<directorymatch" -> {
        boolean tilde = first.equals("~") && words.size() > 1;
        String pattern = tilde ? words.get(1) : first;
        boolean regex = tilde || name.endsWith("match");
        FolderConfig config = new FolderConfig();
        sections.add(
            new ServerRules.Section(
                new DirectorySettings(pattern, regex, Optional.empty(), Optional.empty()), config));
        yield Frame.of(config, pattern);
      }
      case "<if", "<elseif", "<else" -> {
        FolderConfig config = new FolderConfig();
        Optional<ExpressionNode> condition =
            name.equals("<else") ? Optional.empty() : ExpressionTree.parse(first, Flavour.BOOLEAN);
        outer.config.ifs.add(new FolderConfig.IfSection(!name.equals("<if"), condition, config));
        yield Frame.of(config, "*If");
      }
      case "<limit", "<limitexcept" -> {
        Methods methods = new Methods(name.equals("<limitexcept"), methods(words));
        yield new Frame(outer.config, outer.path, methods, outer.requires, outer.conditions);
      }
      case "<requireall" -> group(outer, Logic.ALL, false);
      case "<requireany" -> group(outer, Logic.ANY, false);
      case "<requirenone" -> group(outer, Logic.ANY, true);
      case "<requirenotall" -> group(outer, Logic.ALL, true);
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

  private static Frame files(Frame outer, String name, boolean regex) {
    FolderConfig config = new FolderConfig();
    outer.config.files.add(
        new FolderConfig.FilesSection(name, regex ? Regex.of(name, false) : null, config));
    return Frame.of(config, name);
  }

  private static Frame group(Frame outer, Logic logic, boolean negated) {
    Group group = new Group(logic, negated, new ArrayList<>());
    Line.require(outer.config, outer.requires).members().add(group);
    return new Frame(outer.config, outer.path, outer.methods, group, outer.conditions);
  }

  /** One directive and where it belongs. */
  private record Line(Directive directive, Frame frame) {
    void read() {
      FolderConfig config = frame.config;
      switch (directive.name().toLowerCase(Locale.ROOT)) {
        case "rewriteengine" -> config.rewrite(frame.path).enabled = word(0).equalsIgnoreCase("on");
        case "rewritebase" -> config.rewrite(frame.path).base = word(0);
        case "rewriteoptions" -> words().forEach(config.rewrite(frame.path)::add);
        case "rewritecond" -> {
          config.rewrite(frame.path);
          RewriteLine line = RewriteLine.of(raw());
          if (line != null) {
            frame.conditions.add(Condition.of(line, Place.of(directive)));
          }
        }
        case "rewriterule" -> {
          RewriteLine line = RewriteLine.of(raw());
          if (line != null) {
            Rule rule = Rule.of(line, frame.conditions, Place.of(directive));
            config.rewrite(frame.path).rules.add(rule);
          }
          frame.conditions.clear();
        }
        case "redirect", "redirecttemp", "redirectpermanent", "redirectmatch" ->
            RedirectLine.read(directive, config);
        case "redirectrelative" -> config.alias().relative = isOn();
        case "directoryindex" -> index(config);
        case "directoryslash",
            "directorycheckhandler",
            "directoryindexredirect",
            "fallbackresource" ->
            config.index = config.index.merge(index());
        case "options" -> config.options = config.options.with(words());
        case "errordocument" -> errorDocument(config);
        case "sethandler" -> config.handlers = config.handlers.withHandler(Value.of(word(0)));
        case "checkspelling", "checkcaseonly", "checkbasenamematch" ->
            config.spelling = config.spelling.with(directive.name(), isOn());
        case "acceptpathinfo" ->
            config.handlers =
                config.handlers.withPathInfo(
                    word(0).equalsIgnoreCase("default") ? null : Boolean.valueOf(isOn()));
        case "addhandler" -> {
          for (String extension : words().subList(1, words().size())) {
            config.handlers = config.handlers.withExtension(extension, UriText.lower(word(0)));
          }
        }
        case "removehandler" -> {
          for (String extension : words()) {
            config.handlers = config.handlers.withExtension(extension, "");
          }
        }
        case "setenvif", "setenvifnocase", "browsermatch", "browsermatchnocase", "setenvifexpr" ->
            config.environment.add(
                EnvironmentRule.of(directive.name().toLowerCase(Locale.ROOT), raw()));
        case "setenv" -> config.variables.put(word(0), Optional.of(word(1)));
        case "unsetenv" -> words().forEach(name -> config.variables.put(name, Optional.empty()));
        default -> access(config);
      }
    }

    private void access(FolderConfig config) {
      AccessConfig access = config.access;
      String name = directive.name().toLowerCase(Locale.ROOT);
      switch (name) {
        case "require" -> {
          Optional<ExpressionNode> condition =
              word(0).equalsIgnoreCase("expr")
                  ? ExpressionTree.parse(Words.rest(raw()), Flavour.BOOLEAN)
                  : Optional.empty();
          require(config, frame.requires)
              .members()
              .add(AccessConfig.Require.of(words(), frame.methods, condition));
        }
        case "authtype" ->
            config.access = new AccessConfig(access.require(), access.compat(), word(0));
        case "order", "satisfy" -> compat(config, name, List.of(UriText.lower(word(0))));
        case "allow", "deny" -> compat(config, name, words().subList(1, words().size()));
        default -> {
          // of another module
        }
      }
    }

    private void compat(FolderConfig config, String name, List<String> words) {
      AccessConfig access = config.access;
      AccessConfig.Compat compat =
          access.compat() == null ? new AccessConfig.Compat() : access.compat();
      for (String word : words) {
        compat.statements.add(new AccessConfig.Compat.Statement(name, word, frame.methods));
      }
      config.access = new AccessConfig(access.require(), compat, access.type());
    }

    /** Makes the outermost {@code group} that of {@code config}, if that has none yet. */
    static Group require(FolderConfig config, Group group) {
      AccessConfig access = config.access;
      if (access.require() == null) {
        config.access = new AccessConfig(group, access.compat(), access.type());
      }
      return group;
    }

    private void index(FolderConfig config) {
      List<String> before = config.index.names();
      List<String> names = new ArrayList<>(before == null ? List.of() : before);
      if (words().size() == 1 && word(0).equalsIgnoreCase("disabled")) {
        names.clear();
      } else {
        names.addAll(words());
      }
      config.index = config.index.merge(new IndexConfig(names, null, null, null, null));
    }

    private IndexConfig index() {
      return switch (directive.name().toLowerCase(Locale.ROOT)) {
        case "directoryslash" -> new IndexConfig(null, isOn(), null, null, null);
        case "directorycheckhandler" -> new IndexConfig(null, null, isOn(), null, null);
        case "fallbackresource" -> new IndexConfig(null, null, null, null, word(0));
        default -> new IndexConfig(null, null, null, RedirectLine.indexStatus(word(0)), null);
      };
    }

    private void errorDocument(FolderConfig config) {
      int status = Numbers.toInt(word(0));
      String text = word(1);
      boolean message = text.indexOf(' ') >= 0 || !(text.startsWith("/") || UriText.isUrl(text));
      if (status == 401 && !message && !text.startsWith("/")) {
        return;
      }
      config.errorDocuments.put(status, Value.of(message ? '"' + text : text));
    }

    private boolean isOn() {
      return word(0).equalsIgnoreCase("on");
    }

    private String raw() {
      return directive.arguments().rawArguments();
    }

    private String word(int index) {
      return index < directive.arguments().argumentCount()
          ? directive.arguments().argument(index)
          : "";
    }

    private List<String> words() {
      List<String> words = new ArrayList<>();
      for (int i = 0; i < directive.arguments().argumentCount(); i++) {
        words.add(directive.arguments().argument(i));
      }
      return words;
    }
  }
}

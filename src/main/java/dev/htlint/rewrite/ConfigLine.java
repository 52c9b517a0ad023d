package dev.htlint.rewrite;

import dev.htlint.resolve.Directive;
import dev.htlint.tree.RewriteLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One directive and where it belongs: what the handlers of this machine's modules make of it. */
record ConfigLine(Directive directive, OpenSection section) {
  void read() {
    FolderConfig config = section.config();
    String name = directive.name().toLowerCase(Locale.ROOT);
    switch (name) {
      case "rewriteengine" -> rewrite().enabled = isOn();
      case "rewritebase" -> rewrite().base = word(0);
      case "rewriteoptions" -> words().forEach(rewrite()::add);
      case "rewritemap" -> rewrite().maps.put(word(0), RewriteMap.of(word(1)));
      case "rewritecond" -> condition();
      case "rewriterule" -> rule();
      case "alias", "scriptalias", "aliasmatch", "scriptaliasmatch" ->
          AliasLine.read(directive, section);
      case "aliaspreservepath" -> config.alias().preservesPath = isOn();
      case "redirect", "redirecttemp", "redirectpermanent", "redirectmatch" ->
          RedirectLine.read(directive, config);
      case "redirectrelative" -> config.alias().relative = isOn();
      case "directoryindex",
          "directoryslash",
          "directorycheckhandler",
          "directoryindexredirect",
          "fallbackresource" ->
          config.index = config.index.merge(index(name, config));
      case "options" -> config.options = config.options.with(words());
      case "errordocument" -> errorDocument(config);
      case "sethandler", "acceptpathinfo", "addhandler", "removehandler" ->
          config.handlers = handlers(name, config.handlers);
      case "checkspelling", "checkcaseonly", "checkbasenamematch" ->
          config.spelling = config.spelling.with(directive.name(), isOn());
      case "setenvif", "setenvifnocase", "browsermatch", "browsermatchnocase", "setenvifexpr" ->
          config.environment.add(EnvironmentRule.of(name, raw()));
      case "setenv" -> config.variables.put(word(0), Optional.of(word(1)));
      case "unsetenv" -> words().forEach(one -> config.variables.put(one, Optional.empty()));
      default -> new AccessLine(section, words(), raw()).read(name);
    }
  }

  private RewriteConfig rewrite() {
    return section.config().rewrite(section.path());
  }

  private void condition() {
    rewrite();
    RewriteLine line = RewriteLine.of(raw());
    if (line != null) {
      section.conditions().add(Condition.of(line, Place.of(directive)));
    }
  }

  private void rule() {
    RewriteLine line = RewriteLine.of(raw());
    if (line != null) {
      rewrite().rules.add(Rule.of(line, section.conditions(), Place.of(directive)));
    }
    section.conditions().clear();
  }

  private HandlerConfig handlers(String name, HandlerConfig before) {
    HandlerConfig handlers = before;
    switch (name) {
      case "sethandler" -> handlers = handlers.withHandler(Value.of(word(0)));
      case "acceptpathinfo" ->
          handlers = handlers.withPathInfo(word(0).equalsIgnoreCase("default") ? null : isOn());
      case "addhandler" -> {
        for (String extension : words().subList(1, words().size())) {
          handlers = handlers.withExtension(extension, UriText.lower(word(0)));
        }
      }
      default -> {
        for (String extension : words()) {
          handlers = handlers.withExtension(extension, "");
        }
      }
    }
    return handlers;
  }

  private IndexConfig index(String name, FolderConfig config) {
    return switch (name) {
      case "directoryindex" -> new IndexConfig(indexes(config), null, null, null, null);
      case "directoryslash" -> new IndexConfig(null, isOn(), null, null, null);
      case "directorycheckhandler" -> new IndexConfig(null, null, isOn(), null, null);
      case "fallbackresource" -> new IndexConfig(null, null, null, null, word(0));
      default -> new IndexConfig(null, null, null, RedirectLine.indexStatus(word(0)), null);
    };
  }

  private List<String> indexes(FolderConfig config) {
    List<String> before = config.index.names();
    List<String> names = new ArrayList<>(before == null ? List.of() : before);
    if (words().size() == 1 && word(0).equalsIgnoreCase("disabled")) {
      names.clear();
    } else {
      names.addAll(words());
    }
    return names;
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

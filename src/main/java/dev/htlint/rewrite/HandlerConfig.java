package dev.htlint.rewrite;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who delivers a file: SetHandler and AcceptPathInfo of the core, AddHandler and RemoveHandler of
 * mod_mime. What is null was not said.
 *
 * @param handler SetHandler
 * @param acceptsPathInfo whether AcceptPathInfo is On or Off
 * @param extensions AddHandler by extension, in lower case; an empty name for RemoveHandler
 */
record HandlerConfig(
    @Nullable Value handler, @Nullable Boolean acceptsPathInfo, Map<String, String> extensions) {
  static final HandlerConfig NONE = new HandlerConfig(null, null, Map.of());

  HandlerConfig {
    extensions = Map.copyOf(extensions);
  }

  /** {@code over} in this. */
  HandlerConfig merge(HandlerConfig over) {
    Map<String, String> all = new HashMap<>(extensions);
    all.putAll(over.extensions);
    return new HandlerConfig(
        over.handler == null ? handler : over.handler,
        over.acceptsPathInfo == null ? acceptsPathInfo : over.acceptsPathInfo,
        all);
  }

  HandlerConfig withHandler(Value value) {
    return new HandlerConfig(value, acceptsPathInfo, extensions);
  }

  /** With AcceptPathInfo On, Off, or null for Default. */
  HandlerConfig withPathInfo(@Nullable Boolean accepts) {
    return new HandlerConfig(handler, accepts, extensions);
  }

  HandlerConfig withExtension(String extension, String name) {
    Map<String, String> all = new HashMap<>(extensions);
    String bare = extension.startsWith(".") ? extension.substring(1) : extension;
    all.put(bare.toLowerCase(Locale.ROOT), name);
    return new HandlerConfig(handler, acceptsPathInfo, all);
  }

  /** The handler of the last extension of {@code file} that has one: {@code find_ct}. */
  @Nullable String ofFile(String file) {
    if (extensions.isEmpty()) {
      return null;
    }
    String[] parts = file.substring(file.lastIndexOf('/') + 1).split("\\.", -1);
    String found = null;
    for (int i = 1; i < parts.length; i++) {
      String name = extensions.get(parts[i].toLowerCase(Locale.ROOT));
      found = name == null || name.isEmpty() ? found : name;
    }
    return found;
  }
}

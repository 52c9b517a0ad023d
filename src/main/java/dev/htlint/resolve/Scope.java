package dev.htlint.resolve;

import dev.htlint.catalog.Mask;
import dev.htlint.server.OptionBits;
import dev.htlint.server.Overrides;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What may appear at one place of a file: httpd's {@code cmd_parms} as the sections around hand it
 * down.
 *
 * @param mask the classes that may appear
 * @param options the values that Options may set; see {@link OptionBits}
 * @param list what AllowOverrideList adds, in lower case
 * @param section the section that makes this scope
 * @param perDirectory whether some directory, location or file is meant
 * @param limited whether it is inside a section that limits methods, or counts as such
 * @param muted whether httpd skips it, as it does with what a forgiven section holds
 */
public record Scope(
    int mask,
    int options,
    Set<String> list,
    @Nullable Scope outer,
    @Nullable Directive section,
    boolean perDirectory,
    boolean limited,
    boolean muted) {

  private static final int SERVER = (Mask.RSRC_CONF | Mask.ALL) & ~(Mask.AUTH_CONFIG | Mask.LIMIT);
  private static final int DIRECTORY = Mask.ALL | Mask.ACCESS_CONF;

  static Scope of(Context context, Overrides overrides) {
    return context == Context.HTACCESS
        ? new Scope(
            overrides.mask(), overrides.options(), overrides.list(), null, null, true, false, false)
        : new Scope(SERVER, OptionBits.EVERYTHING, Set.of(), null, null, false, false, false);
  }

  /** The scope inside {@code directive}, by what its handler in httpd sets before it walks on. */
  Scope inside(Directive directive) {
    return switch (directive.name().toLowerCase(Locale.ROOT)) {
      case "<files", "<filesmatch", "<if", "<elseif", "<else" ->
          with(directive, perDirectory ? mask : DIRECTORY, true, limited);
      case "<directory", "<directorymatch", "<location", "<locationmatch" ->
          with(directive, DIRECTORY, true, limited);
      case "<proxy", "<proxymatch" -> with(directive, DIRECTORY | Mask.PROXY_CONF, true, limited);
      case "<limit", "<limitexcept" -> with(directive, mask, perDirectory, true);
      case "<requireall", "<requireany", "<requirenone", "<requirenotall" ->
          with(directive, Mask.AUTH_CONFIG, perDirectory, true);
      case "<authnprovideralias", "<authzprovideralias" ->
          with(directive, Mask.AUTH_CONFIG | Mask.ACCESS_CONF, true, limited);
      default -> with(directive, mask, perDirectory, limited);
    };
  }

  private Scope with(Directive directive, int newMask, boolean directory, boolean limit) {
    return new Scope(newMask, options, list, this, directive, directory, limit, muted);
  }

  /** The same, skipped. */
  Scope mute() {
    return new Scope(mask, options, list, outer, section, perDirectory, limited, true);
  }

  boolean allows(int directiveMask, String directive) {
    return (mask & directiveMask) != 0
        || (!list.isEmpty() && list.contains(directive.toLowerCase(Locale.ROOT)));
  }
}

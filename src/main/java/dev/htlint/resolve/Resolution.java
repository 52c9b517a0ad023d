package dev.htlint.resolve;

import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import java.util.List;
import java.util.Optional;

/**
 * What httpd makes of a file.
 *
 * @param directives the directives and opening tags that httpd meets, in its order: those that it
 *     skips are there too, those that it refuses are not
 * @param refusals every line that httpd refuses, each as if those before were commented out
 * @param first the refusal that httpd logs for the file as it stands; among {@code refusals}
 */
public record Resolution(
    ConfigFile file,
    Context context,
    Server server,
    Overrides overrides,
    List<Directive> directives,
    List<Refusal> refusals,
    Optional<Refusal> first) {

  /** What httpd makes of a file that it never reads as configuration: nothing. */
  public static Resolution ofNothing(SourceFile source, Server server) {
    return new Resolution(
        new ConfigFile(source, List.of()),
        Context.HTACCESS,
        server,
        Overrides.NONE,
        List.of(),
        List.of(),
        Optional.empty());
  }
}

package dev.htlint.rules;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.htlint.cli.Command;
import dev.htlint.site.Listing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * An example that consists of files with owners and modes. The program lints it as users would,
 * with {@code --root} for the folder in which the files are made.
 *
 * @param place which block of the page, for people
 * @param options those of the command line, and the paths to lint, counted from the root
 * @param output what the page says that the command prints; empty for a good one
 * @param outputStart where that begins in the page, -1 where there is no such block
 */
public record SiteExample(
    String place,
    boolean bad,
    Listing listing,
    List<String> options,
    String output,
    int outputStart) {
  /** Ends the calling test where {@code page} has sites, and nobody may make files of others. */
  static void assumeCanBeMade(RulePage page) {
    assumeTrue(page.sites().isEmpty() || canBeMade(), "only root can make files of other users");
  }

  private static boolean canBeMade() {
    try {
      Path file = Files.createTempFile("htlint-site-", "");
      try {
        Files.setAttribute(file, "unix:uid", 1001);
        return true;
      } finally {
        Files.delete(file);
      }
    } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
      return false;
    }
  }

  /** What the program says to the site, with {@code more} options. */
  Command run(String... more) {
    return with(root -> command(root, more));
  }

  /** What the program says when it fixes what it has fixed already. */
  String fixedTwice() {
    return with(
        root -> {
          command(root, "--fix", "--no-backup");
          return command(root, "--fix", "--no-backup").err();
        });
  }

  private Command command(Path root, String... more) {
    List<String> words = new ArrayList<>(List.of("check", "--no-settings", "--root", "."));
    words.addAll(options);
    words.addAll(Arrays.asList(more));
    return Command.in(root, new byte[0], words.toArray(String[]::new));
  }

  private <T> T with(Function<Path, T> use) {
    try {
      Path root = Files.createTempDirectory("htlint-site-").toRealPath();
      try {
        listing.make(root);
        return use.apply(root);
      } finally {
        Listing.remove(root);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(place, e);
    }
  }

  @Override
  public String toString() {
    return place;
  }
}

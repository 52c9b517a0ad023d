package dev.htlint.rules;

import dev.htlint.lint.RuleContext;
import dev.htlint.lint.Surroundings;
import dev.htlint.rewrite.ServedSite;
import dev.htlint.rewrite.Worlds;
import dev.htlint.site.FileTree;
import java.util.Optional;

/** What may be around the rules of a {@code .htaccess} file, made once for all who ask. */
final class FolderWorlds {
  private FolderWorlds() {}

  static Worlds of(RuleContext context) {
    return context.view(Worlds.class, file -> worlds(context));
  }

  private static Worlds worlds(RuleContext context) {
    Surroundings around = context.around();
    String directory = context.directory().directory();
    if (!around.tree().entry(directory).isFolder()) {
      ServedSite nowhere =
          new ServedSite(around.config(), "", FileTree.UNSEEN, other -> Optional.empty());
      return Worlds.alone(nowhere, context.resolution());
    }
    Optional<String> declared = context.server().documentRoot();
    String root = bare(declared.orElse(directory));
    boolean rooted = declared.isPresent() && (directory + "/").startsWith(root + "/");
    return Worlds.in(
        new ServedSite(around.config(), root, around.tree(), around::htaccess),
        rooted,
        directory,
        context.resolution());
  }

  private static String bare(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }
}

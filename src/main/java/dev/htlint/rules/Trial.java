package dev.htlint.rules;

import dev.htlint.check.Checks;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.source.SourceFile;
import java.util.List;

/** Whether the httpd that is spoken of would take lines, if they made up a file of their own. */
final class Trial {
  private Trial() {}

  /** Whether it takes {@code lines}, Latin-1, where the file of {@code there} lies. */
  static boolean isTaken(List<String> lines, Resolution there) {
    String text = String.join("\n", lines) + "\n";
    return isTaken(text, there)
        || (there.context() == Context.SERVER
            && isTaken("<Directory \"/\">\n" + text + "</Directory>\n", there));
  }

  private static boolean isTaken(String text, Resolution there) {
    SourceFile file = SourceFile.ofLatin1(there.file().source().path(), text);
    return Resolver.resolve(
            ConfigParser.parse(file),
            there.context(),
            there.server(),
            there.overrides(),
            new Checks())
        .refusals()
        .isEmpty();
  }
}

package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.source.Span;

/** A {@code .htaccess} file into which everybody may write. */
final class WorldWritableHtaccess implements Rule {
  private static final int WORLD_WRITES = 0002;

  /** What file systems say that know no modes. */
  private static final int ALL = 0777;

  @Override
  public String id() {
    return "world-writable-htaccess";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return file.name().equals(UnreadableHtaccess.NAME)
        && file.entry().isFile()
        && file.entry().hasAny(WORLD_WRITES)
        && (file.around().account().isPresent() || file.entry().mode() != ALL);
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    context
        .report(this, new Span(0, 0), "everybody may write into it: " + file.entry().octal())
        .label("whoever can run a program on this machine can change what httpd does here")
        .help("chmod o-w " + file.path())
        .add();
  }
}

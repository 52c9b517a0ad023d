package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.FileHandler;
import dev.htlint.resolve.Placed;
import dev.htlint.rules.script.Script;
import dev.htlint.source.Span;
import java.util.Optional;

/** A script that httpd hands out as it is: no module runs it, or nothing calls it a script. */
final class ScriptSourceExposed implements Rule {
  @Override
  public String id() {
    return "script-source-exposed";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return Script.of(file).filter(script -> !script.runs()).isPresent() || isForgotten(file);
  }

  /** Whether everything is known and nothing makes a program of what is one by its name. */
  private static boolean isForgotten(SiteFile file) {
    return (file.hasExtension("cgi") || file.hasExtension("fcgi") || file.hasExtension("pl"))
        && !file.name().startsWith(".")
        && file.entry().isFile()
        && file.config().isComplete()
        && file.config().served().serves(file.path())
        && !file.config().served().isScript(file.path())
        && !FileHandler.isOpen(file.config())
        && FileHandler.of(file.config(), file.name()).isEmpty()
        && isGranted(file.config())
        && file.head().latin1(new Span(0, Math.min(2, file.head().length()))).equals("#!");
  }

  private static boolean isGranted(DirectoryConfig config) {
    Optional<Placed> last = config.last("Require");
    return config.all("Deny").isEmpty()
        && config.last("RewriteEngine").filter(Placed::isOn).isEmpty()
        && !config.mayDiffer("Require")
        && (last.isEmpty()
            || last.get().arguments().rawArguments().strip().equalsIgnoreCase("all granted"));
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    boolean unknown = Script.of(file).isPresent();
    context
        .report(
            this,
            new Span(0, 0),
            unknown
                ? "a script, but this server loads neither mod_cgi nor mod_cgid"
                : "a script, but nothing tells httpd so")
        .outcome(Outcome.SOURCE_EXPOSED)
        .label("a request for it is answered with the text of the program")
        .request()
        .help(
            unknown
                ? "load mod_cgid (mod_cgi with the prefork MPM), or take the script away"
                : "AddHandler cgi-script ."
                    + file.name().substring(file.name().lastIndexOf('.') + 1)
                    + " and Options +ExecCGI, or take the script away")
        .add();
  }
}

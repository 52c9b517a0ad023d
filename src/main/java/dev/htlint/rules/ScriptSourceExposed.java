package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.FileHandler;
import dev.htlint.resolve.Placed;
import dev.htlint.rules.script.Runner;
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
    return Script.of(file).filter(script -> script.runner() == Runner.NONE).isPresent()
        ? !isToldElsewhere(file)
        : isForgotten(file) && file.beside().stream().allMatch(one -> isForgotten(file, one));
  }

  /**
   * Whether {@code handler-not-provided} speaks of it, at the line of a {@code .htaccess} file that
   * gives the handler, or an Action takes what the handler's module would have taken.
   */
  private static boolean isToldElsewhere(SiteFile file) {
    Optional<FileHandler> handler = FileHandler.of(file.config(), file.name());
    return handler
        .filter(
            known ->
                isAccessFile(file, known.by().file().path())
                    || file.config().mayDiffer("Action")
                    || file.config().all("Action").stream()
                        .anyMatch(action -> gives(action, known)))
        .isPresent();
  }

  private static boolean gives(Placed action, FileHandler handler) {
    return action.argument(0).filter(handler.name()::equalsIgnoreCase).isPresent();
  }

  private static boolean isAccessFile(SiteFile file, String path) {
    return file.around().config().accessFiles().contains(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Whether everything is known and nothing makes a program of what is one by its name. */
  private static boolean isForgotten(SiteFile file) {
    return (file.hasExtension("cgi") || file.hasExtension("fcgi") || file.hasExtension("pl"))
        && !file.name().startsWith(".")
        && file.entry().isFile()
        && isForgotten(file, file.config())
        && file.head().latin1(new Span(0, Math.min(2, file.head().length()))).equals("#!");
  }

  private static boolean isForgotten(SiteFile file, DirectoryConfig config) {
    return config.isComplete()
        && config.served().serves(file.path())
        && !config.served().isScript(file.path())
        && !FileHandler.isOpen(config)
        && FileHandler.of(config, file.name()).isEmpty()
        && isGranted(config);
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
                ? "a script, but this server loads " + missing(file)
                : "a script, but nothing tells httpd so")
        .outcome(Outcome.SOURCE_EXPOSED)
        .label("a request for it is answered with the text of the program")
        .request()
        .help(unknown ? load(file) + ", or take the script away" : declare(file))
        .add();
  }

  private static boolean isFcgid(SiteFile file) {
    return FileHandler.of(file.config(), file.name())
        .filter(handler -> handler.name().equals("fcgid-script"))
        .isPresent();
  }

  private static String missing(SiteFile file) {
    return isFcgid(file) ? "no mod_fcgid" : "neither mod_cgi nor mod_cgid";
  }

  private static String load(SiteFile file) {
    return isFcgid(file) ? "load mod_fcgid" : "load mod_cgid (mod_cgi with the prefork MPM)";
  }

  private static String declare(SiteFile file) {
    return "AddHandler cgi-script ."
        + file.name().substring(file.name().lastIndexOf('.') + 1)
        + " and Options +ExecCGI, or take the script away";
  }
}

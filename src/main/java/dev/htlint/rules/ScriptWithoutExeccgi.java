package dev.htlint.rules;

import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.OptionsInForce;
import dev.htlint.rules.script.Runner;
import dev.htlint.rules.script.Script;
import dev.htlint.server.OptionBits;
import dev.htlint.source.Span;

/** A script where Options do not hold ExecCGI, whatever virtual host a request comes to. */
final class ScriptWithoutExeccgi implements Rule {
  @Override
  public String id() {
    return "script-without-execcgi";
  }

  @Override
  public boolean looksAt(SiteFile file) {
    return Script.of(file)
            .filter(script -> script.runner() != Runner.NONE && !script.aliased())
            .isPresent()
        && OptionsInForce.of(file.config()).lacks(OptionBits.EXEC_CGI)
        && file.beside().stream().allMatch(other -> isRefused(file, other));
  }

  private static boolean isRefused(SiteFile file, DirectoryConfig config) {
    return !config.served().isScript(file.path())
        && OptionsInForce.of(config).lacks(OptionBits.EXEC_CGI);
  }

  @Override
  public void file(SiteFile file, RuleContext context) {
    context
        .report(this, new Span(0, 0), "a script, but Options do not hold ExecCGI here")
        .outcome(Outcome.HTTP_403)
        .label("a request for it answers 403")
        .request(logged(Script.of(file).orElseThrow().runner(), file.path()))
        .help("Options +ExecCGI")
        .add();
  }

  private static String logged(Runner runner, String path) {
    String cgi = "stderr from " + path + ": Options ExecCGI is off in this directory";
    return switch (runner) {
      case CGI -> "AH02809: " + cgi;
      case CGID -> "AH01262: " + cgi;
      case FCGID, WRAPPER ->
          "mod_fcgid: location of script " + path + " does not have ExecCGI enabled";
      case EITHER_CGI, NONE -> cgi;
    };
  }
}

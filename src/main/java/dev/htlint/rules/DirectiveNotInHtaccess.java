package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.PhpSettings;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Directive;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Refusal.Kind;
import java.util.Optional;
import java.util.stream.Stream;

/** A directive that belongs into the server's configuration only. */
final class DirectiveNotInHtaccess implements Rule {
  @Override
  public String id() {
    return "directive-not-in-htaccess";
  }

  @Override
  public boolean refused(Refusal refusal, RuleContext context) {
    Optional<Directive> directive = refusal.directive();
    if (refusal.kind() != Kind.NOT_ALLOWED
        || directive.isEmpty()
        || context.resolution().context() != Context.HTACCESS
        || directive.get().entries().stream().anyMatch(DirectiveEntry::isAllowedInHtaccess)) {
      return false;
    }
    DirectiveEntry entry = directive.get().entries().get(0);
    RuleContext.Report report =
        context.report(
            this, refusal, Tags.written(directive.get()) + " cannot stand in a .htaccess file");
    Correction.ofLines(directive.get(), lines(directive.get()), context)
        .ifPresentOrElse(
            found -> report.help(found.help()).fix(found.fix()),
            () -> report.help(instead(entry, directive.get())));
    return report.add();
  }

  /** Lines of another directive that do the same in a .htaccess file. */
  private static Stream<String> lines(Directive directive) {
    String raw = directive.arguments().rawArguments();
    return switch (directive.name()) {
      case "php_admin_value", "php_admin_flag" ->
          PhpSetting.of(directive)
              .filter(setting -> PhpSettings.find(setting.name()).isEmpty())
              .map(setting -> directive.name().replace("admin_", "") + " " + raw)
              .stream();
      default -> Stream.empty();
    };
  }

  private static String instead(DirectiveEntry entry, Directive directive) {
    return switch (entry.name()) {
      case "<Directory", "<DirectoryMatch" ->
          "a .htaccess file holds for its own directory: write the lines without the section, or"
              + " use <Files>";
      case "<Location", "<LocationMatch" ->
          "ask for the path with <If \"%{REQUEST_URI} =~ m#^/path/#\">";
      case "php_admin_value", "php_admin_flag" ->
          PhpSetting.of(directive)
              .map(PhpSetting::help)
              .orElse("set it in php.ini or in the server's configuration");
      case "Alias", "AliasMatch" -> "use a symbolic link, or RewriteRule within the document root";
      case "RewriteMap" ->
          "declare the map in the server's configuration; rules in a .htaccess file may use it";
      case "<VirtualHost" ->
          "write the lines without the section: a .htaccess file lies in one site's folder anyway";
      case "AddModule", "LoadModule" ->
          "remove the line: modules are loaded in the server's configuration, before any file";
      case "Define", "UnDefine" -> "write the value itself; SetEnv sets variables for programs";
      case "DocumentRoot" ->
          "remove the line, or send requests on: RewriteRule ^(.*)$ public/$1 [L]";
      case "Include", "IncludeOptional" -> "copy the lines of that file here";
      case "AllowOverride", "AllowOverrideList" ->
          "remove the line: what a .htaccess file may say is up to the server";
      case "CustomLog", "ErrorLog", "LogLevel", "TransferLog" ->
          "remove the line: logs are set up in the server's configuration";
      case "ProxyPass", "ProxyPassMatch" ->
          "write RewriteRule ^(.*)$ http://backend/$1 [P], where the server lets you";
      case "ScriptAlias", "ScriptAliasMatch" ->
          "write Options +ExecCGI and SetHandler cgi-script in the .htaccess file of that folder";
      case "SSLEngine", "SSLProtocol", "SSLCertificateFile", "SSLCertificateKeyFile" ->
          "remove the line: the connection is made before any .htaccess file is read";
      case "TraceEnable" ->
          "write RewriteCond %{REQUEST_METHOD} ^TRACE, and RewriteRule ^ - [F] below it";
      case "UserDir" -> "remove the line, or ask your host to";
      default -> "move it to the server's configuration, or ask your host to";
    };
  }
}

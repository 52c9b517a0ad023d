package dev.htlint.verify;

import dev.htlint.catalog.Catalog;
import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.check.Checks;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolver;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.DirectiveLine;
import java.util.List;
import java.util.Optional;

/**
 * What htlint says of a file.
 *
 * @param refusal what httpd will log, empty where it accepts the file
 */
record Prediction(SourceFile source, Context context, Optional<Refusal> refusal) {
  /** What a server makes of the file of {@code question}. */
  static Prediction of(Question question, Server server, Overrides overrides) {
    boolean access = question.context() == Context.HTACCESS;
    // httpd names the file in some messages
    SourceFile source =
        new SourceFile(access ? ".htaccess" : Httpd.CONFIGTEST, question.source().bytes());
    return new Prediction(
        source,
        question.context(),
        access && !overrides.isRead()
            ? Optional.empty()
            : Resolver.resolve(
                    ConfigParser.parse(source), question.context(), server, overrides, new Checks())
                .first());
  }

  /** The refused line and the message, as the error log has it. */
  Optional<Refused> refused() {
    return refusal.map(found -> new Refused(found.lineNumber(source), message(found)));
  }

  private String message(Refusal found) {
    if (found.kind().isCrash()) {
      return Httpd.BROKEN;
    }
    return context == Context.HTACCESS
        ? found.logged()
        : found.message().strip().lines().findFirst().orElse("");
  }

  /** Whether {@code line} is one of the physical lines of the refused one. */
  boolean covers(int line) {
    return refusal
        .filter(
            found ->
                found.lineNumber(source) <= line && line <= source.line(found.line().end() - 1))
        .isPresent();
  }

  /** The modules any of which knows the refused name, where that is all that is wrong with it. */
  List<String> wantedModules() {
    if (refusal.isPresent()
        && refusal.get().kind() == Refusal.Kind.UNKNOWN_DIRECTIVE
        && refusal.get().line() instanceof DirectiveLine line) {
      return Catalog.get().directives(line.name()).stream()
          .map(DirectiveEntry::module)
          .distinct()
          .map(module -> module.replaceFirst("\\.c$", ""))
          .toList();
    }
    return List.of();
  }
}

package dev.htlint.rewrite;

import dev.htlint.expression.ExpressionNode;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import dev.htlint.expression.ExpressionTree;
import dev.htlint.tree.Words;
import java.util.List;
import java.util.Optional;

/**
 * Require, AuthType and what mod_access_compat takes. Reads lines that httpd accepts.
 *
 * @param words behind the name
 * @param raw the same as it is written
 */
record AccessLine(OpenSection section, List<String> words, String raw) {
  /** Reads a directive, unless {@code name} is that of another module. */
  void read(String name) {
    switch (name) {
      case "require" -> require();
      case "authtype" -> {
        AccessConfig access = section.config().access;
        section.config().access = new AccessConfig(access.require(), access.compat(), words.get(0));
      }
      case "order", "satisfy" -> compat(name, List.of(UriText.lower(words.get(0))));
      case "allow", "deny" -> compat(name, words.subList(1, words.size()));
      default -> {
        // of another module
      }
    }
  }

  private void require() {
    Optional<ExpressionNode> condition =
        words.get(0).equalsIgnoreCase("expr")
            ? ExpressionTree.parse(Words.rest(raw), Flavour.BOOLEAN)
            : Optional.empty();
    section.require().members().add(AccessConfig.Require.of(words, section.methods(), condition));
  }

  private void compat(String name, List<String> statements) {
    AccessConfig access = section.config().access;
    AccessConfig.Compat compat =
        access.compat() == null ? new AccessConfig.Compat() : access.compat();
    for (String word : statements) {
      compat.statements.add(new AccessConfig.Compat.Statement(name, word, section.methods()));
    }
    section.config().access = new AccessConfig(access.require(), compat, access.type());
  }
}

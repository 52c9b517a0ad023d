package dev.htlint.rewrite;

import dev.htlint.expression.ExpressionNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a folder or in a section, all modules together: httpd's {@code per_dir_config}.
 * Grows while a file is read; merging makes new ones. What is null was not said.
 */
final class FolderConfig {
  /**
   * A {@code <Files>} section.
   *
   * @param name the name or wildcard, where there is no pattern
   */
  record FilesSection(String name, @Nullable Regex pattern, FolderConfig config) {}

  /**
   * An {@code <If>}, {@code <ElseIf>} or {@code <Else>} section.
   *
   * @param continues whether it belongs to the one before
   * @param condition empty for {@code <Else>}
   */
  record IfSection(boolean continues, Optional<ExpressionNode> condition, FolderConfig config) {}

  @Nullable RewriteConfig rewrite;
  @Nullable AliasConfig alias;
  IndexConfig index = IndexConfig.NONE;
  OptionsChange options = OptionsChange.NONE;
  final Map<Integer, Value> errorDocuments = new HashMap<>();
  final List<FilesSection> files = new ArrayList<>();
  final List<IfSection> ifs = new ArrayList<>();
  final List<EnvironmentRule> environment = new ArrayList<>();
  final Map<String, Optional<String>> variables = new HashMap<>();
  AccessConfig access = AccessConfig.NONE;
  HandlerConfig handlers = HandlerConfig.NONE;
  SpellingConfig spelling = SpellingConfig.NONE;

  /** {@code over} in this: {@code ap_merge_per_dir_configs}. */
  FolderConfig merge(FolderConfig over) {
    FolderConfig merged = new FolderConfig();
    merged.rewrite =
        over.rewrite == null
            ? rewrite
            : rewrite == null ? over.rewrite : rewrite.merge(over.rewrite);
    merged.alias =
        over.alias == null ? alias : alias == null ? over.alias : alias.merge(over.alias);
    merged.index = index.merge(over.index);
    merged.options = options.merge(over.options);
    merged.errorDocuments.putAll(errorDocuments);
    merged.errorDocuments.putAll(over.errorDocuments);
    merged.files.addAll(files);
    merged.files.addAll(over.files);
    merged.ifs.addAll(ifs);
    merged.ifs.addAll(over.ifs);
    merged.environment.addAll(environment);
    merged.environment.addAll(over.environment);
    merged.variables.putAll(variables);
    merged.variables.putAll(over.variables);
    merged.access = access.merge(over.access);
    merged.handlers = handlers.merge(over.handlers);
    merged.spelling = spelling.merge(over.spelling);
    return merged;
  }

  /** The rules here and in sections. */
  List<Rule> everyRule() {
    List<Rule> rules = new ArrayList<>(rewrite == null ? List.of() : rewrite.rules);
    files.forEach(section -> rules.addAll(section.config().everyRule()));
    ifs.forEach(section -> rules.addAll(section.config().everyRule()));
    return rules;
  }

  /** What is said to mod_rewrite; {@code path} is that of the folder or section. */
  RewriteConfig rewrite(String path) {
    if (rewrite == null) {
      rewrite = new RewriteConfig(path);
    }
    return rewrite;
  }

  /** What is said to mod_alias. */
  AliasConfig alias() {
    if (alias == null) {
      alias = new AliasConfig();
    }
    return alias;
  }
}

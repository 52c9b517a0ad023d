package dev.htlint.rewrite;

import dev.htlint.rewrite.AccessConfig.Group;
import dev.htlint.rewrite.AccessConfig.Logic;
import dev.htlint.rewrite.AccessConfig.Methods;
import java.util.ArrayList;
import java.util.List;

/**
 * A folder or a section while its lines are read: {@code cmd_parms} of httpd.
 *
 * @param config what its lines change
 * @param path what the handlers take for the path, {@code cmd->path}; empty outside of all sections
 *     of a server
 * @param methods for which its access rules hold
 * @param requires to which a Require is added
 * @param conditions those that wait for their rule
 */
record OpenSection(
    FolderConfig config, String path, Methods methods, Group requires, List<Condition> conditions) {

  static OpenSection of(FolderConfig config, String path) {
    return new OpenSection(config, path, Methods.ALL, Group.of(Logic.ANY), new ArrayList<>());
  }

  /** A part of it for some methods only. */
  OpenSection limited(Methods some) {
    return new OpenSection(config, path, some, requires, conditions);
  }

  /** A part of it in which requirements are joined otherwise. */
  OpenSection group(Logic logic, boolean negated) {
    Group group = new Group(logic, negated, new ArrayList<>());
    require().members().add(group);
    return new OpenSection(config, path, methods, group, conditions);
  }

  /** Where a requirement belongs; the outermost group becomes that of the folder or section. */
  Group require() {
    AccessConfig access = config.access;
    if (access.require() == null) {
      config.access = new AccessConfig(requires, access.compat(), access.type());
    }
    return requires;
  }
}

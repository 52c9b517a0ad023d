package dev.htlint.cli;

import dev.htlint.fix.FixChoice;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Failure;
import dev.htlint.run.Fixes;
import dev.htlint.run.Plan;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Stack;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The options that say what to change. */
final class FixOptions {
  @Option(names = "--fix", description = "Makes the safe changes that mend findings.")
  private boolean fix;

  @Option(
      names = "--unsafe-fixes",
      paramLabel = "RULE,...",
      arity = "0..1",
      split = ",",
      hideParamSyntax = true,
      preprocessor = OnlyAttached.class,
      description =
          "With --fix or --diff: the changes, too, that may change what a file means; of these rules"
              + " only, where =RULE,... follows.")
  private @Nullable List<String> unsafe;

  @Option(names = "--diff", description = "Shows what --fix would change, and changes nothing.")
  private boolean diff;

  @Option(
      names = "--no-backup",
      description = "With --fix: keeps no copy beside a changed file (FILE.htlint-backup).")
  private boolean noBackup;

  /** A value stands behind an equals sign: the next word is a path. */
  static final class OnlyAttached implements IParameterPreprocessor {
    @Override
    @SuppressWarnings("JdkObsolete") // picocli's own type
    public boolean preprocess(
        Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> information) {
      if (!"=".equals(information.get("separator"))) {
        words.push("");
      }
      return false;
    }
  }

  /** Whether something is to be fixed, or shown fixed. */
  boolean isAsked() {
    return fix || diff;
  }

  /** What fixes the files that {@code plan} lints; empty where nothing is to be fixed. */
  Optional<Fixes> fixes(Plan plan) throws Failure {
    if (!fix && !diff) {
      if (unsafe != null) {
        throw new Failure(ExitCode.USAGE, "--unsafe-fixes goes with --fix or --diff");
      }
      return Optional.empty();
    }
    return Optional.of(new Fixes(plan, choice(), mode()));
  }

  private FixChoice choice() throws Failure {
    if (unsafe == null) {
      return FixChoice.SAFE;
    }
    return unsafe.equals(List.of(""))
        ? FixChoice.ALL
        : new FixChoice(true, RuleOptions.known("--unsafe-fixes", unsafe));
  }

  private Fixes.Mode mode() {
    if (diff) {
      return Fixes.Mode.SHOW;
    }
    return noBackup ? Fixes.Mode.WRITE_WITHOUT_BACKUP : Fixes.Mode.WRITE;
  }
}

package dev.htlint.rules.script;

import dev.htlint.site.Account;
import dev.htlint.site.FileEntry;
import dev.htlint.site.PathWalk;
import dev.htlint.site.PathWalk.End;
import java.util.Optional;

/**
 * Why the system does not start a script, execve(2): each question is one of its own, since a
 * script may have several faults.
 *
 * @param logged what httpd logs of a request for it
 */
public record ScriptFault(String message, String logged, String help) {
  private static final int ANY_EXECUTE = 0111;
  private static final String NOT_PERMITTED = "(13)Permission denied";
  private static final String NO_SUCH_FILE = "(2)No such file or directory";
  private static final String NO_FORMAT = "(8)Exec format error";

  /** Nobody, or not the user under whom it runs, may execute it, or read it while it runs. */
  public static Optional<ScriptFault> ofModes(Script script) {
    FileEntry entry = script.file().entry();
    if (!entry.hasMode()) {
      return Optional.empty();
    }
    Optional<Account> user = script.user();
    String path = script.file().path();
    String whose = script.file().around().accounts().described(entry);
    if (!entry.hasAny(ANY_EXECUTE)) {
      return fault(
          "nobody may execute it: " + entry.octal(),
          script.logged(NOT_PERMITTED),
          "chmod a+x " + path);
    }
    if (user.isPresent() && !user.get().may(Account.EXECUTE, entry)) {
      return fault(
          user.get().name() + " may not execute it: " + whose,
          script.logged(NOT_PERMITTED),
          "chmod a+x " + path);
    }
    // a program of the machine need not be read; what cannot be read here may be one
    if (user.isPresent()
        && !user.get().may(Account.READ, entry)
        && script.isRead()
        && !script.isBinary()) {
      return fault(
          user.get().name() + " may execute it, but its interpreter may not read it: " + whose,
          script.logged(),
          "chmod a+r " + path);
    }
    return Optional.empty();
  }

  /** A byte-order mark or a carriage return spoils the first line. */
  public static Optional<ScriptFault> ofInvisibleCharacters(Script script) {
    if (script.hasByteOrderMark()) {
      return fault(
          "a byte-order mark stands in front of #!, so that it is none",
          script.logged(NO_FORMAT),
          "save the file as UTF-8 without a byte-order mark (BOM)");
    }
    Optional<Interpreter> spoiled = script.interpreter().filter(Interpreter::isSpoiled);
    if (spoiled.isEmpty()) {
      return Optional.empty();
    }
    return fault(
        "the first line ends as in Windows: the carriage return becomes part of the name",
        spoiled.get().path().endsWith("\r") ? script.logged(NO_SUCH_FILE) : script.logged(),
        "upload it as text (ASCII mode), or sed -i 's/\\r$//' "
            + script.file().path()
            + ": a shell wants it in no line");
  }

  /** It does not say by which program it is to be run. */
  public static Optional<ScriptFault> ofNoInterpreter(Script script) {
    if (!script.isRead()
        || script.isBinary()
        || script.hasByteOrderMark()
        || script.interpreter().isPresent()) {
      return Optional.empty();
    }
    return script.isEmpty()
        ? fault(
            "an empty file is called as a program",
            script.logged(NO_FORMAT),
            "upload it again, or remove it")
        : fault(
            "the first line does not say which program runs it",
            script.logged(NO_FORMAT),
            "begin it with #! and the path of the interpreter, such as #!/usr/bin/perl");
  }

  /** The program that it names is not there, or may not be run. */
  public static Optional<ScriptFault> ofInterpreter(Script script) {
    Optional<Interpreter> interpreter = script.interpreter();
    if (interpreter.isEmpty()
        || interpreter.get().isSpoiled()
        || !interpreter.get().path().startsWith("/")) {
      return Optional.empty();
    }
    String program = interpreter.get().path();
    PathWalk.Place place = new PathWalk(script.file().around().tree(), script.user()).to(program);
    if (place.isGone()) {
      return fault(
          "there is no " + program + " on this server",
          script.logged(NO_SUCH_FILE),
          "write where it is: which " + program.substring(program.lastIndexOf('/') + 1));
    }
    return place.end() == End.DENIED || (place.isFound() && !isRunnable(script, place.entry()))
        ? fault(
            program + " may not be executed",
            script.logged(NOT_PERMITTED),
            "name another program, or chmod a+x " + place.path())
        : Optional.empty();
  }

  private static boolean isRunnable(Script script, FileEntry program) {
    if (!program.isFile()) {
      return false;
    }
    Optional<Account> user = script.user();
    return !program.hasMode()
        || (user.isPresent()
            ? user.get().may(Account.EXECUTE, program)
            : program.hasAny(ANY_EXECUTE));
  }

  private static Optional<ScriptFault> fault(String message, String logged, String help) {
    return Optional.of(new ScriptFault(message, logged, help));
  }
}

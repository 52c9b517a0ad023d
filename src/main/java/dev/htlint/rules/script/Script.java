package dev.htlint.rules.script;

import dev.htlint.lint.SiteFile;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.FileHandler;
import dev.htlint.site.Account;
import dev.htlint.source.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A file that mod_cgi, mod_cgid or mod_fcgid runs, as its handler says; see {@link #of}. Or another
 * program that they start, see {@link #program}.
 *
 * @param aliased whether ScriptAlias makes it one
 * @param suexec the suEXEC that starts it
 * @param user under whom it runs, httpd's own user or that of suEXEC; empty where that is not known
 */
public record Script(
    SiteFile file,
    boolean aliased,
    Runner runner,
    Optional<Suexec> suexec,
    Optional<Account> user) {
  private static final Set<String> EXTENSIONS =
      Set.of("cgi", "fcgi", "pl", "py", "rb", "sh", "tcl", "lua");

  private static final int ANY_EXECUTE = 0111;
  private static final String MARK = "#!";
  private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

  private record Seen(Optional<Script> script) {}

  /**
   * The script that {@code file} is. Empty where it is none, where only a request decides of its
   * handler, or where nothing says that the file is meant as a program: data lies beside programs.
   */
  public static Optional<Script> of(SiteFile file) {
    return file.view(Seen.class, seen -> new Seen(look(seen))).script();
  }

  /** The same where a module starts the file itself. */
  public static Optional<Script> started(SiteFile file) {
    return of(file).filter(Script::runs);
  }

  /** A program that is started by the name of its file, whatever that is. */
  public static Script program(SiteFile file, Optional<Suexec> suexec, Optional<Account> user) {
    return new Script(file, false, Runner.FCGID, suexec, user);
  }

  /** Whether {@code file} is a link whose name makes a script of what it leads to. */
  public static boolean isLinked(SiteFile file) {
    return file.entry().isLink()
        && file.around().walk().to(file.path()).entry().isFile()
        && look(file, true).filter(Script::runs).isPresent();
  }

  private static Optional<Script> look(SiteFile file) {
    return look(file, file.entry().isFile());
  }

  private static Optional<Script> look(SiteFile file, boolean there) {
    DirectoryConfig config = file.config();
    boolean aliased = config.served().isScript(file.path());
    Optional<FileHandler> handler = FileHandler.of(config, file.name());
    boolean handled = handler.filter(known -> Runner.knows(known.name())).isPresent();
    boolean meant = handler.isPresent() ? handled : aliased;
    if (!meant || FileHandler.isOpen(config) || !config.served().serves(file.path()) || !there) {
      return Optional.empty();
    }
    String name = handler.map(FileHandler::name).orElse("cgi-script");
    Runner runner = Runner.of(name, file.name(), config, file.around().config().server());
    Optional<Suexec> suexec = Suexec.of(file);
    Optional<Account> user = suexec.map(Suexec::account).orElse(file.around().account());
    Script script = new Script(file, aliased, runner, suexec, user);
    boolean named = handled && handler.get().byName();
    return named || script.looksLikeAProgram() ? Optional.of(script) : Optional.empty();
  }

  /** Whether a module is there that starts it. */
  public boolean runs() {
    return runner.starts();
  }

  private boolean looksLikeAProgram() {
    String name = file.name();
    return EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
        || file.entry().hasAny(ANY_EXECUTE)
        || firstLine().startsWith(MARK);
  }

  /** Its first line without the line feed; a carriage return stays. */
  public String firstLine() {
    String head = text();
    int end = head.indexOf('\n');
    return end < 0 ? head : head.substring(0, end);
  }

  /** Where the first line stands. */
  public Span firstLineSpan() {
    String line = firstLine();
    return new Span(0, line.endsWith("\r") ? line.length() - 1 : line.length());
  }

  /** Whether a byte-order mark stands in front of {@code #!}. */
  public boolean hasByteOrderMark() {
    return text().startsWith(BYTE_ORDER_MARK + MARK);
  }

  /** Whether it is a program of the machine, not a text. */
  public boolean isBinary() {
    return text().indexOf('\0') >= 0 || text().startsWith("\u007FELF");
  }

  /** What stands behind {@code #!}: the program that runs it; empty where there is none. */
  public Optional<Interpreter> interpreter() {
    return firstLine().startsWith(MARK)
        ? Optional.of(Interpreter.of(firstLine().substring(MARK.length())))
        : Optional.empty();
  }

  private String text() {
    return file.head().latin1(new Span(0, file.head().length()));
  }

  /** Whether it is known that nothing is in it, rather than that it could not be read. */
  public boolean isEmpty() {
    return file.entry().size() == 0;
  }

  /** Whether what it holds was read. */
  public boolean isRead() {
    return isEmpty() || file.head().length() > 0;
  }

  /** What the log says when it does not say why. */
  public String logged() {
    return "End of script output before headers: " + file.name();
  }

  /** What the log says when the system does not run it, for the reason that errno(3) calls so. */
  public String logged(String reason) {
    String path = file.path();
    if (suexec.isPresent()) {
      return logged();
    }
    return switch (runner) {
      case CGI ->
          "AH01215: stderr from " + path + ": " + reason + ": exec of '" + path + "' failed";
      case CGID -> reason + ": AH01241: exec of '" + path + "' failed";
      default -> logged();
    };
  }
}

package dev.htlint.lint;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Fix;
import dev.htlint.diagnostic.Label;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.diagnostic.Phase;
import dev.htlint.diagnostic.Severity;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.DirectoryConfig;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolution;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule may ask while it looks at a file, and where it reports. */
public final class RuleContext {
  private final Resolution resolution;
  private final Surroundings around;
  private final @Nullable SiteFile site;
  private @Nullable DirectoryConfig directory;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<Class<?>, Object> views = new HashMap<>();

  RuleContext(Resolution resolution, Surroundings around) {
    this(resolution, around, null);
  }

  /** For a file of the site, whatever it is. */
  RuleContext(SiteFile file) {
    this(Resolution.ofNothing(file.source(), file.around().config().server()), file.around(), file);
  }

  private RuleContext(Resolution resolution, Surroundings around, @Nullable SiteFile site) {
    this.resolution = resolution;
    this.around = around;
    this.site = site;
  }

  /** What httpd makes of the file. */
  public Resolution resolution() {
    return resolution;
  }

  /** The server that is spoken of. */
  public Server server() {
    return resolution.server();
  }

  /** What is known of the server around the file. */
  public Surroundings around() {
    return around;
  }

  /** What holds in the directory of a {@code .htaccess} file, all that comes with it included. */
  public DirectoryConfig directory() {
    DirectoryConfig known = directory;
    if (known == null) {
      known = around.directory(resolution);
      directory = known;
    }
    return known;
  }

  /** The file's bytes. */
  public SourceFile source() {
    return site == null ? resolution.file().source() : site.source();
  }

  /** The whole file as {@code make} sees it, made once however often rules ask for it. */
  public <T> T view(Class<T> type, Function<Resolution, T> make) {
    Object known = views.get(type);
    if (known == null) {
      known = make.apply(resolution); // which may ask for another view
      views.put(type, known);
    }
    return type.cast(known);
  }

  /** What becomes of a file that httpd refuses. */
  public Outcome refusalOutcome() {
    return resolution.context() == Context.HTACCESS ? Outcome.HTTP_500 : Outcome.NO_START;
  }

  private Outcome outcomeOf(Refusal refusal) {
    return refusal.kind().isCrash() && refusalOutcome() == Outcome.HTTP_500
        ? Outcome.CHILD_CRASH
        : refusalOutcome();
  }

  /** Begins a report on a line that httpd refuses. */
  public Report report(Rule rule, Refusal refusal, String message) {
    return new Report(rule.id(), message, refusal.span(), refusal);
  }

  /** Begins a report of advice on {@code span}. */
  public Report report(Rule rule, Span span, String message) {
    return new Report(rule.id(), message, span, null);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** A diagnostic in the making; {@link #add} ends it. */
  public final class Report {
    private final String rule;
    private final String message;
    private final @Nullable Refusal refusal;
    private Span span;
    private String label;
    private Outcome outcome;
    private Phase phase;
    private @Nullable String logged;
    private @Nullable String help;
    private @Nullable Severity severity;
    private final List<Label> related = new ArrayList<>();
    private final List<Fix> fixes = new ArrayList<>();

    private Report(String rule, String message, Span span, @Nullable Refusal refusal) {
      this.rule = rule;
      this.message = message;
      this.span = span;
      this.refusal = refusal;
      this.outcome = refusal == null ? Outcome.NONE : outcomeOf(refusal);
      this.phase = refusal == null ? Phase.LINT : Phase.CONFIG;
      this.label = refusal == null ? "" : consequence();
    }

    /** Points elsewhere. */
    public Report at(Span place) {
      this.span = place;
      return this;
    }

    /** The words under the place. */
    public Report label(String text) {
      this.label = text;
      return this;
    }

    /** What to write instead. */
    public Report help(String text) {
      this.help = text;
      return this;
    }

    /** Another place that belongs to it. */
    public Report related(Span place, String text) {
      related.add(new Label(place, text));
      return this;
    }

    /**
     * A change that mends it; the first one is the one to make. A fix without edits is none and is
     * left out.
     */
    public Report fix(Fix fix) {
      if (!fix.edits().isEmpty()) {
        fixes.add(fix);
      }
      return this;
    }

    /** What becomes of it, for advice. */
    public Report outcome(Outcome what) {
      this.outcome = what;
      return this;
    }

    /** What a request meets: {@link Phase#REQUEST}. */
    public Report request() {
      this.phase = Phase.REQUEST;
      return this;
    }

    /** What httpd logs when a request meets it, with the number of the message. */
    public Report request(String line) {
      return logged(line).request();
    }

    /** What httpd logs beside it. */
    public Report logged(String line) {
      this.logged = line;
      return this;
    }

    /** What httpd logs, no line of its own refused, before it gives up to start. */
    public Report noStart(String line) {
      this.phase = Phase.CONFIG;
      this.outcome = Outcome.NO_START;
      this.label = consequence();
      return logged(line);
    }

    /** Another severity than the page names. */
    public Report severity(Severity other) {
      this.severity = other;
      return this;
    }

    /**
     * Adds it to the findings.
     *
     * @return true, for the rule to say that it explained a refusal
     */
    public boolean add() {
      Refusal refused = refusal;
      Severity chosen = severity;
      diagnostics.add(
          new Diagnostic(
              rule,
              chosen != null ? chosen : RuleInfo.of(rule).severity(),
              outcome,
              phase,
              refused != null && resolution.first().equals(Optional.of(refused)),
              message,
              source().line(refused == null ? span.start() : refused.line().start()),
              new Label(span, label),
              related,
              refused == null ? Optional.ofNullable(logged) : Optional.of(refused.logged()),
              Optional.ofNullable(help),
              fixes));
      return true;
    }
  }

  private String consequence() {
    if (resolution.context() == Context.SERVER) {
      return "the server does not start";
    }
    String path = source().path();
    int slash = path.lastIndexOf('/');
    String folder = slash <= 0 ? "this directory" : path.substring(0, slash + 1);
    return "every request below " + folder + " answers 500";
  }
}

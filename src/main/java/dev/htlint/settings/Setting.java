package dev.htlint.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The directives of a settings file. Most mirror an option of the command line. */
public enum Setting {
  SERVER("Server", "NAME|FILE", Kind.ONE, Scope.FILES, "which httpd, as --server"),
  SERVER_VERSION("ServerVersion", "VERSION", Kind.ONE, Scope.FILES, "its version"),
  MODULES("Modules", "FILE", Kind.ONE, Scope.FILES, "a file with the names of its modules"),
  ALLOW_OVERRIDE("AllowOverride", "TEXT", Kind.TEXT, Scope.FILES, "what it grants everywhere"),
  AT("At", "DIR", Kind.ONE, Scope.FILES, "where this folder will live on it"),
  CONTEXT("Context", "htaccess|server", Kind.ONE, Scope.FILES, "as what to read the files"),
  INCLUDE("Include", "GLOB...", Kind.LIST, Scope.TOP, "more files to lint on a walk"),
  EXCLUDE("Exclude", "GLOB...", Kind.LIST, Scope.TOP, "what a walk passes over"),
  GITIGNORE("Gitignore", "on|off", Kind.ONE, Scope.TOP, "whether a walk minds .gitignore"),
  SELECT("Select", "RULE...", Kind.LIST, Scope.FILES, "reports these rules only"),
  IGNORE("Ignore", "RULE...", Kind.LIST, Scope.FILES, "does not report these rules"),
  SEVERITY("Severity", "RULE LEVEL", Kind.PAIR, Scope.FILES, "another severity"),
  FAIL_ON("FailOn", "LEVEL", Kind.ONE, Scope.FILES, "what makes the exit code 1");

  /** How many words stand behind the name, and whether it may stand there again. */
  enum Kind {
    /** One word, once. */
    ONE,
    /** A text of any words, once. */
    TEXT,
    /** Words that add to those of other lines. */
    LIST,
    /** Two words, on any number of lines. */
    PAIR
  }

  /** Where it may stand. */
  enum Scope {
    /** Outside of sections. */
    TOP,
    /** In {@code <Files>} too. */
    FILES
  }

  private final String label;
  private final String arguments;
  private final Kind kind;
  private final Scope scope;
  private final String meaning;

  Setting(String label, String arguments, Kind kind, Scope scope, String meaning) {
    this.label = label;
    this.arguments = arguments;
    this.kind = kind;
    this.scope = scope;
    this.meaning = meaning;
  }

  /** The name as users write it; case does not matter. */
  public String label() {
    return label;
  }

  /** What stands behind the name, for people. */
  public String arguments() {
    return arguments;
  }

  /** What it does, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** Whether a later line, or a section, adds to it in place of replacing it. */
  public boolean adds() {
    return this == IGNORE || this == SEVERITY || this == EXCLUDE || this == INCLUDE;
  }

  /** Whether it says something of the server, which another server in a section makes void. */
  public boolean describesServer() {
    return List.of(SERVER_VERSION, MODULES, ALLOW_OVERRIDE, AT).contains(this);
  }

  Kind kind() {
    return kind;
  }

  Scope scope() {
    return scope;
  }

  static Optional<Setting> of(String name) {
    return Arrays.stream(values()).filter(s -> s.label.equalsIgnoreCase(name)).findFirst();
  }

  static List<String> labels() {
    return Arrays.stream(values()).map(Setting::label).toList();
  }
}

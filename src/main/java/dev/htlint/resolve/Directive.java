package dev.htlint.resolve;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.catalog.Version;
import dev.htlint.tree.Arguments;
import dev.htlint.tree.DirectiveLine;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A directive or an opening tag as httpd sees it, in its place among sections and guards. */
public final class Directive {
  private static final Version KEEPS_REGISTERED_NAME = new Version(2, 4, 21);

  private final DirectiveLine line;
  private final String name;
  private final Arguments arguments;
  private final List<DirectiveEntry> entries;
  private final @Nullable Directive section;
  private final @Nullable Guard guard;

  Directive(
      DirectiveLine line,
      String name,
      Arguments arguments,
      List<DirectiveEntry> entries,
      @Nullable Directive section,
      @Nullable Guard guard) {
    this.line = line;
    this.name = name;
    this.arguments = arguments;
    this.entries = entries;
    this.section = section;
    this.guard = guard;
  }

  /** Where it stands; for a line out of a macro, where the macro is used. */
  public DirectiveLine line() {
    return line;
  }

  /** The name as httpd prints it: as registered if known, else as written; no closing bracket. */
  public String name() {
    return entries.isEmpty() ? name : entries.get(0).name();
  }

  /** The name as {@code version} of httpd prints it once the directive is read. */
  public String nameIn(Version version) {
    return version.isAtLeast(KEEPS_REGISTERED_NAME) ? name() : name;
  }

  /** The name as it is written, the closing bracket taken off. */
  public String writtenName() {
    return name;
  }

  /** The words behind the name, variables replaced. */
  public Arguments arguments() {
    return arguments;
  }

  /** The registrations of loaded modules; empty where httpd does not know the directive. */
  public List<DirectiveEntry> entries() {
    return entries;
  }

  /** Whether it opens a section. */
  public boolean isSection() {
    return name.startsWith("<");
  }

  /** The innermost section around it, guards not counted. */
  public Optional<Directive> section() {
    return Optional.ofNullable(section);
  }

  /** The innermost guard around it. */
  public Optional<Guard> guard() {
    return Optional.ofNullable(guard);
  }

  /** Whether httpd reads it: no guard around it fails. */
  public boolean isRead() {
    return guard == null || guard.holds();
  }
}

package dev.htlint.resolve;

import dev.htlint.resolve.Refusal.Phase;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one reading of a file refuses. Strict: the refusal that httpd logs, if it is one of this
 * file's, see {@link Session}. Recovering: all of them, each line then removed.
 */
final class Refusals {
  private final @Nullable Removed removed;
  private final Session session;
  private final SourceFile source;
  private final List<Refusal> refusals = new ArrayList<>();

  /** Of {@code source}, with the lines that count as commented out, or null to be strict. */
  Refusals(@Nullable Removed removed, Session session, SourceFile source) {
    this.removed = removed;
    this.session = session;
    this.source = source;
  }

  List<Refusal> list() {
    return refusals;
  }

  /** Whether refused lines are treated as commented out. */
  boolean isRecovering() {
    return removed != null;
  }

  /** Whether httpd reads no further. */
  boolean isStopped() {
    return session.isStopped();
  }

  /** Whether {@code line} counts as commented out. */
  boolean isRemoved(Line line) {
    return removed != null && removed.contains(line);
  }

  /** Whether a tag closes the section that {@code tag} opens, as far as their letters tell. */
  boolean isClosed(Line tag) {
    return removed != null && removed.hasPartner(tag);
  }

  void add(Objection objection, Phase phase, Line line, @Nullable Directive directive) {
    Refusal refusal =
        new Refusal(
            objection.kind(), phase, line, Optional.ofNullable(directive), objection.message());
    if (removed != null) {
      if (!removed.contains(line)) { // one refusal is enough for a Use, whatever its macro holds
        if (!isFollowOn(refusal) || removed.isEmpty()) {
          refusals.add(refusal);
        }
        removed.add(line);
      }
    } else if (session.log(refusal, source)) {
      refusals.clear();
      refusals.add(refusal);
    }
  }

  /** Complaints that may come from nothing but the lines that were taken out before. */
  private static boolean isFollowOn(Refusal refusal) {
    String message = refusal.message();
    return message.contains("No such provider for this filter")
        || message.contains("contains no authorization directives")
        || message.contains("has no effect in");
  }
}

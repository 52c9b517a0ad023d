package dev.htlint.regex;

/** Ends the reading of a pattern. Never leaves the package. */
final class PatternFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Complaint complaint;
  private final int index;

  /** {@code complaint} about what begins at character {@code index} of the {@link PatternText}. */
  PatternFault(Complaint complaint, int index) {
    super(complaint.message(), null, false, false);
    this.complaint = complaint;
    this.index = index;
  }

  Complaint complaint() {
    return complaint;
  }

  int index() {
    return index;
  }
}

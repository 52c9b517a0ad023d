package dev.htlint.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * A stream that never fails: after the first fault it swallows what is written, and tells of the
 * fault when asked. A reader that has seen enough ({@code htlint | head}) is no fault.
 */
final class FaultKeeper extends OutputStream {
  private final OutputStream target;
  private boolean broken;
  private Optional<String> fault = Optional.empty();

  FaultKeeper(OutputStream target) {
    super();
    this.target = target;
  }

  /** Why writing failed, in one line. */
  Optional<String> fault() {
    return fault;
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int start, int length) {
    if (broken) {
      return;
    }
    try {
      target.write(bytes, start, length);
    } catch (IOException e) {
      keep(e);
    }
  }

  @Override
  public void flush() {
    if (broken) {
      return;
    }
    try {
      target.flush();
    } catch (IOException e) {
      keep(e);
    }
  }

  private void keep(IOException e) {
    broken = true;
    String reason = String.valueOf(e.getMessage());
    boolean readerLeft = reason.toLowerCase(Locale.ROOT).contains("pipe");
    fault = readerLeft ? Optional.empty() : Optional.of(reason);
  }
}

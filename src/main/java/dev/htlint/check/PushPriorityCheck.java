package dev.htlint.check;

import dev.htlint.resolve.Objection;
import dev.htlint.resolve.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/** H2PushPriority: {@code h2_conf_add_push_priority} in httpd's modules/http2/h2_config.c. */
final class PushPriorityCheck implements ArgumentCheck {
  @Override
  public @Nullable Objection object(Call call) {
    String dependency = call.word(1);
    String weight = call.word(2);
    if (weight.isEmpty() && Ascii.startsWithDigit(dependency)) {
      weight = dependency;
      dependency = "After";
    }
    boolean before = dependency.equalsIgnoreCase("Before");
    if (before && !weight.isEmpty()) {
      return call.refuse(Kind.ARGUMENT_COUNT, "dependency 'Before' does not allow a weight");
    }
    if (!before
        && !dependency.equalsIgnoreCase("After")
        && !dependency.equalsIgnoreCase("Interleaved")) {
      return call.refuse(
          Kind.UNKNOWN_VALUE, "dependency must be one of 'After', 'Before' or 'Interleaved'");
    }
    return weight.isEmpty() || CNumbers.toInt(weight) >= 1
        ? null
        : call.refuse(Kind.BAD_NUMBER, "weight must be a number >= 1");
  }
}

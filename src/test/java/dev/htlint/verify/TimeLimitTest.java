package dev.htlint.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  @Test
  void waitsForNothingThatTakesTooLong() throws IOException {
    try (TimeLimit limit = new TimeLimit()) {
      CountDownLatch never = new CountDownLatch(1);
      assertThat(
              limit.call(
                  1,
                  () -> {
                    never.await();
                    return "late";
                  }))
          .isEmpty();
      assertThat(limit.call(10, () -> "in time")).contains("in time");
    }
  }

  @Test
  void faultsComeOut() {
    try (TimeLimit limit = new TimeLimit()) {
      assertThatThrownBy(
              () ->
                  limit.call(
                      10,
                      () -> {
                        throw new IllegalStateException("no start");
                      }))
          .isInstanceOf(IOException.class)
          .hasMessage("no start");
    }
  }
}

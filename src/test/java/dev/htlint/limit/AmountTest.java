package dev.htlint.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.LimitEntry.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
  @ParameterizedTest
  @CsvSource({
    "60, TIME, 60 s",
    "60s, TIME, 60 s",
    "2mi, TIME, 120 s",
    "1h, TIME, 3600 s",
    "250ms, TIME, 250 ms",
    "0, TIME, none",
    "x, TIME, none",
    "8190, BYTES, 8190 bytes",
    "1048576, BYTES, 1 MiB",
    "0, BYTES, none",
    "100, COUNT, 100",
    "99999999999999999999, BYTES, none",
    "system, BYTES, that of the system"
  })
  void httpdReads(String written, Unit unit, String text) {
    assertThat(Amount.ofHttpd(unit, written).text(unit)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "8M, BYTES, 8 MiB",
    "8m, BYTES, 8 MiB",
    "1G, BYTES, 1 GiB",
    "512K, BYTES, 512 KiB",
    "1000, BYTES, 1000 bytes",
    "8MB, BYTES, 8 bytes",
    "-1, BYTES, none",
    "0, BYTES, none",
    "30, TIME, 30 s",
    "'', TIME, none"
  })
  void phpReads(String written, Unit unit, String text) {
    assertThat(Amount.ofPhp(unit, written).text(unit)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"'20-40,MinRate=500', 20000", "'20,MinRate=500', 20000", "10-20, 10000"})
  void rangesAreShownAsTheyAre(String written, long milliseconds) {
    Amount amount = Amount.ofHttpd(Unit.TIME, written);
    assertThat(amount.value()).hasValue(milliseconds);
    assertThat(amount.text(Unit.TIME)).isEqualTo(written);
  }
}

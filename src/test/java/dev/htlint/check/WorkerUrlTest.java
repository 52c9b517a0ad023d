package dev.htlint.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkerUrlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://h",
        "http://h/x",
        "http://u:p@h:80/",
        "http://[::1]:8080/",
        "unix:/run/x|fcgi://localhost/"
      })
  void namesAWorker(String url) {
    assertThat(WorkerUrl.fault(url, false)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/x", "x", "http:/h", "http:///x", "a:b"})
  void mustBeAbsolute(String url) {
    assertThat(WorkerUrl.fault(url, false)).isEqualTo("URL must be absolute!: " + url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://h:x/", "http://[::1/", "a_b:c", ":x"})
  void cannotBeParsed(String url) {
    assertThat(WorkerUrl.fault(url, false)).isEqualTo("Unable to parse URL: " + url);
  }

  @Test
  void aPatternsGroupMayStandBehindThePort() {
    assertThat(WorkerUrl.fault("http://h:80$1", true)).isNull();
    assertThat(WorkerUrl.fault("http://h:80$1", false)).isNotNull();
  }
}

package dev.htlint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The Includes that lead to a finding, as SARIF tells them. */
class IncludedPlacesTest {
  @Test
  void relatedLocationsAreTheIncludesFromTheInside() throws IOException {
    Path folder = Path.of("testdata/cli/server-tree-json").toAbsolutePath();
    Run run = Run.in(folder, "--format", "sarif", "httpd.conf");
    JsonNode result = new ObjectMapper().readTree(run.out()).at("/runs/0/results/0");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("common/second.conf");
    List<String> places = new ArrayList<>();
    for (JsonNode related : result.at("/relatedLocations")) {
      JsonNode place = related.at("/physicalLocation");
      places.add(
          place.at("/artifactLocation/uri").asString()
              + ":"
              + place.at("/region/startLine").asInt());
    }
    assertThat(places).containsExactly("common/first.conf:1", "httpd.conf:1");
  }
}

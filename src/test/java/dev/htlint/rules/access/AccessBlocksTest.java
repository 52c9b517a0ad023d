package dev.htlint.rules.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.check.Checks;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.rules.access.AccessBlock.Conversion;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Old lines in, Require lines out; {@code AccessOracleTest} asks a real httpd whether they agree.
 */
final class AccessBlocksTest {
  /** Lines are divided by a bar; a minus is for no lines at all, a question mark for no answer. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          Order allow,deny|Allow from all               ; Require all granted
          Order deny,allow|Deny from all                ; Require all denied
          Deny from all                                 ; Require all denied
          Order Allow,Deny                              ; Require all denied
          Order Deny,Allow                              ; Require all granted
          Allow from 10.1                               ; Require all granted
          Order allow,deny|Allow from 10.1              ; Require ip 10.1
          Order allow,deny|Allow from 10.1 a.org        ; Require ip 10.1|Require host a.org
          Order allow,deny|Allow from env=a             ; Require env a
          Order allow,deny|Allow from env=!a            ; <RequireAll>|  Require all granted|  Require not env a|</RequireAll>
          Deny from env=!a                              ; Require env a
          Deny from 10.1                                ; <RequireAll>|  Require all granted|  Require not ip 10.1|</RequireAll>
          Deny from 10|Deny from 11                     ; <RequireAll>|  Require all granted|  Require not ip 10|  Require not ip 11|</RequireAll>
          Order mutual-failure|Allow from 10|Deny from a; <RequireAll>|  Require ip 10|  Require not host a|</RequireAll>
          Order deny,allow|Deny from all|Allow from ::1 ; Require ip ::1
          Order deny,allow|Deny from 10|Allow from 10.1 ; Require ip 10.1|<RequireAll>|  Require all granted|  Require not ip 10|</RequireAll>
          Order allow,deny|Allow from 1 a|Deny from b   ; <RequireAll>|  <RequireAny>|    Require ip 1|    Require host a|  </RequireAny>|  Require not host b|</RequireAll>
          Satisfy Any                                   ; Require all granted
          Satisfy All                                   ; Require all granted
          Order deny,allow|Deny from all|Satisfy Any    ; -
          Deny from 10|Satisfy Any                      ; AuthMerging Or|<RequireAll>|  Require all granted|  Require not ip 10|</RequireAll>
          Require user a|Allow from all                 ; -
          Require user a|Deny from all                  ; Require all denied
          Require user a|Deny from 10                   ; <RequireAll>|  Require not ip 10|  Require user a|</RequireAll>
          Require user a|Deny from 10|Satisfy any       ; <RequireAll>|  Require all granted|  Require not ip 10|</RequireAll>
          Require user a|Satisfy any|Deny from all      ; -
          Require user a|Satisfy any                    ; Require all granted
          <RequireAny>|Require user a|</RequireAny>|Deny from 10 ; ?
          Order ${X}|Deny from all                      ; ?
          Allow from "a b"                              ; ?
          Satisfy Any|Satisfy All                       ; ?
          Deny from all|<Limit GET>|Allow from all|</Limit> ; ?
          """)
  void converts(String old, String expected) {
    AccessBlock block = first(old);
    assertThat(text(block.conversion())).isEqualTo(expected.replace('|', '\n'));
  }

  private static String text(Optional<Conversion> conversion) {
    if (conversion.isEmpty()) {
      return "?";
    }
    List<String> lines = conversion.get().lines();
    return lines.isEmpty() ? "-" : String.join("\n", lines);
  }

  @Test
  void replacesRequireOnlyWhereItComesAgain() {
    assertThat(first("Require user a|Deny from 10").conversion().orElseThrow().replaced())
        .extracting(Object::toString)
        .containsExactly("Deny from 10", "Require user a");
    assertThat(first("Require user a|Allow from all").conversion().orElseThrow().replaced())
        .extracting(Object::toString)
        .containsExactly("Allow from all");
  }

  @Test
  void keepsSectionsApart() {
    Resolution resolution =
        resolve(
            "Order deny,allow|<Files a>|Deny from all|</Files>|<Limit GET>|</Limit>", Server.any());
    AccessBlocks blocks = AccessBlocks.of(resolution);
    assertThat(resolution.directives().stream().flatMap(d -> blocks.around(d).stream()).distinct())
        .extracting(block -> block.first().line().text())
        .containsExactly("Order deny,allow", "Deny from all");
  }

  @Test
  void keepsLimitsApartThatShareNoMethod() {
    String apart =
        "<Limit GET>|Allow from all|</Limit>|<LimitExcept GET HEAD>|Deny from all|</LimitExcept>";
    assertThat(text(first(apart).conversion())).isEqualTo("Require all granted");
    assertThat(text(first(apart.replace("GET HEAD", "PUT")).conversion())).isEqualTo("?");
  }

  @Test
  void sectionsInheritRequire() {
    String around = "Require user a|<Files a>|Deny from 10|</Files>";
    assertThat(text(first(around).conversion())).startsWith("AuthMerging And\n<RequireAll>");
    assertThat(text(first("Allow from all|" + around.replace("10", "1")).conversion()))
        .isEqualTo("-");
  }

  @Test
  void skipsWhatHttpdSkips() {
    assertThat(blocks(resolve("<IfModule !core.c>|Deny from all|</IfModule>", Server.any())))
        .isEmpty();
  }

  @Test
  void knowsRefusedLines() {
    Server bare = Server.any().withModules(Set.of("core.c"));
    Resolution resolution = resolve("Order deny,allow|Deny from all", bare);
    AccessBlocks blocks = AccessBlocks.of(resolution);
    assertThat(resolution.refusals())
        .hasSize(2)
        .allSatisfy(
            refusal ->
                assertThat(
                        text(
                            blocks
                                .around(refusal.directive().orElseThrow())
                                .orElseThrow()
                                .conversion()))
                    .isEqualTo("Require all denied"));
  }

  private static AccessBlock first(String lines) {
    return blocks(resolve(lines, Server.any())).get(0);
  }

  private static List<AccessBlock> blocks(Resolution resolution) {
    AccessBlocks blocks = AccessBlocks.of(resolution);
    return resolution.directives().stream().map(blocks::around).flatMap(Optional::stream).toList();
  }

  private static Resolution resolve(String lines, Server server) {
    String text = lines.replace('|', '\n') + "\n";
    return Resolver.resolve(
        ConfigParser.parse(SourceFile.ofLatin1(".htaccess", text)),
        Context.HTACCESS,
        server,
        Overrides.ALL,
        new Checks());
  }
}

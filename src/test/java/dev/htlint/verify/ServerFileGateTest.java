package dev.htlint.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.parse.ConfigParser;
import dev.htlint.source.SourceFile;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerFileGateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LoadFile /tmp/x.so",
        "loadFILE /tmp/x.so",
        "Load\\\nFile /tmp/x.so",
        "\"LoadFile\" /tmp/x.so",
        "LoadModule other_module modules/mod_other.so",
        "LoadModule ${NAME} /tmp/x.so",
        "LoadModule rewrite_module",
        "Include /etc/passwd",
        "IncludeOptional x/*.conf",
        "ServerRoot /tmp",
        "${NAME} /tmp/x.so",
        "<Macro Load $file>\nLoadFile $file\n</Macro>",
        "Use Load /tmp/x.so",
        "<IfModule !x>\n  LoadFile /tmp/x.so\n</IfModule>"
      })
  void whatLoadsCodeOrReadsOtherFilesIsNotGivenToHttpd(String config) {
    assertThat(objection(config)).isPresent();
  }

  @Test
  void theRestIs() {
    assertThat(objection("LoadModule rewrite_module /x/mod_rewrite.so\nListen 80\n# Include x\n"))
        .isEmpty();
    assertThat(objection("ServerName ${NAME}\n")).isEmpty();
  }

  @Test
  void theLineIsNamed() {
    assertThat(objection("Listen 80\nInclude x\n")).contains("httpd is not given Include (line 2)");
  }

  private static Optional<String> objection(String config) {
    return ServerFileGate.objection(
        ConfigParser.parse(SourceFile.ofLatin1("httpd.conf", config)), Set.of("rewrite_module"));
  }
}

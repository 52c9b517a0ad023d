package dev.htlint.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.parse.ConfigParser;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Server configuration; every answer is that of {@code apache2 -t} of httpd 2.4.71. */
class ServerContextTest {
  private static Arguments refused(String text, int line, String message) {
    return Arguments.of(text, "*" + line + " " + message);
  }

  static List<Arguments> files() {
    return List.of(
        Arguments.of("Options None\nErrorDocument 404 x\nAddType a b\nDirectoryIndex x\n", ""),
        Arguments.of("<Directory /x>\nRequire all granted\nAllowOverride None\n</Directory>\n", ""),
        Arguments.of("<Files x>\nRequire all granted\nAllowOverride None\n</Files>\n", ""),
        Arguments.of("<Proxy *>\nRequire all granted\nProxySet a=b\n</Proxy>\n", ""),
        refused("Require all granted\n", 1, "Require not allowed here"),
        refused("Order allow,deny\n", 1, "order not allowed here"),
        refused("AuthName x\n", 1, "AuthName not allowed here"),
        refused("<Limit GET>\nOptions None\n</Limit>\n", 1, "<Limit not allowed here"),
        refused("<RequireAll>\n</RequireAll>\n", 1, "<RequireAll not allowed here"),
        refused(
            "<Directory /x>\nDocumentRoot /tmp\n</Directory>\n",
            2,
            "DocumentRoot not allowed in <Directory> context"),
        refused(
            "<Directory /x>\n<Directory /y>\n</Directory>\n</Directory>\n",
            2,
            "<Directory not allowed in <Directory> context"),
        refused(
            "<Location /x>\n<Directory /y>\n</Directory>\n</Location>\n",
            2,
            "<Directory not allowed in <Location> context"),
        refused(
            "<VirtualHost *:80>\nRequire all granted\n</VirtualHost>\n",
            2,
            "Require not allowed in <VirtualHost> context"),
        refused(
            "<AuthnProviderAlias file a>\nAuthUserFile /x\nDocumentRoot /x\n</AuthnProviderAlias>\n",
            3,
            "DocumentRoot not allowed in <AuthnProviderAlias> context"),
        refused(
            """
            <Directory /x>
            <If "true">
            <Limit GET>
            <Directory /y>
            </Directory>
            </Limit>
            </If>
            </Directory>
            """,
            4,
            "<Directory not allowed in <Limit> context"),
        refused(
            "<Directory>\n</Directory>\n",
            1,
            "<Directory> directive requires additional arguments"),
        refused("<Directory /x\n</Directory>\n", 1, "<Directory> directive missing closing '>'"),
        refused(
            "<Directory /x /y>\n</Directory>\n",
            1,
            "Multiple <Directory> arguments not (yet) supported."),
        refused(
            "<DirectoryMatch /x /y>\n</DirectoryMatch>\n",
            1,
            "Multiple <DirectoryMatch> arguments not (yet) supported."),
        refused(
            "<Location ~ /x /y>\n</Location>\n",
            1,
            "Multiple <Location> arguments not (yet) supported."),
        refused("<Directory /x>\n", 1, "/etc/s.conf:1: <Directory> was not closed."),
        refused(
            "<Macro m $a>\n<Directory $a>\n</Macro>\nUse m /x\n",
            4,
            "macro 'm' (defined on line 1 of \"/etc/s.conf\") used on line 4 of \"/etc/s.conf\":1:"
                + " <Directory> was not closed."),
        refused("</Directory>\n", 1, "</Directory> without matching <Directory> section"),
        refused("<IfModule nothing.c>\n", 1, "Expected </IfModule> before end of configuration"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void refusedAsHttpdRefusesIt(String text, String expected) {
    SourceFile source = SourceFile.ofLatin1("/etc/s.conf", text);
    Resolution resolution =
        Resolver.resolve(ConfigParser.parse(source), Context.SERVER, Server.any(), Overrides.NONE);
    String first =
        resolution
            .first()
            .map(refusal -> "*" + refusal.lineNumber(source) + " " + refusal.logged())
            .orElse("");
    assertThat(first).isEqualTo(expected);
  }
}

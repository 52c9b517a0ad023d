package dev.htlint.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.catalog.Version;
import dev.htlint.parse.ConfigParser;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

class ResolverTest {
  private static final Server ANY = Server.any();

  private static Overrides allow(String text) {
    return Overrides.NONE.allow(text).orElseThrow();
  }

  private static Server defining(Map<String, String> defines) {
    return new Server(
        "test", Version.NEWEST, Server.any().modules(), true, defines, List.of(), Optional.empty());
  }

  private static List<String> refused(String text, Overrides overrides) {
    return Refused.of(text, ANY, overrides);
  }

  private static String unknown(String name) {
    return "Invalid command '"
        + name
        + "', perhaps misspelled or defined by a module not included in the server configuration";
  }

  private static List<String> names(Resolution resolution) {
    return resolution.directives().stream()
        .map(directive -> (directive.isRead() ? "" : "-") + directive.name())
        .toList();
  }

  // ---------------------------------------------------------------------------------- the
  // overrides

  @Test
  void fileIsNotReadWhereNothingIsAllowed() {
    Resolution resolution = Refused.resolve("Nonsense\n</Files>\n", ANY, Overrides.NONE);
    assertThat(resolution.refusals()).isEmpty();
    assertThat(resolution.directives()).isEmpty();
    assertThat(resolution.first()).isEmpty();
  }

  @Test
  void classThatIsNotGrantedIsRefused() {
    String text =
        "Options None\nForceType x\n<IfModule core.c>\n<Files a>\nOptions None\n</Files>\n";
    assertThat(refused(text, allow("FileInfo")))
        .containsExactly(
            "*1 WALK NOT_ALLOWED Options not allowed here",
            "5 WALK NOT_ALLOWED Options not allowed in <Files> context");
  }

  @Test
  void sectionThatIsNotGrantedLeavesItsBodyToBeJudgedOutside() {
    assertThat(refused("<Limit GET>\nForceType\n</Limit>\n", allow("FileInfo")))
        .containsExactly(
            "*1 WALK NOT_ALLOWED <Limit not allowed here",
            "2 WALK ARGUMENT_COUNT ForceType takes one argument, a mime type that overrides other"
                + " configured type");
  }

  @Test
  void nonfatalUnknownForgivesUnknownDirectivesOnly() {
    String text = "Nonsense\n<Nonsense>\nFoo\n</Nonsense>\nForceType\nDocumentRoot x\n</Files>\n";
    assertThat(refused(text, allow("All Nonfatal=Unknown")))
        .containsExactly(
            "5 WALK ARGUMENT_COUNT ForceType takes one argument, a mime type that overrides other"
                + " configured type",
            "6 WALK NOT_ALLOWED DocumentRoot not allowed here",
            "*7 BUILD STRAY_CLOSING_TAG </Files> without matching <Files> section");
  }

  @Test
  void nonfatalOverrideForgivesWhatIsNotAllowedOnly() {
    String text =
        "Options None\n<Limit GET>\nForceType\n</Limit>\nNonsense\nDocumentRoot x\nForceType a b\n";
    assertThat(refused(text, allow("FileInfo Nonfatal=Override")))
        .containsExactly(
            "*5 WALK UNKNOWN_DIRECTIVE " + unknown("Nonsense"),
            "7 WALK ARGUMENT_COUNT ForceType takes one argument, a mime type that overrides other"
                + " configured type");
  }

  @Test
  void forgivenDirectiveOfTwoModulesIsForgiven() {
    assertThat(refused("AuthName x\nAuthName\n", allow("FileInfo Nonfatal=Override"))).isEmpty();
    assertThat(refused("AuthName x\nAuthName\n", allow("AuthConfig Nonfatal=Override")))
        .containsExactly(
            "*2 WALK ARGUMENT_COUNT AuthName takes one argument, the authentication realm (e.g."
                + " \"Members Only\")");
  }

  @Test
  void forgivenGuardLeavesItsClosingTagBehind() {
    assertThat(refused("<IfModule core.c>\nOptions x\n</IfModule>\n", allow("Nonfatal=All")))
        .as("told of the tag that one has to remove")
        .containsExactly(
            "*1 BUILD STRAY_CLOSING_TAG </IfModule> without matching <IfModule> section");
  }

  @Test
  void listGrantsDirectivesByName() {
    Overrides list = Overrides.NONE.withList(List.of("ForceType", "<Files", "options"));
    String text = "ForceType x\nFORCETYPE x\nOptions None\n<Files a>\nSetHandler x\n</Files>\n";
    assertThat(refused(text, list))
        .containsExactly("*5 WALK NOT_ALLOWED SetHandler not allowed in <Files> context");
    assertThat(refused("<IfModule x>\n</IfModule>\n", list))
        .containsExactly("*1 BUILD NOT_ALLOWED <IfModule not allowed here");
  }

  @Test
  void bodyOfRequireAllNeedsNoListingOfItsOwn() {
    Overrides list = Overrides.NONE.withList(List.of("<RequireAll"));
    assertThat(refused("<RequireAll>\nRequire all granted\n</RequireAll>\n", list)).isEmpty();
    assertThat(refused("Require all granted\n", list))
        .containsExactly("*1 WALK NOT_ALLOWED Require not allowed here");
  }

  // ------------------------------------------------------------------------------- server and
  // version

  @Test
  void directiveOfAModuleThatIsNotLoadedIsUnknown() {
    Server server = ANY.withModules(Set.of("core.c", "mod_mime.c"));
    assertThat(Refused.of("AddType a b\nRewriteEngine On\n", server, Overrides.ALL))
        .containsExactly("*2 WALK UNKNOWN_DIRECTIVE " + unknown("RewriteEngine"));
  }

  @Test
  void directiveIsKnownFromItsFirstVersionOn() {
    String text = "<IfFile /etc/passwd>\nA\n</IfFile>\n";
    assertThat(Refused.of(text, ANY.withVersion(new Version(2, 4, 33)), Overrides.ALL))
        .containsExactly(
            "*1 WALK UNKNOWN_DIRECTIVE " + unknown("<IfFile"),
            "2 WALK UNKNOWN_DIRECTIVE " + unknown("A"));
  }

  @Test
  void skippedDirectivesAreThereButNotRead() {
    String text =
        "<IfModule nothing.c>\nFoo\n<Files x>\nBar y\n</Files>\n</IfModule>\nOptions None\n";
    Resolution resolution = Refused.resolve(text, ANY, Overrides.ALL);
    assertThat(resolution.refusals()).isEmpty();
    assertThat(names(resolution))
        .containsExactly("<IfModule", "-Foo", "-<Files", "-Bar", "Options");
    Guard guard = resolution.directives().get(3).guard().orElseThrow();
    assertThat(guard.argument()).isEqualTo("nothing.c");
    assertThat(guard.asksFor("nothing.c", "nothing_module")).isTrue();
    assertThat(guard.asksFor("mod_x.c", "nothing.c")).isTrue();
    assertThat(guard.asksFor("mod_x.c", "x_module")).isFalse();
    assertThat(resolution.directives().get(4).guard()).isEmpty();
  }

  @Test
  void guardsKnowThoseAroundThem() {
    String text =
        """
        <IfModule mod_rewrite.c>
        <IfDirective Foo>
        <IfSection Bar>
        Baz
        </IfSection>
        </IfDirective>
        <IfModule !mod_mime.c>
        X
        </IfModule>
        Options None
        </IfModule>
        """;
    List<Directive> directives = Refused.resolve(text, ANY, Overrides.ALL).directives();
    assertThat(directives)
        .extracting(Directive::name)
        .containsExactly(
            "<IfModule", "<IfDirective", "<IfSection", "Baz", "<IfModule", "X", "Options");
    Guard inner = directives.get(3).guard().orElseThrow();
    assertThat(inner.asksFor("mod_rewrite.c", "rewrite_module")).isTrue();
    assertThat(inner.asksForDirective("foo")).isTrue();
    assertThat(inner.asksForDirective("bar")).isFalse();
    Guard negated = directives.get(5).guard().orElseThrow();
    assertThat(negated.asksFor("mod_mime.c", "mime_module")).isFalse();
    assertThat(negated.negated()).isTrue();
    assertThat(directives.get(6).guard().orElseThrow().holds()).isTrue();
    assertThat(directives.get(6).isRead()).isTrue();
  }

  // ---------------------------------------------------------------------------------------
  // variables

  @Test
  void variablesAreReplacedBeforeTheLineIsSplit() {
    Server server =
        defining(Map.of("A", "SetEnv x", "B", "\"y z\"", "C", "${A}", "Empty", "", "N", "On"));
    Resolution resolution =
        Refused.resolve(
            """
            ${A} ${B}
            RewriteEngine ${N}
            SetEnv q ${C}
            SetEnv r ${Empty}
            SetEnv s \\${N}
            SetEnv t ${N
            SetEnv u ${M}${N}
            SetEnv "v w" '${N}'
            """,
            server,
            Overrides.ALL);
    assertThat(resolution.refusals()).isEmpty();
    assertThat(resolution.directives())
        .extracting(d -> d.name() + " " + d.arguments().rawArguments())
        .containsExactly(
            "SetEnv x \"y z\"",
            "RewriteEngine On",
            "SetEnv q ${A}",
            "SetEnv r ${Empty}",
            "SetEnv s \\On",
            "SetEnv t ${N",
            "SetEnv u ${M}On",
            "SetEnv \"v w\" 'On'");
  }

  @Test
  void variablesOfSkippedLinesAndEndsOfGuardsStay() {
    Server server = defining(Map.of("End", "</IfModule>", "Open", "<Files"));
    assertThat(
            Refused.of(
                "<IfModule nothing.c>\n${End}\n${Open} x>\n</IfModule>\n", server, Overrides.ALL))
        .isEmpty();
    assertThat(Refused.of("<IfModule core.c>\n${End}\n</IfModule>\n", server, Overrides.ALL))
        .containsExactly(
            "*2 BUILD STRAY_CLOSING_TAG </IfModule> without matching <IfModule> section");
  }

  @Test
  void definedNamesAreWhatIfDefineAsksFor() {
    Server server = defining(Map.of("SSL", ""));
    String text = "<IfDefine SSL>\nA\n</IfDefine>\n<IfDefine ssl>\nB\n</IfDefine>\n";
    assertThat(Refused.of(text, server, Overrides.ALL))
        .containsExactly("*2 WALK UNKNOWN_DIRECTIVE " + unknown("A"));
  }

  // -----------------------------------------------------------------------------------------
  // recovery

  @Test
  void refusedOpenerTakesItsCloserAlong() {
    String text = "<Nonsense a>\nOptions None\n</Nonsense>\n<Files x>\n</Files>\n";
    assertThat(refused(text, Overrides.ALL))
        .containsExactly("*1 WALK UNKNOWN_DIRECTIVE " + unknown("<Nonsense"));
  }

  @Test
  void firstIsWhatHttpdLogsOfTheWholeFile() {
    assertThat(refused("Foo\nBar\n", Overrides.ALL))
        .containsExactly(
            "*1 WALK UNKNOWN_DIRECTIVE " + unknown("Foo"),
            "2 WALK UNKNOWN_DIRECTIVE " + unknown("Bar"));
    assertThat(refused("Foo\n</Files>\n</Limit>\n", Overrides.ALL))
        .containsExactly(
            "1 WALK UNKNOWN_DIRECTIVE " + unknown("Foo"),
            "*2 BUILD STRAY_CLOSING_TAG </Files> without matching <Files> section",
            "3 BUILD STRAY_CLOSING_TAG </Limit> without matching <Limit> section");
  }

  @Test
  void refusalsPointAtTheWords() {
    Resolution resolution =
        Refused.resolve("  ForceType a  b \n <Nonsense x>\n\t</Nonsense>\n", ANY, Overrides.ALL);
    SourceFile source = resolution.file().source();
    assertThat(resolution.refusals())
        .extracting(refusal -> source.latin1(refusal.span()))
        .containsExactly("ForceType a  b", "<Nonsense");
    assertThat(resolution.refusals().get(0).directive().orElseThrow().name())
        .isEqualTo("ForceType");
  }

  @Test
  void messagesAreEscapedAsInTheErrorLog() {
    assertThat(Refused.messages("\"a\\\\b\tc\u0001\u00e9\b\u000B\u007F\r\f\"\n"))
        .containsExactly(unknown("a\\\\b\\tc\\x01\\xe9\\b\\v\\x7f\\r\\x0c"));
  }

  // -------------------------------------------------------------------------------------------
  // limits

  @Test
  void longLinesAreAllowedInServerFiles() {
    SourceFile source = SourceFile.ofLatin1("httpd.conf", "# " + "x".repeat(100_000) + "\n");
    Resolution resolution =
        Resolver.resolve(ConfigParser.parse(source), Context.SERVER, ANY, Overrides.NONE);
    assertThat(resolution.refusals()).isEmpty();
    SourceFile longer = SourceFile.ofLatin1("httpd.conf", "# " + "x".repeat(1 << 24) + "\n");
    assertThat(
            Refused.of(
                Resolver.resolve(ConfigParser.parse(longer), Context.SERVER, ANY, Overrides.NONE)))
        .containsExactly(
            "*1 BUILD LINE_TOO_LONG Error reading httpd.conf at line 1: Line too long");
  }

  @Test
  void lineEndAndContinuationsCountForTheLimit() {
    assertThat(Refused.messages("#" + "x".repeat(8190) + "\n")).isEmpty();
    assertThat(Refused.messages("#" + "x".repeat(8191) + "\n")).hasSize(1);
    assertThat(Refused.messages("#" + "x".repeat(8191))).isEmpty();
    assertThat(Refused.messages("#" + "x".repeat(8192))).hasSize(1);
    assertThat(Refused.messages("#" + "x".repeat(8190) + "\r\n")).hasSize(1);
    assertThat(Refused.messages("#\\\n".repeat(4095) + "\n")).isEmpty();
    assertThat(Refused.messages("#xx\\\n".repeat(2730) + "\n")).isEmpty();
    assertThat(Refused.messages("#xx\\\n".repeat(2731) + "\n")).hasSize(1);
    assertThat(Refused.messages("#xx\\\r\n".repeat(2730) + "\n")).isEmpty();
    assertThat(Refused.messages("#xx\\\r\n".repeat(2731) + "\n")).hasSize(1);
  }

  @Test
  @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
  void twentyThousandSectionsNest() {
    int depth = 20_000;
    for (String[] tags :
        List.of(
            new String[] {"<IfModule core.c>\n", "</IfModule>\n"},
            new String[] {"<IfModule nothing.c>\n", "</IfModule>\n"},
            new String[] {"<RequireAll>\n", "</RequireAll>\n"},
            new String[] {"<Files x>\n", "</Files>\n"})) {
      String open = tags[0].repeat(depth);
      assertThat(Refused.messages(open + tags[1].repeat(depth))).isEmpty();
      assertThat(Refused.messages(tags[1].repeat(depth))).hasSize(depth);
    }
    assertThat(Refused.messages("<IfModule core.c>\n".repeat(depth))).isEmpty();
    assertThat(Refused.messages("<IfModule nothing.c>\n".repeat(depth))).isNotEmpty();
    assertThat(Refused.messages("<Files x>\n".repeat(depth))).isNotEmpty();
  }

  @Test
  @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
  void macrosThatDoubleEndInTime() {
    StringBuilder text = new StringBuilder("<Macro m0>\nOptions None\n</Macro>\n");
    for (int i = 1; i < 40; i++) {
      text.append("<Macro m").append(i).append(">\n");
      text.append("Use m").append(i - 1).append('\n').append("Use m").append(i - 1).append('\n');
      text.append("</Macro>\n");
    }
    assertThat(Refused.messages(text + "Use m39\n")).isEmpty();
  }

  @Test
  @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
  void manySectionsLeftOpenEndInTime() {
    String text = "<Files x>\nNonsense\n".repeat(2_000);
    assertThat(Refused.messages(text)).hasSizeGreaterThan(2_000);
  }
}

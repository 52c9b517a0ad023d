package dev.htlint.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.IncludeSource;
import dev.htlint.resolve.Refusal;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerReader;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class ServerDirectivesTest {
  private static final String DEBIAN =
      "# htlint: static core.c mod_so.c http_core.c mod_watchdog.c mod_log_config.c mod_logio.c"
          + " mod_version.c mod_unixd.c\n";

  /** Without a server declared there are three MPMs, each with a Listen of its own. */
  @Test
  void oneListenIsNoSecondOne() {
    assertThat(refused(Server.any(), "Listen 80\nListen 443 https\n")).isEmpty();
    assertThat(refused(Server.any(), "Listen 80\nListen 80\n"))
        .containsExactly("Cannot define multiple Listeners on the same IP:port");
  }

  @Test
  void suexecIsMissingWhereItIsKnownToBe() {
    String group = "SuexecUserGroup web web\n";
    String module = "LoadModule suexec_module modules/mod_suexec.so\n";
    assertThat(refused(server(DEBIAN + module), group)).hasSize(1);
    assertThat(refused(server(DEBIAN + "# htlint: suexec\n" + module), group)).isEmpty();
    assertThat(refused(server(module), group)).isEmpty();
    assertThat(refused(Server.any(), group)).isEmpty();
  }

  @Test
  void whatIsLinkedInIsNotLoaded() {
    String load = "LoadModule unixd_module modules/mod_unixd.so\n";
    assertThat(refused(server(DEBIAN), load))
        .containsExactly("module unixd_module is built-in and can't be loaded");
    assertThat(refused(server("LoadModule x_module modules/mod_x.so\n"), load)).isEmpty();
    assertThat(refused(Server.any(), load)).isEmpty();
  }

  /** Balancers and templates may be defined in another file. */
  @Test
  void namesOfOtherFilesAreNotAskedFor() {
    String config =
        """
        ProxySet balancer://other timeout=5
        <Proxy balancer://cluster>
        BalancerMember http://10.0.0.1 hctemplate=other
        </Proxy>
        """;
    assertThat(refused(Server.any(), config)).isEmpty();
  }

  private static Server server(String text) {
    return ServerReader.read("test", SourceFile.ofLatin1("server.conf", text), IncludeSource.NONE);
  }

  private static List<String> refused(Server server, String text) {
    SourceFile source = SourceFile.ofLatin1("some.conf", text);
    return Resolver.resolve(
            ConfigParser.parse(source), Context.SERVER, server, server.overrides("/"), new Checks())
        .refusals()
        .stream()
        .map(Refusal::message)
        .toList();
  }
}

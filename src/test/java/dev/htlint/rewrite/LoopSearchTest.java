package dev.htlint.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.check.Checks;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.rewrite.LoopSearch.Loop;
import dev.htlint.rewrite.RedirectSearch.Found;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.site.FileTree;
import dev.htlint.site.MemoryTree;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Loops, within httpd and by redirects, that are found without being told any request. */
class LoopSearchTest {
  private static Resolution file(String... lines) {
    String text = "RewriteEngine On\n" + String.join("\n", lines) + "\n";
    return Resolver.resolve(
        ConfigParser.parse(SourceFile.ofLatin1(".htaccess", text)),
        Context.HTACCESS,
        Server.any(),
        Overrides.ALL,
        new Checks());
  }

  private static ServedSite site(String root, FileTree files) {
    return new ServedSite(
        ServerConfig.of(Server.any()), root, files, directory -> Optional.empty());
  }

  private static List<Loop> alone(String... lines) {
    return LoopSearch.in(Worlds.alone(site("", FileTree.UNSEEN), file(lines)));
  }

  private static List<Found> redirects(String... lines) {
    return RedirectSearch.in(Worlds.alone(site("", FileTree.UNSEEN), file(lines)));
  }

  private static MemoryTree folder() {
    MemoryTree tree = new MemoryTree();
    tree.folder("/", 0, 0, 0755);
    tree.folder("/site", 0, 0, 0755);
    return tree;
  }

  @Test
  void aRuleThatMatchesItsOwnResultLoopsWhereverTheFolderIs() {
    assertThat(alone("RewriteRule ^(.*)$ public/$1 [L]"))
        .singleElement()
        .satisfies(
            loop -> {
              assertThat(loop.always()).isTrue();
              assertThat(loop.rounds()).isFalse();
              assertThat(loop.rule().line()).isEqualTo(2);
              assertThat(loop.answer().chain()).hasSize(11);
            });
  }

  @Test
  void aRuleThatChangesNothingBeginsAnewWithoutEnd() {
    assertThat(alone("RewriteRule ^ - [E=A:1]", "RewriteRule x - [N]"))
        .singleElement()
        .satisfies(
            loop -> {
              assertThat(loop.rounds()).isTrue();
              assertThat(loop.rule().line()).isEqualTo(3);
              assertThat(loop.logged())
                  .startsWith("AH02596: RewriteRule 'x' and URI '/index.html' exceed");
            });
  }

  @Test
  void anAbsolutePathComesBackOnlyToTheDocumentRoot() {
    assertThat(alone("RewriteRule ^(.*)$ /public/$1 [L]"))
        .singleElement()
        .satisfies(loop -> assertThat(loop.always()).isFalse());
  }

  @Test
  void whatFilesMayPreventIsALoopOnlyWhereTheyAreKnown() {
    String[] lines = {
      "RewriteCond %{REQUEST_FILENAME} !-f", "RewriteRule ^(.*[a-z])$ pages/$1 [L]"
    };
    assertThat(alone(lines)).isEmpty();
    assertThat(LoopSearch.in(Worlds.in(site("/site", folder()), true, "/site", file(lines))))
        .hasSize(1);
    MemoryTree full = folder();
    full.folder("/site/pages", 0, 0, 0755);
    Loop loop = LoopSearch.in(Worlds.in(site("/site", full), true, "/site", file(lines))).get(0);
    full.file("/site" + loop.answer().chain().get(1).replaceFirst("\\?.*", ""), 0, 0, 0644, "page");
    assertThat(new Machine(site("/site", full)).run(loop.request()).loops()).isFalse();
  }

  @Test
  void aGuardedRuleDoesNotLoop() {
    assertThat(alone("RewriteRule ^(?!public/)(.*)$ public/$1 [L]")).isEmpty();
    assertThat(alone("RewriteRule ^(.*)$ public/$1 [END]")).isEmpty();
  }

  @Test
  void redirectsToTheSameUrlGoInACircle() {
    assertThat(redirects("RewriteRule ^ %{REQUEST_URI} [R,L]"))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.circle()).isTrue();
              assertThat(found.always()).isTrue();
              assertThat(found.assumesHttps()).isFalse();
              assertThat(found.urls()).hasSize(2);
            });
  }

  @Test
  void nothingIsSaidOfWhatAProxyOrABrowserMayChange() {
    String target = "RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]";
    assertThat(redirects(target)).hasSize(1);
    for (String name : List.of("HTTP:X-Forwarded-Proto", "HTTP:CF-Visitor", "HTTP_COOKIE")) {
      assertThat(redirects("RewriteCond %{" + name + "} !=https", target)).isEmpty();
    }
    assertThat(redirects("RewriteCond %{ENV:SECURE} !=yes", target)).isEmpty();
    assertThat(redirects("RewriteCond expr \"req('X-Tls') != 'yes'\"", target)).isEmpty();
  }

  @Test
  void anotherHostIsNotFollowed() {
    assertThat(redirects("RewriteRule ^(.*)$ http://example.com/$1 [R=301,L]")).isEmpty();
    assertThat(redirects("RewriteRule ^(.*)$ https://www.example.org/$1 [R=301,L]")).isEmpty();
  }

  @Test
  void aBaseSaysThatTheFolderIsNotTheDocumentRoot() {
    assertThat(redirects("RewriteRule ^shop/(.*)$ /shop/$1 [R]")).hasSize(1);
    assertThat(redirects("RewriteBase /old/", "RewriteRule ^shop/(.*)$ /shop/$1 [R]")).isEmpty();
  }

  @Test
  void tellsAChainOfPermanentRedirects() {
    String[] lines = {
      "RewriteCond %{HTTPS} off",
      "RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]",
      "RewriteCond %{HTTP_HOST} !^www\\.",
      "RewriteRule ^ https://www.%{HTTP_HOST}%{REQUEST_URI} [R=301,L]"
    };
    assertThat(redirects(lines))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.circle()).isFalse();
              assertThat(found.rule().line()).isEqualTo(3);
              assertThat(found.urls().get(1)).startsWith("https://example.com/");
              assertThat(found.urls().get(2)).startsWith("https://www.example.com/");
            });
    lines[1] = lines[1].replace("301", "302");
    assertThat(redirects(lines)).isEmpty();
  }

  @Test
  void witnessesAreWhatPatternsAndConditionsAskFor() {
    Resolution file =
        file(
            "RewriteCond %{HTTP_HOST} ^shop\\.example\\.net$",
            "RewriteCond %{QUERY_STRING} ^id=[0-9]$",
            "RewriteCond %{HTTP_COOKIE} seen",
            "RewriteRule ^item/([a-z]+)\\.html$ /items [L]");
    List<Rule> rules = Objects.requireNonNull(ConfigBuilder.read(file, "/site").rewrite).rules;
    List<Request> requests = Witnesses.of(rules, "/sub/", List.of("note.txt"));
    assertThat(requests).hasSizeLessThanOrEqualTo(Witnesses.MOST);
    assertThat(requests)
        .anySatisfy(
            request -> {
              assertThat(request.url())
                  .matches("http://shop\\.example\\.net/sub/item/[a-z]+\\.html\\?id=[0-9]");
              assertThat(request.header("Cookie")).hasValue("seen");
            });
    assertThat(requests).extracting(Request::target).contains("/sub/", "/sub/note.txt");
  }
}

package dev.htlint.bench;

import dev.htlint.check.Checks;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.resolve.ServerConfig;
import dev.htlint.rewrite.LoopSearch;
import dev.htlint.rewrite.Machine;
import dev.htlint.rewrite.Request;
import dev.htlint.rewrite.ServedSite;
import dev.htlint.rewrite.Worlds;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.site.FileEntry;
import dev.htlint.site.FileTree;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Traces and searches a second, warm and in one thread: a front controller, a rule that loops. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@BenchmarkMode(Mode.Throughput)
public class TraceBenchmark {
  private static final String FRONT =
      """
      RewriteEngine On
      RewriteBase /
      RewriteRule ^index\\.php$ - [L]
      RewriteCond %{REQUEST_FILENAME} !-f
      RewriteCond %{REQUEST_FILENAME} !-d
      RewriteRule . /index.php [L]
      """;

  private static final String HOSTS =
      """
      RewriteEngine On
      RewriteCond %{HTTPS} off
      RewriteRule ^ https://%{HTTP_HOST}%{REQUEST_URI} [R=301,L]
      RewriteCond %{HTTP_HOST} ^www\\.(.+)$ [NC]
      RewriteRule ^ https://%1%{REQUEST_URI} [R=301,L]
      RewriteRule ^blog/([0-9]{4})/([a-z-]+)/?$ blog.php?year=$1&page=$2 [L,QSA]
      RewriteCond %{REQUEST_FILENAME} !-f
      RewriteCond %{REQUEST_FILENAME} !-d
      RewriteRule ^(.+)$ app/$1 [L]
      """;

  private static final String LOOP = "RewriteEngine On\nRewriteRule ^(.*)$ public/$1 [L]\n";

  private final Machine front = machine(FRONT);
  private final Machine loop = machine(LOOP);
  private final List<Resolution> files =
      List.of(
          resolution(FRONT, Server.any()),
          resolution(HOSTS, Server.any()),
          resolution(LOOP, Server.any()));
  private final Request request = Request.get("example.com", "/some/page?id=1");

  /** Two passes. */
  @Benchmark
  public Object frontController() {
    return front.run(request);
  }

  /** Eleven passes and an error. */
  @Benchmark
  public Object loop() {
    return loop.run(request);
  }

  /** The search for loops in three files of which nothing else is known. */
  @Benchmark
  public int loopAnalysis() {
    ServedSite nowhere =
        new ServedSite(
            ServerConfig.of(Server.any()), "", FileTree.UNSEEN, directory -> Optional.empty());
    int loops = 0;
    for (Resolution file : files) {
      loops += LoopSearch.in(Worlds.alone(nowhere, file)).size();
    }
    return loops;
  }

  /** The rules are read for the first time. */
  @Benchmark
  public Object firstRun() {
    return machine(FRONT).run(request);
  }

  private static Machine machine(String htaccess) {
    Server server = Server.any();
    return new Machine(
        new ServedSite(
            ServerConfig.of(server),
            "/srv",
            new Sample(),
            directory ->
                directory.equals("/srv")
                    ? Optional.of(resolution(htaccess, server))
                    : Optional.empty()));
  }

  private static Resolution resolution(String text, Server server) {
    return Resolver.resolve(
        ConfigParser.parse(SourceFile.ofLatin1(".htaccess", text)),
        Context.HTACCESS,
        server,
        Overrides.ALL,
        new Checks());
  }

  /** A few files. */
  private static final class Sample implements FileTree {
    private static final Set<String> FOLDERS = Set.of("/", "/srv", "/srv/public");

    @Override
    public FileEntry entry(String path) {
      FileEntry.Kind kind =
          FOLDERS.contains(path)
              ? FileEntry.Kind.FOLDER
              : path.equals("/srv/index.php") ? FileEntry.Kind.FILE : FileEntry.Kind.MISSING;
      return new FileEntry(kind, 0, 0, 0755, 1, "");
    }

    @Override
    public List<String> names(String folder) {
      return List.of();
    }

    @Override
    public byte[] head(String path, int most) {
      return new byte[0];
    }
  }
}

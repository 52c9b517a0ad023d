package dev.htlint.bench;

import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Context;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is measured: one server configuration of 50 MB, or 4,000 small files. */
@State(Scope.Benchmark)
public class Input {
  @Param({"server", "htaccess"})
  private String input = "";

  private Context context = Context.SERVER;
  private Server server = Server.any();
  private List<byte[]> files = List.of();
  private List<ConfigFile> trees = List.of();
  private double megabytes;

  /** Generates the files. */
  @Setup(Level.Trial)
  public void generate() {
    boolean large = input.equals("server");
    context = large ? Context.SERVER : Context.HTACCESS;
    files =
        large
            ? List.of(GeneratedConfig.server(GeneratedConfig.SERVER_BYTES))
            : GeneratedConfig.htaccess(GeneratedConfig.HTACCESS_FILES);
    trees = sources().stream().map(ConfigParser::parse).toList();
    megabytes = files.stream().mapToLong(bytes -> bytes.length).sum() / 1e6;
  }

  Context context() {
    return context;
  }

  Server server() {
    return server;
  }

  /** The files, fresh: nothing is known of their lines. */
  List<SourceFile> sources() {
    List<SourceFile> sources = new ArrayList<>(files.size());
    for (byte[] bytes : files) {
      sources.add(new SourceFile(input, bytes));
    }
    return sources;
  }

  /** The files, parsed. */
  List<ConfigFile> trees() {
    return trees;
  }

  /** How large the files are together, in millions of bytes. */
  double megabytes() {
    return megabytes;
  }
}

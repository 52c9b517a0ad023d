package dev.htlint.bench;

import dev.htlint.check.Checks;
import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.lint.Linter;
import dev.htlint.parse.ConfigParser;
import dev.htlint.resolve.Resolution;
import dev.htlint.resolve.Resolver;
import dev.htlint.rules.Rules;
import dev.htlint.server.Overrides;
import dev.htlint.source.SourceFile;
import dev.htlint.tree.ConfigFile;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Parsing, resolving and linting, warm and in one thread. Read the lines that end in {@code
 * megabytes} (MB a second) and in {@code directives} (ns for a directive).
 */
@State(Scope.Benchmark)
@Fork(
    value = 1,
    jvmArgsAppend = {"-XX:+UseSerialGC", "-Xms2g", "-Xmx2g", "-Xmn1g"})
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 2)
public class LintBenchmark {
  private final Linter linter = new Linter(Rules.all());

  /** Turns calls into MB a second. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Megabytes {
    /** The bytes of all calls, in millions. */
    public double megabytes;
  }

  /** Turns calls into the time for one directive. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Directives {
    /** The directives of all calls. */
    public long directives;
  }

  /** Bytes to tree. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  public void parse(Input input, Megabytes counter, Blackhole sink) {
    for (SourceFile source : input.sources()) {
      sink.consume(ConfigParser.parse(source));
    }
    counter.megabytes += input.megabytes();
  }

  /** Tree to what httpd makes of it. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  public void resolve(Input input, Megabytes counter, Blackhole sink) {
    for (ConfigFile tree : input.trees()) {
      sink.consume(resolve(input, tree));
    }
    counter.megabytes += input.megabytes();
  }

  /** Bytes to findings, with all rules. */
  @Benchmark
  @BenchmarkMode(Mode.Throughput)
  public void lint(Input input, Megabytes counter, Blackhole sink) {
    for (SourceFile source : input.sources()) {
      sink.consume(lint(resolve(input, ConfigParser.parse(source))));
    }
    counter.megabytes += input.megabytes();
  }

  /** The same, by directive. */
  @Benchmark
  @BenchmarkMode(Mode.AverageTime)
  @OutputTimeUnit(TimeUnit.NANOSECONDS)
  public void lintDirective(Input input, Directives counter, Blackhole sink) {
    for (SourceFile source : input.sources()) {
      Resolution resolution = resolve(input, ConfigParser.parse(source));
      sink.consume(lint(resolution));
      counter.directives += resolution.directives().size();
    }
  }

  private static Resolution resolve(Input input, ConfigFile tree) {
    return Resolver.resolve(tree, input.context(), input.server(), Overrides.ALL, new Checks());
  }

  private List<Diagnostic> lint(Resolution resolution) {
    return linter.lint(resolution);
  }
}

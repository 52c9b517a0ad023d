package dev.htlint.cli;

import dev.htlint.files.FileReader;
import dev.htlint.files.Reasons;
import dev.htlint.report.TraceJson;
import dev.htlint.report.TraceText;
import dev.htlint.rewrite.Answer;
import dev.htlint.rewrite.Request;
import dev.htlint.rewrite.Trace;
import dev.htlint.run.ExitCode;
import dev.htlint.run.Expectation;
import dev.htlint.run.Failure;
import dev.htlint.run.Launch;
import dev.htlint.run.TracedSite;
import dev.htlint.run.Traces;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code htlint trace}: follows requests through the rules of a site. */
@Command(
    name = "trace",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    customSynopsis = {
      "htlint trace [OPTION...] URL [PATH]",
      "       htlint trace [OPTION...] --expectations FILE [PATH]",
      "       htlint trace [OPTION...] --requests FILE"
    },
    description = {
      "Follows a request through rules, redirects, indexes and error documents.",
      "Tells each pass, each rule and each condition, and what comes of it. PATH is the folder",
      "that / means, the document root. Default: \".\""
    },
    footer = {
      "",
      "Examples:",
      "  htlint trace https://example.com/old/page public",
      "  htlint trace --expect 301:/new/page /old/page public",
      "  htlint trace --expectations redirects.txt public"
    })
final class TraceCommand implements Callable<Integer> {
  /** How a trace is written. */
  enum Format {
    text,
    json,
    ndjson
  }

  private final Terminal terminal;

  @Parameters(arity = "0..2", paramLabel = "URL [PATH]", description = "The URL, and the site.")
  private List<String> words = new ArrayList<>();

  @Mixin private RequestOptions requestOptions = new RequestOptions();

  @Mixin private ServerOptions serverOptions = new ServerOptions();

  @Option(
      names = "--expect",
      paramLabel = "STATUS[:TARGET]",
      description = "What should come of it; ends with 1 where it does not.")
  private @Nullable String expect;

  @Option(
      names = "--expectations",
      paramLabel = "FILE",
      description = "A table of what should come of what: URL, status and target, a line each.")
  private @Nullable String expectations;

  @Option(
      names = "--requests",
      paramLabel = "FILE",
      description = "Many requests: document root, tab and URL, a line each.")
  private @Nullable String requests;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text (default), json with all steps, or ndjson: an answer a line.")
  private Format format = Format.text;

  TraceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Failure, IOException {
    String table = expectations;
    String many = requests;
    boolean one = table == null && many == null;
    if ((one ? words.isEmpty() : words.size() > (many == null ? 1 : 0))
        || (table != null && many != null)
        || (!one && expect != null)) {
      throw new Failure(
          ExitCode.USAGE, "trace: wants a URL, --expectations or --requests (see trace --help)");
    }
    Traces traces =
        new Traces(
            serverOptions.choice(terminal), Launch.NONE, serverOptions.site(terminal).root());
    boolean met;
    if (many != null) {
      met = many(many, traces);
    } else if (table != null) {
      met = table(table, site(traces, words.isEmpty() ? "." : words.get(0)));
    } else {
      met = one(words.get(0), site(traces, words.size() < 2 ? "." : words.get(1)));
    }
    traces.notes().forEach(terminal::complain);
    return (met ? ExitCode.CLEAN : ExitCode.FINDINGS).number();
  }

  private TracedSite site(Traces traces, String folder) throws Failure {
    Path shown = terminal.path(folder);
    return traces.site(terminal.locate(shown), shown);
  }

  private String read(String name) throws Failure {
    try {
      byte[] bytes = FileReader.read(terminal.locate(terminal.path(name))).bytes();
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text; // as Windows begins its files
    } catch (CharacterCodingException e) {
      throw new Failure(ExitCode.USAGE, name + ": is not in UTF-8");
    } catch (IOException e) {
      throw new Failure(ExitCode.USAGE, name + ": " + Reasons.of(e));
    }
  }

  private boolean one(String url, TracedSite site) throws Failure, IOException {
    String text = expect;
    Expectation expectation = text == null ? null : Expectation.parse(text);
    Request request = requestOptions.request(url, "trace");
    Trace trace = site.machine(request).trace(request);
    switch (format) {
      case text -> terminal.out().print(TraceText.of(trace));
      case json -> TraceJson.all(List.of(trace), terminal.out());
      case ndjson -> {
        try (TraceJson json = TraceJson.lines(terminal.out())) {
          json.answer(url, trace.answer());
        }
      }
    }
    if (expectation == null || expectation.isMet(request, trace.answer())) {
      return true;
    }
    terminal.complain("expected was " + expectation);
    return false;
  }

  private boolean table(String file, TracedSite site) throws Failure, IOException {
    List<Expectation.Row> rows = Expectation.table(read(file), file);
    List<Trace> traces = new ArrayList<>();
    int failed = 0;
    for (Expectation.Row row : rows) {
      Request request = requestOptions.request(row.url(), file + ":" + row.line());
      Trace trace = site.machine(request).trace(request);
      traces.add(trace);
      if (!row.expectation().isMet(request, trace.answer())) {
        failed++;
        if (format == Format.text) {
          terminal.out().print(file + ":" + row.line() + ": " + row.url());
          terminal.out().println(" should give " + row.expectation());
          terminal.out().print("  " + TraceText.answer(trace.answer()));
          terminal.out().print(TraceText.unknown(trace.answer()));
        }
      }
    }
    switch (format) {
      case text ->
          terminal
              .out()
              .println(rows.size() - failed + " of " + rows.size() + " requests are as expected");
      case json -> TraceJson.all(traces, terminal.out());
      case ndjson -> {
        try (TraceJson json = TraceJson.lines(terminal.out())) {
          for (int i = 0; i < rows.size(); i++) {
            json.answer(rows.get(i).url(), traces.get(i).answer());
          }
        }
      }
    }
    return failed == 0;
  }

  private boolean many(String file, Traces traces) throws Failure, IOException {
    String root = "";
    TracedSite site = null;
    int number = 0;
    try (TraceJson json = TraceJson.lines(terminal.out())) {
      for (String line : read(file).split("\\n", -1)) {
        number++;
        String where = file + ":" + number;
        if (line.isBlank()) {
          continue;
        }
        int tab = line.indexOf('\t');
        if (tab < 0) {
          throw new Failure(ExitCode.USAGE, where + ": a folder, a tab and a URL are wanted");
        }
        if (site == null || !line.substring(0, tab).equals(root)) {
          root = line.substring(0, tab);
          site = site(traces, root);
        }
        String url = line.substring(tab + 1).stripTrailing();
        Request request = requestOptions.request(url, where);
        Answer answer = site.machine(request).run(request);
        json.answer(url, answer);
      }
    }
    return true;
  }
}

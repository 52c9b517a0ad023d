package dev.htlint.rules;

import dev.htlint.catalog.DirectiveEntry;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.Rule;
import dev.htlint.lint.RuleContext;
import dev.htlint.regex.Matching;
import dev.htlint.resolve.Directive;
import dev.htlint.rules.RewriteBlocks.Block;
import dev.htlint.rules.RewriteBlocks.Line;
import dev.htlint.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A redirect to wherever the visitor says, so that links to this site may lead to any other. */
final class OpenRedirect implements Rule {
  private static final List<String> HOSTS = List.of("attacker.example", "www.another-site.test");

  /** A scheme in front or nothing, a reference, and nothing more of the host. */
  private static final Pattern TARGET =
      Pattern.compile("(?i)((?:https?:)//)?([$%])([1-9])(?:[/?#:].*)?", Pattern.DOTALL);

  /** Made when first needed: most files need none. */
  private static final class Shapes {
    /** A group without groups in it. */
    static final Pattern INNER =
        Pattern.compile("((?:[^()\\[\\]\\\\]|\\\\.|\\[\\^?]?[^\\]]*])*)\\)");

    private Shapes() {}
  }

  @Override
  public String id() {
    return "open-redirect";
  }

  @Override
  public boolean looksAt(String name, List<DirectiveEntry> entries, RuleContext context) {
    return name.equals("RewriteRule");
  }

  @Override
  public void directive(Directive directive, RuleContext context) {
    Block block = context.view(ByRule.class, file -> ByRule.of(context)).blocks().get(directive);
    if (block != null) {
      check(block, context);
    }
  }

  /** The blocks of a file by their rules. */
  private record ByRule(Map<Directive, Block> blocks) {
    static ByRule of(RuleContext context) {
      Map<Directive, Block> blocks = new HashMap<>();
      for (Block block : context.view(RewriteBlocks.class, RewriteBlocks::of).blocks()) {
        blocks.put(block.rule().directive(), block);
      }
      return new ByRule(blocks);
    }
  }

  private void check(Block block, RuleContext context) {
    Matcher target = TARGET.matcher(block.substitution());
    boolean forces = block.has("f") || block.has("g") || block.has("p");
    if (forces || !target.matches()) {
      return;
    }
    boolean scheme = target.group(1) != null;
    int number = Integer.parseInt(target.group(3));
    boolean ofRule = target.group(2).equals("$");
    String source = ofRule ? "the path" : source(block);
    String pattern = ofRule ? block.pattern() : conditionPattern(block);
    // without a scheme in front it has to come with the value, which no path can bring: its
    // slashes are merged
    boolean wanted = scheme ? !source.isEmpty() : source.equals("the query string");
    if (!wanted || pattern.startsWith("!") || isGuarded(block, ofRule)) {
      return;
    }
    boolean noCase = ofRule ? block.has("nc") : last(block).map(l -> l.has("nc")).orElse(false);
    Optional<String> group = group(pattern, number);
    if (group.isEmpty() || !takesHosts(group.get(), scheme ? "" : "https://", noCase)) {
      return;
    }
    context
        .report(
            this,
            directive(block).line().wordsSpan(),
            "a redirect to any host that the visitor names")
        .label(SourceFile.display(target.group(2) + number) + " comes out of " + source)
        .outcome(Outcome.NONE)
        .help("name the hosts that are allowed in the pattern, as in (one|two)\\.example\\.com")
        .add();
  }

  private static Directive directive(Block block) {
    return block.rule().directive();
  }

  private static Optional<Line> last(Block block) {
    List<Line> conditions = block.conditions();
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(conditions.get(conditions.size() - 1));
  }

  /** What %1 comes out of, if that is the visitor's to choose in a link. */
  private static String source(Block block) {
    return switch (last(block)
        .map(line -> line.words().first().toUpperCase(Locale.ROOT))
        .orElse("")) {
      case "%{QUERY_STRING}" -> "the query string";
      case "%{REQUEST_URI}" -> "the path";
      case "%{THE_REQUEST}" -> "the request";
      default -> "";
    };
  }

  private static String conditionPattern(Block block) {
    boolean sole = block.certain() && block.isRequired(Math.max(0, block.conditions().size() - 1));
    return sole ? last(block).map(line -> line.words().second()).orElse("!") : "!";
  }

  /** Whether another condition looks at what was found, or at where it comes from. */
  private static boolean isGuarded(Block block, boolean ofRule) {
    int others = block.conditions().size() - (ofRule ? 0 : 1);
    for (int i = 0; i < others; i++) {
      String value = block.conditions().get(i).words().first().toUpperCase(Locale.ROOT);
      if (!value.matches(
          "%\\{(HTTP_HOST|SERVER_NAME|HTTPS|SERVER_PORT|REQUEST_METHOD|REQUEST_FILENAME)}")) {
        return true;
      }
    }
    return !block.certain();
  }

  /** What stands in group {@code number}, if nothing is said about groups around. */
  private static Optional<String> group(String pattern, int number) {
    int count = 0;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '[') {
        int end = pattern.indexOf(']', i + (pattern.startsWith("[^", i) ? 3 : 2));
        i = end < 0 ? pattern.length() : end;
      } else if (c == '(') {
        if (pattern.startsWith("(?", i) || pattern.startsWith("(*", i)) {
          return Optional.empty();
        }
        if (++count == number) {
          Matcher inner = Shapes.INNER.matcher(pattern).region(i + 1, pattern.length());
          return inner.lookingAt() ? Optional.of(inner.group(1)) : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  private static boolean takesHosts(String group, String prefix, boolean noCase) {
    Optional<Matching> matching = Matching.of("^(?:" + group + ")$", noCase);
    if (matching.isEmpty()) {
      return false;
    }
    for (String host : HOSTS) {
      int[] found = matching.get().find(prefix + host + (prefix.isEmpty() ? "" : "/x"));
      if (Matching.isNone(found) || Matching.isGivenUp(found)) {
        return false;
      }
    }
    return true;
  }
}

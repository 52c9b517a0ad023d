package dev.htlint.rules;

import dev.htlint.Testdata;
import dev.htlint.site.Listing;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of {@code rules/} as its tests read it; {@code rules/README.md} describes the form.
 *
 * @param id the rule's id
 * @param text the page as it is
 */
public record RulePage(String id, String text) {
  private static final Path FOLDER = Path.of("rules");

  /** A fenced block, with the output block that follows a bad one at once. */
  private static final Pattern BLOCK =
      Pattern.compile(
          "^```(apache|site) (bad|good)([^\\n]*)\\n(.*?)^```\\n(?:\\n```text\\n(.*?)^```\\n)?",
          Pattern.MULTILINE | Pattern.DOTALL);

  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern ESCAPE =
      Pattern.compile("\\\\x([0-9A-F]{2})|\\\\\\*([0-9]+)\\{([^}]*)}");

  /**
   * An example.
   *
   * @param place which block of the page, for people
   * @param latin1 the file that it stands for, each byte the character of the same number
   * @param options those of the command line
   * @param output what the page says that the command prints; empty for a good one
   * @param outputStart where that begins in the page, -1 where there is no such block
   */
  public record Example(
      String place,
      boolean bad,
      String latin1,
      List<String> options,
      String output,
      int outputStart) {
    /** The file that it stands for. */
    public byte[] content() {
      return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public String toString() {
      return place;
    }
  }

  /** All pages, by their names. */
  public static List<RulePage> all() {
    return Testdata.below(FOLDER, ".md").stream()
        .filter(file -> FOLDER.equals(file.getParent()) && !file.endsWith("README.md"))
        .map(
            file ->
                new RulePage(
                    file.getFileName().toString().replace(".md", ""),
                    new String(Testdata.bytes(file), StandardCharsets.UTF_8)))
        .toList();
  }

  /** Where the page lies. */
  public Path file() {
    return FOLDER.resolve(id + ".md");
  }

  /** The rows of the head table. */
  public Map<String, String> head() {
    Map<String, String> head = new LinkedHashMap<>();
    for (String line : text.substring(0, text.indexOf("\n## ")).split("\n", -1)) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 4 && !cells[1].isBlank() && !cells[1].contains("---")) {
        head.put(cells[1].strip(), cells[2].strip());
      }
    }
    return head;
  }

  /** The headings of the second level. */
  public List<String> sections() {
    return text.lines().filter(line -> line.startsWith("## ")).map(l -> l.substring(3)).toList();
  }

  /** The bad and good blocks of single files in their order. */
  public List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    for (MatchResult block : blocks("apache")) {
      List<String> options = words(block.group(3));
      boolean escaped = options.remove("escaped");
      String content = block.group(4);
      examples.add(
          new Example(
              id + " " + (examples.size() + 1) + " " + block.group(2),
              block.group(2).equals("bad"),
              latin1(escaped ? unescape(content) : content.getBytes(StandardCharsets.UTF_8)),
              options,
              block.group(5) == null ? "" : block.group(5),
              block.start(5)));
    }
    return examples;
  }

  /** The bad and good blocks of whole sites in their order. */
  public List<SiteExample> sites() {
    List<SiteExample> sites = new ArrayList<>();
    for (MatchResult block : blocks("site")) {
      sites.add(
          new SiteExample(
              id + " site " + (sites.size() + 1) + " " + block.group(2),
              block.group(2).equals("bad"),
              Listing.parse(block.group(4)),
              words(block.group(3)),
              block.group(5) == null ? "" : block.group(5),
              block.start(5)));
    }
    return sites;
  }

  private List<MatchResult> blocks(String kind) {
    return BLOCK.matcher(text).results().filter(block -> block.group(1).equals(kind)).toList();
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      words.add(word.group(1) == null ? word.group(2) : word.group(1));
    }
    return words;
  }

  private static String latin1(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  /** {@code \xEF} is a byte, {@code \*100{text}} stands for the text a hundred times. */
  private static byte[] unescape(String content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(content);
    int at = 0;
    while (escape.find()) {
      bytes.writeBytes(content.substring(at, escape.start()).getBytes(StandardCharsets.UTF_8));
      if (escape.group(1) != null) {
        bytes.write(Integer.parseInt(escape.group(1), 16));
      } else {
        String repeated = escape.group(3).repeat(Integer.parseInt(escape.group(2)));
        bytes.writeBytes(repeated.getBytes(StandardCharsets.UTF_8));
      }
      at = escape.end();
    }
    bytes.writeBytes(content.substring(at).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}

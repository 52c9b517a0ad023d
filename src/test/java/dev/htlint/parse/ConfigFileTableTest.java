package dev.htlint.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.Golden;
import dev.htlint.Testdata;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.LexerATNSimulator;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.dfa.DFAState;
import org.junit.jupiter.api.Test;

/** {@link ConfigFileTable} is what ANTLR makes of the grammar. */
final class ConfigFileTableTest {
  private static final Path SOURCE = Path.of("src/main/java/dev/htlint/parse/ConfigFileTable.java");
  private static final int ASCII = 128;

  /** Finds all states that ANTLR's own simulator comes to, whatever the bytes. */
  @SuppressWarnings("ReferenceEquality") // states are shared, and ERROR is the one of its kind
  private static final class Explorer extends LexerATNSimulator {
    private final IdentityHashMap<DFAState, Integer> numbers = new IdentityHashMap<>();
    private final List<DFAState> states = new ArrayList<>();

    /** By state and character; null where no token goes on. */
    private final List<DFAState[]> targets = new ArrayList<>();

    Explorer() {
      super(
          new ConfigFileLexer(CharStreams.fromString("")),
          ConfigFileLexer._ATN,
          new DFA[] {dfa(0), dfa(1)},
          ConfigFileLexer._sharedContextCache);
    }

    private static DFA dfa(int mode) {
      return new DFA(ConfigFileLexer._ATN.getDecisionState(mode), mode);
    }

    /** Walks through all states of a mode; gives the first. */
    DFAState explore(int startMode) {
      mode = startMode;
      DFAState start =
          addDFAState(
              computeStartState(CharStreams.fromString(""), atn.modeToStartState.get(startMode)));
      number(start);
      for (int i = targets.size(); i < states.size(); i++) {
        DFAState[] row = new DFAState[ASCII];
        for (int c = 0; c < ASCII; c++) {
          DFAState target = computeTargetState(CharStreams.fromString(""), states.get(i), c);
          if (target != ERROR) {
            row[c] = target;
            number(target);
          }
        }
        targets.add(row);
      }
      return start;
    }

    /** The number of a state that was found. */
    int numberOf(DFAState state) {
      return Objects.requireNonNull(numbers.get(state));
    }

    private void number(DFAState state) {
      if (numbers.putIfAbsent(state, states.size()) == null) {
        states.add(state);
      }
    }
  }

  @Test
  void isWhatTheGrammarSays() {
    Explorer explorer = new Explorer();
    DFAState first = explorer.explore(ConfigFileLexer.DEFAULT_MODE);
    DFAState second = explorer.explore(ConfigFileLexer.ARGUMENTS);
    Golden.check(SOURCE, source(explorer, List.of(first, second)));
  }

  @Test
  void tokensAreThoseOfTheGeneratedLexerAndParse() {
    for (Path file : Testdata.all()) {
      check(Testdata.bytes(file));
    }
    Random random = new Random(7);
    for (int i = 0; i < 3_000; i++) {
      check(Nasty.file(random, 30));
    }
  }

  private static void check(byte[] bytes) {
    // the lexer's tables cover ASCII only; to httpd's reader all other bytes are alike
    StringBuilder shown = new StringBuilder(new String(bytes, StandardCharsets.ISO_8859_1));
    for (int i = 0; i < shown.length(); i++) {
      shown.setCharAt(i, (char) Math.min(shown.charAt(i), 0x7F));
    }
    ConfigFileLexer lexer = new ConfigFileLexer(CharStreams.fromString(shown.toString()));
    CommonTokenStream tokens = new CommonTokenStream(lexer);
    ConfigFileParser parser = new ConfigFileParser(tokens);
    parser.setErrorHandler(new BailErrorStrategy());
    parser.configFile();
    List<String> expected = new ArrayList<>();
    for (Token token : tokens.getTokens()) {
      if (token.getType() != Token.EOF) {
        expected.add(token.getType() + " to " + (token.getStopIndex() + 1));
      }
    }
    List<String> found = new ArrayList<>();
    ConfigParser.tokens(
        bytes, 0, bytes.length, (type, start, end) -> found.add(type + " to " + end));
    assertThat(found).as(shown.toString()).isEqualTo(expected);
  }

  private static String source(Explorer explorer, List<DFAState> starts) {
    int[] groups = groups(explorer);
    // the rows: waiting states first, then those that accept, each group once
    List<Integer> order = new ArrayList<>();
    for (boolean accepting : new boolean[] {false, true}) {
      for (DFAState state : explorer.states) {
        int group = groups[explorer.numberOf(state)];
        if (state.isAcceptState == accepting && !order.contains(group)) {
          order.add(group);
        }
      }
    }
    int[][] rows = new int[explorer.states.size()][];
    Map<Integer, Integer> types = new HashMap<>();
    for (DFAState state : explorer.states) {
      int number = explorer.numberOf(state);
      int[] row = new int[ASCII];
      for (int c = 0; c < ASCII; c++) {
        DFAState target = explorer.targets.get(number)[c];
        row[c] = target == null ? 0 : 1 + order.indexOf(groups[explorer.numberOf(target)]);
      }
      rows[groups[number]] = row;
      if (state.isAcceptState) {
        types.put(groups[number], state.prediction);
      }
    }
    Map<List<Integer>, Integer> columns = new LinkedHashMap<>();
    List<Integer> classes = new ArrayList<>();
    for (int b = 0; b < 256; b++) {
      int c = Math.min(b, ASCII - 1);
      List<Integer> column = order.stream().map(group -> rows[group][c]).toList();
      columns.putIfAbsent(column, columns.size());
      classes.add(columns.get(column));
    }
    int width = columns.size();
    List<Integer> next = new ArrayList<>(Collections.nCopies(width, 0));
    for (int row = 0; row < order.size(); row++) {
      for (List<Integer> column : columns.keySet()) {
        next.add(width * column.get(row));
      }
    }
    List<Integer> first =
        starts.stream()
            .map(start -> width * (1 + order.indexOf(groups[explorer.numberOf(start)])))
            .toList();
    return """
        package dev.htlint.parse;

        /**
         * The lexer of {@code ConfigFileLexer.g4}, written out; see {@link TokenTable}. Not written by
         * hand: {@code mvn test -Dtest=ConfigFileTableTest -Dgolden=update} writes it after a change of the
         * grammar.
         */
        final class ConfigFileTable {
          private static final String CLASSES =
        %s

          private static final String NEXT =
        %s

          private static final String TYPES =
        %s

          private ConfigFileTable() {}

          /** A reader of tokens; one for each thread. */
          static TokenTable make() {
            return new TokenTable(CLASSES, NEXT, TYPES, %s, %s);
          }
        }
        """
        .formatted(
            literal(classes),
            literal(next),
            literal(order.stream().filter(types::containsKey).map(types::get).toList()),
            first.get(0),
            first.get(1));
  }

  /** The group of each state: states of a group accept the same and go on to the same groups. */
  private static int[] groups(Explorer explorer) {
    int[] groups = new int[explorer.states.size()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = explorer.states.get(i).prediction;
    }
    for (int known = 0; ; ) {
      Map<List<Integer>, Integer> names = new HashMap<>();
      int[] finer = new int[groups.length];
      for (int i = 0; i < groups.length; i++) {
        List<Integer> name = new ArrayList<>(List.of(groups[i]));
        for (DFAState target : explorer.targets.get(i)) {
          name.add(target == null ? -1 : groups[explorer.numberOf(target)]);
        }
        names.putIfAbsent(name, names.size());
        finer[i] = names.get(name);
      }
      groups = finer;
      if (names.size() == known) {
        return groups;
      }
      known = names.size();
    }
  }

  /** A string of the numbers as characters, in lines. */
  private static String literal(List<Integer> numbers) {
    StringBuilder text = new StringBuilder();
    StringBuilder line = new StringBuilder();
    for (int number : numbers) {
      line.append(number < 256 ? "\\%03o".formatted(number) : "\\u%04x".formatted(number));
      if (line.length() > 80) {
        text.append(text.length() == 0 ? "      \"" : "\n          + \"").append(line).append('"');
        line.setLength(0);
      }
    }
    text.append(text.length() == 0 ? "      \"" : "\n          + \"").append(line).append('"');
    return text + ";";
  }
}

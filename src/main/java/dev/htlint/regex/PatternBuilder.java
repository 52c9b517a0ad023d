package dev.htlint.regex;

import dev.htlint.regex.Node.Extent;
import dev.htlint.regex.Node.Group;
import dev.htlint.regex.Node.Kind;
import dev.htlint.regex.Node.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Receives the tokens of a pattern from the generated parser and puts its tree together. Throws
 * {@link PatternFault} at the first token that cannot be; what only shows when all is read is left
 * to {@link #finish}.
 */
final class PatternBuilder {
  private static final int MOST_NESTED = 250;
  private static final int LONGEST_MARK = 255;
  private static final int CALLOUT_SIZE = 6;
  private static final Target NO_CONDITION = new Target(0, "", 0);

  private final PatternText text;
  private final Escapes escapes;
  private final Groups groups = new Groups();
  private final Deque<OpenGroup> open = new ArrayDeque<>();
  private final Group pattern = new Group(Kind.PLAIN, 0, NO_CONDITION, -1);
  private final Check check = new Check(groups);
  private int options = Options.DEFAULT;
  private boolean expectsAssertion;
  private boolean inClass;

  /** A group that is being read; {@code options} are those outside. */
  private record OpenGroup(Group group, int options, boolean resets, int firstCount, int[] most) {}

  PatternBuilder(PatternText text) {
    this.text = text;
    this.escapes = new Escapes(text);
  }

  /** The {@link Options} in effect. */
  int options() {
    return options;
  }

  /** Checks what can be checked only now, and returns the size of the code. */
  long finish() {
    return check.finish(pattern, text.settings().utf());
  }

  private boolean has(int option) {
    return (options & option) != 0;
  }

  private Group current() {
    return open.isEmpty() ? pattern : open.element().group();
  }

  private List<Node> nodes() {
    return current().lastBranch().nodes();
  }

  private void add(Node node) {
    nodes().add(node);
  }

  // ------------------------------------------------------------------------------- characters

  void text(PatternToken token) {
    int start = token.start();
    int end = token.end();
    if (token.type() == PcreLexer.QUOTED) {
      start += 2;
      end -= escapes.closesQuotation(token) ? 2 : 0;
    }
    for (int i = start; i < end; i++) {
      character(text.at(i));
    }
  }

  private void character(int c) {
    if (has(Options.CASELESS) && escapes.hasSeveralCases(c)) {
      add(new Node.Type(3, Extent.CHARACTER));
      return;
    }
    List<Node> nodes = nodes();
    int width = text.width(c);
    int last = nodes.size() - 1;
    if (last >= 0 && nodes.get(last) instanceof Node.Text run && run.width() == width) {
      nodes.set(last, new Node.Text(run.count() + 1, width));
    } else {
      nodes.add(new Node.Text(1, width));
    }
  }

  void escaped(PatternToken token) {
    character(escapes.character(token));
  }

  /** {@code \1} is a reference, {@code \101} a character unless there are that many groups. */
  void digits(PatternToken token) {
    int number = escapes.referenceNumber(token, groups.count());
    if (number > 0) {
      refer(new Target(number, "", token.start()));
      return;
    }
    int end = token.start() + 2;
    if (text.at(token.start() + 1) < '8') {
      end = escapes.octalEnd(token);
      character(escapes.octal(token.start() + 1, end));
    } else {
      character(text.at(token.start() + 1));
    }
    for (int i = end; i < token.end(); i++) {
      character(text.at(i));
    }
  }

  void dot() {
    add(new Node.Type(1, Extent.CHARACTER));
  }

  void type(PatternToken token) {
    int letter = text.at(token.start() + 1);
    if (letter == 'N') {
      escapes.checkNotNamed(token);
    }
    boolean property = text.settings().ucp() && "dDsSwW".indexOf(letter) >= 0;
    Extent extent =
        switch (letter) {
          case 'R', 'X' -> Extent.SEQUENCE;
          case 'C' -> Extent.BYTE;
          default -> Extent.CHARACTER;
        };
    add(new Node.Type(property ? 3 : 1, extent));
  }

  void property(PatternToken token) {
    boolean any = escapes.checkProperty(token);
    add(new Node.Type(any ? 1 : 3, Extent.CHARACTER));
  }

  // ------------------------------------------------------------------- what matches no character

  void zeroWidth(int size) {
    add(new Node.ZeroWidth(size));
  }

  void simpleAssertion(PatternToken token) {
    if (text.at(token.start() + 1) == 'K' && isInLookaround()) {
      check.keepOut(token.start());
    }
    zeroWidth(1);
  }

  private boolean isInLookaround() {
    return open.stream().anyMatch(o -> o.group().kind().isAssertion());
  }

  void wordEdge(PatternToken token) {
    zeroWidth(1);
    boolean end = text.at(token.start() + 3) == '>';
    Kind kind = end ? Kind.LOOKBEHIND : Kind.LOOKAHEAD;
    Group group = new Group(kind, 0, NO_CONDITION, token.start());
    int size = text.settings().ucp() ? 3 : 1;
    group.lastBranch().nodes().add(new Node.Type(size, Extent.CHARACTER));
    group.close(token.end());
    add(group);
  }

  void callout(PatternToken token) {
    int start = token.start() + 3;
    int end = token.end() - 1;
    if (start < end && !Escapes.isDigit(text.at(start))) {
      zeroWidth(text.bytes(start, end) + 9);
      return;
    }
    if (escapes.number(start, end) > 255) {
      throw new PatternFault(Complaint.CALLOUT_TOO_BIG, token.start());
    }
    zeroWidth(CALLOUT_SIZE);
  }

  void verb(PatternToken token) {
    int argument = argumentSize(token);
    if (token.type() == PcreLexer.FAIL) {
      add(new Node.Stop(1 + (argument > 0 ? 3 + argument : 0)));
    } else {
      zeroWidth(argument > 0 ? 3 + argument : 1);
    }
  }

  void accept(PatternToken token) {
    int argument = argumentSize(token);
    int captures = 0;
    for (OpenGroup outer : open) {
      if (outer.group().kind().isAssertion()) {
        break;
      }
      captures += outer.group().kind() == Kind.CAPTURE ? 1 : 0;
    }
    add(new Node.Stop(1 + 3 * captures + (argument > 0 ? 3 + argument : 0)));
  }

  private int argumentSize(PatternToken token) {
    int colon = token.start();
    while (colon < token.end() && text.at(colon) != ':') {
      colon++;
    }
    int size = colon < token.end() ? text.bytes(colon + 1, token.end() - 1) : 0;
    if (size > LONGEST_MARK) {
      throw new PatternFault(Complaint.MARK_TOO_LONG, token.start());
    }
    return size;
  }

  void options(PatternToken token) {
    int before = options;
    options = Options.changed(options, text, token.start() + 2, token.end() - 1);
    if (options != before) {
      zeroWidth(0);
    }
  }

  // --------------------------------------------------------------------------------- references

  void reference(PatternToken token) {
    if (token.type() == PcreLexer.REFERENCE_NAME) {
      refer(named(token));
      return;
    }
    int number = groups.number(text, escapes.wordStart(token), escapes.wordEnd(token));
    if (number <= 0) {
      throw new PatternFault(Complaint.NO_SUCH_GROUP, token.start());
    }
    refer(new Target(number, "", token.start()));
  }

  private Target named(PatternToken token) {
    int start = escapes.wordStart(token);
    return new Target(
        0, Groups.checkedName(text, start, escapes.wordEnd(token)), token.start());
  }

  private void refer(Target target) {
    check.exists(target);
    add(new Node.Reference(target));
  }

  void call(PatternToken token) {
    Target target;
    if (token.type() == PcreLexer.CALL_NAME) {
      target = named(token);
    } else {
      int start = escapes.wordStart(token);
      int number =
          text.at(start) == 'R' ? 0 : groups.number(text, start, escapes.wordEnd(token));
      target = new Target(number, "", token.start());
    }
    check.exists(target);
    add(new Node.Call(target));
  }

  // ------------------------------------------------------------------------------------- groups

  void open(PatternToken token) {
    expectsAssertion = false;
    int outside = options;
    switch (token.type()) {
      case PcreLexer.CAPTURE -> openCapture(token);
      case PcreLexer.NAMED_CAPTURE -> openNamed(token);
      case PcreLexer.ATOMIC -> open(Kind.ATOMIC, token);
      case PcreLexer.SCRIPT_RUN -> open(Kind.SCRIPT_RUN, token);
      case PcreLexer.ATOMIC_SCRIPT_RUN -> open(Kind.SCRIPT_RUN, token);
      case PcreLexer.LOOKAHEAD, PcreLexer.NON_ATOMIC_LOOKAHEAD -> open(Kind.LOOKAHEAD, token);
      case PcreLexer.NEGATIVE_LOOKAHEAD -> open(Kind.NEGATIVE_LOOKAHEAD, token);
      case PcreLexer.LOOKBEHIND, PcreLexer.NON_ATOMIC_LOOKBEHIND -> open(Kind.LOOKBEHIND, token);
      case PcreLexer.BRANCH_RESET -> openReset(token);
      default -> {
        open(Kind.PLAIN, token);
        options(token);
      }
    }
    if (token.type() == PcreLexer.ATOMIC_SCRIPT_RUN) {
      // one parenthesis closes both
      push(new Group(Kind.ATOMIC, 0, NO_CONDITION, token.start()), false, outside);
    }
  }

  private void open(Kind kind, PatternToken token) {
    push(new Group(kind, 0, NO_CONDITION, token.start()), false, options);
    checkDepth(token);
  }

  private void openReset(PatternToken token) {
    groups.shareNumbers();
    push(new Group(Kind.PLAIN, 0, NO_CONDITION, token.start()), true, options);
    checkDepth(token);
  }

  private void openCapture(PatternToken token) {
    if (has(Options.NO_CAPTURE)) {
      open(Kind.PLAIN, token);
      return;
    }
    capture(token);
  }

  private void capture(PatternToken token) {
    Group group = new Group(Kind.CAPTURE, groups.next(token.start()), NO_CONDITION, token.start());
    groups.add(group);
    push(group, false, options);
    checkDepth(token);
  }

  private void openNamed(PatternToken token) {
    Target name = named(token);
    capture(token);
    groups.name(name.name(), has(Options.DUPLICATE_NAMES), token.start());
  }

  private void push(Group group, boolean resets, int outside) {
    add(group);
    open.push(new OpenGroup(group, outside, resets, groups.count(), new int[] {groups.count()}));
  }

  private void checkDepth(PatternToken token) {
    if (open.size() > MOST_NESTED && depth() > MOST_NESTED && token.end() < text.length()) {
      throw new PatternFault(Complaint.TOO_DEEP, token.start());
    }
  }

  /** How many parentheses are open; an atomic script run is two groups in one. */
  private int depth() {
    int depth = 0;
    int start = -1;
    for (OpenGroup outer : open) {
      depth += outer.group().start() == start ? 0 : 1;
      start = outer.group().start();
    }
    return depth;
  }

  void condition(PatternToken token) {
    int start = token.start() + 3;
    int end = token.end() - 2;
    Kind kind = Kind.CONDITION;
    Target condition = new Target(3, "", start);
    switch (token.type()) {
      case PcreLexer.CONDITION_ASSERTION -> {
        expectsAssertion = true;
        condition = NO_CONDITION;
      }
      case PcreLexer.CONDITION_VERSION -> {
        checkVersion(token);
        condition = new Target(1, "", start);
      }
      case PcreLexer.CONDITION_NUMBER -> checkGroup(start, token.end() - 1);
      case PcreLexer.CONDITION_RECURSION -> {
        condition = new Target(0, Groups.checkedName(text, start + 2, token.end() - 1), start);
        check.exists(condition);
      }
      default -> {
        boolean quoted = text.at(start) == '<' || text.at(start) == '\'';
        String name = Groups.checkedName(text, quoted ? start + 1 : start, quoted ? end : end + 1);
        condition = new Target(0, name, start);
        if (!quoted && name.equals("DEFINE")) {
          kind = Kind.DEFINE;
          condition = new Target(1, "", start);
        } else if (!quoted && isRecursionNumber(name)) {
          check.existsOrRecursion(condition);
        } else {
          check.exists(condition);
        }
      }
    }
    push(new Group(kind, 0, condition, token.start()), false, options);
    checkDepth(token);
  }

  private static boolean isRecursionNumber(String name) {
    return name.charAt(0) == 'R' && name.chars().skip(1).allMatch(Escapes::isDigit);
  }

  private void checkGroup(int start, int end) {
    int number = groups.number(text, start, end);
    if (number <= 0) {
      throw new PatternFault(Complaint.NO_SUCH_GROUP, start);
    }
    check.exists(new Target(number, "", start));
  }

  private void checkVersion(PatternToken token) {
    int start = token.start() + "(?(VERSION=".length();
    start += text.at(start) == '=' ? 1 : 0;
    int end = start;
    while (Escapes.isDigit(text.at(end))) {
      end++;
    }
    if (escapes.number(start, end) > 1000) {
      throw new PatternFault(Complaint.VERSION_SYNTAX, token.start());
    }
  }

  void alternative() {
    if (!open.isEmpty() && open.element().resets()) {
      int[] most = open.element().most();
      most[0] = Math.max(most[0], groups.count());
      groups.setCount(open.element().firstCount());
    }
    current().branches().add(new Node.Branch());
  }

  void close(PatternToken token) {
    OpenGroup closed = open.pop();
    closed.group().close(token.start());
    options = closed.options();
    if (closed.resets()) {
      groups.setCount(Math.max(closed.most()[0], groups.count()));
    }
    check.closed(closed.group());
    if (!open.isEmpty() && open.element().group().start() == closed.group().start()) {
      close(token);
    }
  }

  // -------------------------------------------------------------------------------- quantifiers

  void quantifier(PatternToken token) {
    int least = text.at(token.start()) == '+' ? 1 : 0;
    int most = text.at(token.start()) == '?' ? 1 : Node.UNLIMITED;
    if (token.type() == PcreLexer.COUNT) {
      int comma = token.start() + 1;
      while (Escapes.isDigit(text.at(comma))) {
        comma++;
      }
      least = count(token.start() + 1, comma);
      boolean one = text.at(comma) != ',';
      boolean unlimited = comma + 2 == token.end();
      most = one ? least : unlimited ? Node.UNLIMITED : count(comma + 1, token.end() - 1);
      if (most < least) {
        throw new PatternFault(Complaint.COUNT_ORDER, token.start());
      }
    }
    add(new Node.Repeat(lastItem(), least, most, false));
  }

  private int count(int start, int end) {
    int number = escapes.number(start, end);
    if (number > 65535) {
      throw new PatternFault(Complaint.COUNT_TOO_BIG, start);
    }
    return number;
  }

  /** Takes away what the quantifier belongs to. */
  private Node lastItem() {
    List<Node> nodes = nodes();
    Node last = nodes.remove(nodes.size() - 1);
    if (last instanceof Node.Text run && run.count() > 1) {
      nodes.add(new Node.Text(run.count() - 1, run.width()));
      return new Node.Text(1, run.width());
    }
    if (last instanceof Node.Stop) {
      Group group = new Group(Kind.PLAIN, 0, NO_CONDITION, -1);
      group.lastBranch().nodes().add(last);
      return group;
    }
    return last;
  }

  void possessive() {
    List<Node> nodes = nodes();
    Node.Repeat repeat = (Node.Repeat) nodes.remove(nodes.size() - 1);
    nodes.add(new Node.Repeat(repeat.item(), repeat.least(), repeat.most(), true));
  }

  // ------------------------------------------------------------------------------------ classes

  /** Begins a class and returns what receives its items. */
  ClassBuilder openClass(PatternToken token) {
    ClassBuilder characters = new ClassBuilder(text, escapes, options);
    characters.open(token);
    inClass = true;
    return characters;
  }

  void closeClass(ClassBuilder characters) {
    inClass = false;
    add(characters.close());
  }

  // ------------------------------------------------------------------------------------- faults

  void reject(PatternToken token) {
    throw new PatternFault(BadItem.complaint(text, token), token.start());
  }

  /** A token that may not stand where it does, the end of the pattern among them. */
  PatternFault unexpected(PatternToken token) {
    Complaint complaint;
    if (inClass) {
      complaint = Complaint.OPEN_CLASS;
    } else if (expectsAssertion) {
      complaint = BadItem.instead(text, token);
    } else {
      complaint = BadItem.unexpected(token);
    }
    return new PatternFault(complaint, token.start());
  }
}

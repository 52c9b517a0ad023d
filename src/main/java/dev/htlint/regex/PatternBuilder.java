package dev.htlint.regex;

import dev.htlint.regex.Node.Extent;
import dev.htlint.regex.Node.Group;
import dev.htlint.regex.Node.Kind;
import dev.htlint.regex.Node.Target;
import java.util.List;

/**
 * Receives the tokens of a pattern from the generated parser and puts its tree together. Throws
 * {@link PatternFault} at the first token that cannot be; what only shows when all is read is left
 * to {@link #finish}.
 */
final class PatternBuilder {
  private static final int LONGEST_MARK = 255;
  private static final int CALLOUT_SIZE = 6;

  private final PatternText text;
  private final Escapes escapes;
  private final Groups groups = new Groups();
  private final OpenGroups open = new OpenGroups(groups);
  private final Check check = new Check(groups);
  private final Conditions conditions;
  private boolean expectsAssertion;
  private boolean inClass;

  PatternBuilder(PatternText text) {
    this.text = text;
    this.escapes = new Escapes(text);
    this.conditions = new Conditions(text, escapes, groups, check);
  }

  /** The {@link Options} in effect. */
  int options() {
    return open.options();
  }

  /** Checks what can be checked only now, and returns the size of the code. */
  long finish() {
    return check.finish(open.pattern(), text.settings().utf());
  }

  private boolean has(int option) {
    return (open.options() & option) != 0;
  }

  private List<Node> nodes() {
    return open.current().lastBranch().nodes();
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
    if (text.at(token.start() + 1) == 'K' && open.isInLookaround()) {
      check.keepOut(token.start());
    }
    zeroWidth(1);
  }

  void wordEdge(PatternToken token) {
    zeroWidth(1);
    boolean end = text.at(token.start() + 3) == '>';
    Kind kind = end ? Kind.LOOKBEHIND : Kind.LOOKAHEAD;
    Group group = new Group(kind, 0, Node.NO_TARGET, token.start());
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
    add(new Node.Stop(1 + 3 * open.capturesInLookaround() + (argument > 0 ? 3 + argument : 0)));
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
    int before = open.options();
    open.setOptions(Options.changed(before, text, token.start() + 2, token.end() - 1));
    if (open.options() != before) {
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
    return new Target(0, Groups.checkedName(text, start, escapes.wordEnd(token)), token.start());
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
      int number = text.at(start) == 'R' ? 0 : groups.number(text, start, escapes.wordEnd(token));
      target = new Target(number, "", token.start());
    }
    check.exists(target);
    add(new Node.Call(target));
  }

  // ------------------------------------------------------------------------------------- groups

  void open(PatternToken token) {
    expectsAssertion = false;
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
      open.push(new Group(Kind.ATOMIC, 0, Node.NO_TARGET, token.start()), false);
    }
  }

  private void open(Kind kind, PatternToken token) {
    open.push(new Group(kind, 0, Node.NO_TARGET, token.start()), false);
    open.checkDepth(text, token);
  }

  private void openReset(PatternToken token) {
    groups.shareNumbers();
    open.push(new Group(Kind.PLAIN, 0, Node.NO_TARGET, token.start()), true);
    open.checkDepth(text, token);
  }

  private void openCapture(PatternToken token) {
    if (has(Options.NO_CAPTURE)) {
      open(Kind.PLAIN, token);
      return;
    }
    capture(token);
  }

  private void capture(PatternToken token) {
    Group group =
        new Group(Kind.CAPTURE, groups.next(token.start()), Node.NO_TARGET, token.start());
    groups.add(group);
    open.push(group, false);
    open.checkDepth(text, token);
  }

  private void openNamed(PatternToken token) {
    Target name = named(token);
    capture(token);
    groups.name(name.name(), has(Options.DUPLICATE_NAMES), token.start());
  }

  void condition(PatternToken token) {
    expectsAssertion = token.type() == PcreLexer.CONDITION_ASSERTION;
    open.push(conditions.group(token), false);
    open.checkDepth(text, token);
  }

  void alternative() {
    open.alternative();
  }

  void close(PatternToken token) {
    Group closed = open.close(token);
    check.closed(closed);
    if (open.current().start() == closed.start()) {
      open.close(token);
    }
  }

  // -------------------------------------------------------------------------------- quantifiers

  void quantifier(PatternToken token) {
    Quantifier quantifier = Quantifier.of(text, escapes, token);
    add(new Node.Repeat(lastItem(), quantifier.least(), quantifier.most(), false));
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
      Group group = new Group(Kind.PLAIN, 0, Node.NO_TARGET, -1);
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
    ClassBuilder characters = new ClassBuilder(text, escapes, open.options());
    characters.open(token);
    inClass = true;
    return characters;
  }

  void closeClass(ClassBuilder characters) {
    inClass = false;
    add(characters.close());
  }

  // ------------------------------------------------------------------------------------- faults

  /** A token that may not stand where it does, the end of the pattern among them. */
  PatternFault unexpected(PatternToken token) {
    if (token.type() == PcreLexer.COUNT) {
      // its numbers are looked at first
      Quantifier.of(text, escapes, token);
    }
    return new PatternFault(complaint(token), token.start());
  }

  private Complaint complaint(PatternToken token) {
    boolean bad = token.type() == PcreLexer.BAD_ESCAPE || token.type() == PcreLexer.BAD_GROUP;
    if (inClass) {
      return bad ? BadItem.inClass(text, token) : Complaint.OPEN_CLASS;
    }
    if (expectsAssertion) {
      return BadItem.instead(text, token);
    }
    return bad ? BadItem.complaint(text, token) : BadItem.unexpected(token);
  }
}

package dev.htlint.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.expression.ExpressionNode.Kind;
import dev.htlint.expression.ExpressionSyntax.Flavour;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTreeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "true | CONSTANT:true",
        "! true or false and true | OR(NOT:!(CONSTANT:true) AND(CONSTANT:false CONSTANT:true))",
        "(true or false) and true | AND(OR(CONSTANT:true CONSTANT:false) CONSTANT:true)",
        "-n %{TIME}.'a' | UNARY:-n(CONCAT(VARIABLE:TIME STRING(TEXT:a)))",
        "'a%{req:b$1}' == md5(5) "
            + "| COMPARISON:==(STRING(TEXT:a FUNCTION:req(TEXT:b BACKREF:$1)) FUNCTION:md5(NUMBER:5))",
        "$1 =~ m#a#i | MATCH:=~(BACKREF:$1 REGEX:m#a#i)",
        "'' in {'a', 1} | IN:in(STRING LIST(STRING(TEXT:a) NUMBER:1))",
        "'' -in f('a') | IN:in(STRING FUNCTION:f(STRING(TEXT:a)))",
        "1 -ipmatch 2 | BINARY:-ipmatch(NUMBER:1 NUMBER:2)",
        "true /not closed | CONSTANT:true",
      })
  void isBuiltAsHttpdReads(String text, String tree) {
    assertThat(ExpressionTree.parse(text, Flavour.BOOLEAN).map(ExpressionTreeTest::show))
        .contains(tree);
  }

  @Test
  void aWholeTextIsAString() {
    assertThat(ExpressionTree.parse("a\\'%{X} 100%", Flavour.STRING).map(ExpressionTreeTest::show))
        .contains("STRING(TEXT:a\\' VARIABLE:X TEXT: 100%)");
    assertThat(ExpressionTree.parse("", Flavour.STRING).map(ExpressionTreeTest::show))
        .contains("STRING");
  }

  @Test
  void partsHaveTheirPlace() {
    String text = "'x %{req:Host}' == \"a\" && ! ( -f $0 )";
    ExpressionNode tree = ExpressionTree.parse(text, Flavour.BOOLEAN).orElseThrow();
    assertThat(tree.all(node -> true))
        .extracting(node -> text.substring(node.start(), node.end()))
        .containsExactly(
            text,
            "'x %{req:Host}' == \"a\"",
            "'x %{req:Host}'",
            "x ",
            "%{req:Host}",
            "Host",
            "\"a\"",
            "a",
            "! ( -f $0",
            "-f $0",
            "$0");
    assertThat(tree.all(node -> node.kind() == Kind.FUNCTION))
        .extracting(ExpressionNode::name)
        .containsExactly("req");
  }

  @Test
  void deepTextsHaveNoTree() {
    int most = ExpressionTree.DEEPEST;
    String text = "(".repeat(most) + "true" + ")".repeat(most);
    assertThat(ExpressionTree.parse(text, Flavour.BOOLEAN)).isPresent();
    assertThat(ExpressionTree.parse("(" + text + ")", Flavour.BOOLEAN)).isEmpty();
  }

  private static String show(ExpressionNode node) {
    String name = node.name().isEmpty() ? "" : ":" + node.name();
    String children =
        node.children().stream().map(ExpressionTreeTest::show).collect(Collectors.joining(" "));
    return node.kind() + name + (children.isEmpty() ? "" : "(" + children + ")");
  }
}

package dev.htlint.parse;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Searches for a file that the parser reads otherwise than httpd does; every test run replays what
 * was found. {@code mvn -Pfuzz test -Dtest=ParseFuzzTest} goes on searching.
 */
class ParseFuzzTest {
  @FuzzTest
  void treeIsThatOfTheReference(byte[] bytes) {
    ParserLaw.check(bytes);
  }
}

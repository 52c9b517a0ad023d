package dev.htlint.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {
  private static final String PASSWD = "alice:x:1001:1001::/:\n";
  private static final String GROUP = "alice:x:1001:\n";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          alice, passwd: files systemd # local   , false
          bob  , passwd: files systemd # ldap    , true
          #1001, passwd: files                   , false
          #1002, passwd: compat                  , true
          bob  , ""                              , true
          bob  , passwd: files sss               , false
          #1002, "passwd:\tfiles [NOTFOUND=continue] ldap", false
          bob  , hosts: files dns                , true
          """)
  void lacksOnlyWhatNobodyElseMayKnow(String name, String sources, boolean lacks) {
    Accounts accounts = new Accounts(PASSWD, GROUP, sources);
    assertThat(accounts.lacksUser(name)).isEqualTo(lacks);
    assertThat(accounts.lacksGroup(name)).isEqualTo(lacks);
  }

  /** Of a server only a part may be there. */
  @ParameterizedTest
  @CsvSource({"alice", "'#1001'"})
  void nobodyIsMissedWhereNobodyIsKnown(String name) {
    assertThat(Accounts.NONE.lacksUser(name)).isFalse();
    assertThat(Accounts.NONE.lacksGroup(name)).isFalse();
  }
}

package dev.htlint.rules;

import static dev.htlint.lint.MemorySite.WWW_DATA;
import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.diagnostic.Diagnostic;
import dev.htlint.diagnostic.Outcome;
import dev.htlint.lint.MemorySite;
import dev.htlint.site.Accounts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What suEXEC minds, and what of several things it minds first. */
class SuexecRefusalTest {
  private static final String SERVER =
      """
      # htlint: suexec %s 100 100
      LoadModule alias_module modules/mod_alias.so
      LoadModule cgi_module modules/mod_cgi.so
      LoadModule suexec_module modules/mod_suexec.so
      DocumentRoot /srv/www
      ScriptAlias /cgi-bin/ /srv/cgi/
      SuexecUserGroup %s
      """;

  private static final Accounts ACCOUNTS =
      new Accounts(
          "root:x:0:0::/:\nlow:x:99:1001::/:\nalice:x:1001:1001::/:\nbob:x:1002:1002::/:\n",
          "root:x:0:\nfew:x:99:\nalice:x:1001:\nbob:x:1002:\n");

  private static final String SCRIPT = "/srv/cgi/form";

  private static MemorySite site(String names, String root) {
    return new MemorySite(SERVER.formatted(root, names))
        .accounts(ACCOUNTS)
        .folder("/srv")
        .folder("/sr")
        .folder("/elsewhere");
  }

  /** From one line to the next one fault is mended, and the next one is what suEXEC says. */
  @ParameterizedTest
  @CsvSource({
    "#7 #7,        /elsewhere, 777, 1002, 4666, 1002, 121",
    "low #7,       /elsewhere, 777, 1002, 4666, 1002, 106",
    "low few,      /elsewhere, 777, 1002, 4666, 1002, 107",
    "root root,    /elsewhere, 777, 1002, 4666, 1002, 107",
    "alice few,    /elsewhere, 777, 1002, 4666, 1002, 108",
    "alice root,   /elsewhere, 777, 1002, 4666, 1002, 108",
    "alice alice,  /elsewhere, 777, 1002, 4666, 1002, 114",
    "alice alice,  /nowhere,   777, 1002, 4666, 1002, 113",
    "alice alice,  /srv,       771, 1002, 4666, 1002, 111",
    "alice alice,  /srv,       774, 1002, 4666, 1002, 111",
    "alice alice,  /srv,       777, 1002, 4666, 1002, 116",
    "alice alice,  /srv,       775, 1002, 4666, 1002, 116",
    "alice alice,  /srv,       755, 1002, 4666, 1002, 118",
    "alice alice,  /srv,       755, 1002, 4664, 1002, 118",
    "alice alice,  /srv,       755, 1002, 4644, 1002, 119",
    "alice alice,  /srv,       755, 1002, 2644, 1002, 119",
    "alice alice,  /srv,       755, 1002, 0644, 1002, 120",
    "alice alice,  /srv,       755, 1001, 0644, 1002, 120",
    "alice alice,  /srv,       755, 1001, 0655, 1001, 121",
    "alice alice,  /srv,       755, 1001, 0744, 1001, 0",
    "alice alice,  /sr,        755, 1001, 0744, 1001, 0",
  })
  void whatComesFirst(
      String names, String root, String folder, int owner, String mode, int user, int code) {
    MemorySite site = site(names, root);
    site.files()
        .folder("/srv/cgi", owner, owner, Integer.parseInt(folder, 8))
        .file(SCRIPT, user, user, Integer.parseInt(mode, 8), "#!/bin/sh\n");
    List<Diagnostic> found = site.find(List.of(new SuexecRefusal()), SCRIPT);
    if (code == 0) {
      assertThat(found).isEmpty();
    } else {
      assertThat(found)
          .singleElement()
          .extracting(one -> one.primary().text())
          .isEqualTo("suEXEC ends with " + code + ", a request for it answers 500");
    }
  }

  @Test
  void namesThatNobodyHasKeepHttpdFromStarting() {
    for (String names : List.of("carol carol", "1001 alice", "alice carol")) {
      MemorySite site = site(names, "/srv");
      site.files().folder("/srv/cgi", 0, 0, 0777).file(SCRIPT, 0, 0, 0644, "#!/bin/sh\n");
      assertThat(site.find(List.of(new SuexecRefusal()), SCRIPT))
          .as(names)
          .singleElement()
          .extracting(Diagnostic::outcome)
          .isEqualTo(Outcome.NO_START);
    }
  }

  @Test
  void onlyOneUserMayCallIt() {
    MemorySite site = site("alice alice", "/srv 100 100 apache #");
    site.files().folder("/srv/cgi", 0, 0, 0777).file(SCRIPT, 0, 0, 0644, "#!/bin/sh\n");
    assertThat(site.lint(List.of(new SuexecRefusal()), SCRIPT))
        .containsExactly("1 error httpd serves as www-data, but suEXEC obeys apache alone");
  }

  @Test
  void linksAreNotFollowed() {
    MemorySite site = site("alice alice", "/srv");
    site.files()
        .folder("/srv/cgi", 1001, 1001, 0755)
        .file("/srv/cgi/real", 1001, 1001, 0755, "#!/bin/sh\n")
        .link("/srv/cgi/form.cgi", "real");
    assertThat(site.lint(List.of(new SuexecRefusal()), "/srv/cgi/real")).isEmpty();
    assertThat(site.lint(List.of(new SuexecRefusal()), "/srv/cgi/form.cgi"))
        .containsExactly("1 error it is a link, which suEXEC does not follow");
  }

  @Test
  void theUserComesThroughAllFolders() {
    MemorySite site = site("alice alice", "/srv");
    site.files()
        .folder("/srv/cgi", WWW_DATA, WWW_DATA, 0710)
        .folder("/srv/cgi/in", 1001, 1001, 0755)
        .file("/srv/cgi/in/a.cgi", 1001, 1001, 0755, "#!/bin/sh\n");
    assertThat(site.lint(List.of(new SuexecRefusal()), "/srv/cgi/in/a.cgi"))
        .containsExactly("1 error alice may not search the folder /srv/cgi");
  }

  /** A server of users' own folders; mod_userdir names the user, no line does. */
  private static MemorySite home(int group, int mode, int owner) {
    String server =
        """
        LoadModule userdir_module modules/mod_userdir.so
        LoadModule mime_module modules/mod_mime.so
        LoadModule cgi_module modules/mod_cgi.so
        LoadModule suexec_module modules/mod_suexec.so
        DocumentRoot /srv/www
        UserDir public_html
        UserDir disabled root
        AddHandler cgi-script .cgi
        """;
    MemorySite site = new MemorySite(server).accounts(ACCOUNTS).folder("/home");
    site.files()
        .folder("/home/alice", 1001, group, mode)
        .folder("/home/alice/public_html", 1001, 1001, 0755)
        .file("/home/alice/public_html/a.cgi", owner, 1001, 0755, "#!/bin/sh\n");
    return site;
  }

  @ParameterizedTest
  @CsvSource({
    "1001, 0755, 1001, ''",
    "1002, 0750, 1001, ''",
    "1002, 0650, 1001, 1 error alice may not search the folder /home/alice",
    "1001, 0755, 1002, '1 error it belongs to bob:alice, not to alice:alice'",
  })
  void foldersOfUsers(int group, String mode, int owner, String expected) {
    MemorySite site = home(group, Integer.parseInt(mode, 8), owner);
    List<String> found = site.lint(List.of(new SuexecRefusal()), "/home/alice/public_html/a.cgi");
    assertThat(String.join("|", found)).isEqualTo(expected);
  }

  @Test
  void theGroupCountsAsMuchAsTheOwner() {
    MemorySite site = site("alice alice", "/srv");
    site.files().folder("/srv/cgi", 1001, 1001, 0755).file(SCRIPT, 1001, 1002, 0755, "#!/bin/sh\n");
    assertThat(site.lint(List.of(new SuexecRefusal()), SCRIPT))
        .containsExactly("1 error it belongs to alice:bob, not to alice:alice");
  }

  @Test
  void whereNobodyKnowsTheUsersNothingIsSaid() {
    MemorySite site = site("carol carol", "/elsewhere").accounts(Accounts.NONE);
    site.files().folder("/srv/cgi", 0, 0, 0777).file(SCRIPT, 0, 0, 04777, "#!/bin/sh\n");
    assertThat(site.lint(List.of(new SuexecRefusal()), SCRIPT)).isEmpty();
  }

  @Test
  void otherRulesLeaveItToSuexec() {
    MemorySite site = site("alice alice", "/srv");
    site.files().folder("/srv/cgi", 1001, 1001, 0755).file(SCRIPT, 1001, 1001, 0644, "#!/bin/sh\n");
    assertThat(site.lint(List.of(new ScriptNotExecutable(), new SuexecRefusal()), SCRIPT))
        .containsExactly("1 error its owner may not execute it: 0644");
  }
}

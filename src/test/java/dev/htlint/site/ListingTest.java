package dev.htlint.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.htlint.site.FileEntry.Kind;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class ListingTest {
  private static final Listing LISTING =
      Listing.parse(
          """
          drwxr-x--- root www-data /var/www
          -rwsr-xr-x alice alice /var/www/a.cgi
              \\xEF\\xBB\\xBF#!/bin/sh
                echo
          lrwxrwxrwx bob root /var/www/b -> a.cgi
          prw-rw-r-- root root /var/www/p
          """);

  @Test
  void readsModesAndOwners() {
    MemoryTree tree = LISTING.tree();
    assertThat(tree.entry("/var/www")).isEqualTo(new FileEntry(Kind.FOLDER, 0, 33, 0750, 0, ""));
    assertThat(tree.entry("/var/www/a.cgi"))
        .isEqualTo(new FileEntry(Kind.FILE, 1001, 1001, 04755, 20, ""));
    assertThat(tree.entry("/var/www/b"))
        .isEqualTo(new FileEntry(Kind.LINK, 1002, 0, 0777, 0, "a.cgi"));
    assertThat(tree.entry("/var/www/p").kind()).isEqualTo(Kind.PIPE);
    assertThat(tree.entry("/var").mode()).isEqualTo(0755);
  }

  @Test
  void readsWhatAFileHolds() {
    assertThat(LISTING.tree().head("/var/www/a.cgi", 100))
        .isEqualTo("\u00EF\u00BB\u00BF#!/bin/sh\n  echo\n".getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void namesItsUsers() {
    assertThat(LISTING.accounts().userName(1001)).isEqualTo("alice");
    assertThat(LISTING.accounts().groupNumber("www-data")).hasValue(33);
  }

  @Test
  void refusesWhatIsNoListing() {
    assertThatThrownBy(() -> Listing.parse("rw- alice /x"))
        .hasMessage("no line of a listing: rw- alice /x");
  }
}

package dev.htlint.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.site.PathWalk.End;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathWalkTest {
  private static final Account WWW = new Account("www-data", 33, 33, Set.of(33));

  private final MemoryTree tree =
      new MemoryTree()
          .folder("/srv", 0, 0, 0755)
          .folder("/srv/open", 0, 0, 0755)
          .folder("/srv/shut", 1000, 1000, 0700)
          .file("/srv/open/a", 0, 0, 0644, "")
          .file("/srv/shut/a", 0, 0, 0644, "")
          .link("/srv/absolute", "/srv/open/a")
          .link("/srv/relative", "open/../open/a")
          .link("/srv/folder", "open")
          .link("/srv/dangling", "nothing")
          .link("/srv/round", "about")
          .link("/srv/about", "round")
          .link("/srv/into", "shut/a")
          .pipe("/srv/pipe")
          .unseen("/srv/elsewhere");

  @ParameterizedTest
  @CsvSource({
    "/,                  FOUND,        /",
    "/srv/open/a,        FOUND,        /srv/open/a",
    "/srv/absolute,      FOUND,        /srv/open/a",
    "/srv/relative,      FOUND,        /srv/open/a",
    "/srv/folder/a,      FOUND,        /srv/open/a",
    "/srv/pipe,          FOUND,        /srv/pipe",
    "/srv/nothing,       MISSING,      /srv/nothing",
    "/srv/nothing/a,     MISSING,      /srv/nothing",
    "/srv/dangling,      DANGLING,     /srv/nothing",
    "/srv/round,         LOOP,         /srv/round",
    "/srv/open/a/b,      NOT_A_FOLDER, /srv/open/a",
    "/srv/pipe/b,        NOT_A_FOLDER, /srv/pipe",
    "/srv/shut/a,        DENIED,       /srv/shut",
    "/srv/into,          DENIED,       /srv/shut",
    "/srv/elsewhere,     UNSEEN,       /srv/elsewhere",
  })
  void walks(String path, End end, String where) {
    PathWalk.Place place = new PathWalk(tree, Optional.of(WWW)).to(path);
    assertThat(place.end()).isEqualTo(end);
    assertThat(place.path()).isEqualTo(where);
  }

  @Test
  void withoutAnAccountEachFolderIsOpen() {
    assertThat(new PathWalk(tree, Optional.empty()).to("/srv/shut/a").isFound()).isTrue();
  }

  @Test
  void tellsTheLinksOnTheWay() {
    assertThat(new PathWalk(tree, Optional.empty()).to("/srv/folder/a").links())
        .containsExactly("/srv/folder");
  }

  @Test
  void whatIsBehindUnseenFoldersMayBeSeen() {
    MemoryTree part =
        new MemoryTree()
            .unseen("/")
            .unseen("/srv")
            .folder("/srv/www", 0, 0, 0755)
            .file("/srv/www/a", 0, 0, 0644, "");
    assertThat(new PathWalk(part, Optional.of(WWW)).to("/srv/www/a").isFound()).isTrue();
    assertThat(new PathWalk(part, Optional.of(WWW)).to("/srv/www/b").end()).isEqualTo(End.MISSING);
  }
}

package dev.htlint.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.limit.FpmPool;
import dev.htlint.limit.PhpIni;
import dev.htlint.site.MemoryTree;
import dev.htlint.source.SourceFile;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FpmPoolFileTest {
  private static final String TWO =
      """
      [global]
      request_terminate_timeout = 7
      [shop]
      listen = /run/$pool.sock
      ; request_terminate_timeout = 9
      request_terminate_timeout = 2m ; two
      php_admin_value[memory_limit] = 16M
      php_value[post_max_size] = 20M
      [blog]
      user = alice
      listen = 9000
      request_terminate_timeout = 30s
      php_admin_value[memory_limit] = 32M
      """;

  private static List<FpmPool> read(String text) {
    return FpmPoolFile.read(SourceFile.ofLatin1("www.conf", text));
  }

  private static String shown(PhpIni ini, String name) {
    return ini.find(name).map(set -> set.value() + " at " + set.place()).orElse("-");
  }

  @Test
  void eachPoolHasItsOwn() {
    List<FpmPool> pools = read(TWO);
    assertThat(pools).extracting(FpmPool::listen).containsExactly("/run/shop.sock", "9000");
    PhpIni shop = pools.get(0).fixed();
    assertThat(shown(shop, "request_terminate_timeout")).isEqualTo("120 at www.conf:6");
    assertThat(shown(shop, "memory_limit")).isEqualTo("16M at www.conf:7");
    assertThat(shown(shop, "post_max_size")).isEqualTo("-");
    assertThat(shown(pools.get(0).values(), "post_max_size")).isEqualTo("20M at www.conf:8");
    assertThat(shown(pools.get(1).fixed(), "request_terminate_timeout"))
        .isEqualTo("30 at www.conf:12");
    assertThat(shown(pools.get(1).fixed(), "memory_limit")).isEqualTo("32M at www.conf:13");
  }

  @Test
  void filesBesideTheScriptsStandBetween() {
    PhpIni ini =
        PhpIniFile.read(
            SourceFile.ofLatin1(".user.ini", "memory_limit = 1G\npost_max_size = 1G\n"));
    PhpIni all = read(TWO).get(0).around(ini);
    assertThat(shown(all, "memory_limit")).isEqualTo("16M at www.conf:7");
    assertThat(shown(all, "post_max_size")).isEqualTo("1G at .user.ini:2");
  }

  @Test
  void timesHaveUnits() {
    for (String[] time : new String[][] {{"5", "5"}, {"1h", "3600"}, {"1d", "86400"}}) {
      assertThat(
              shown(
                  read("[w]\nlisten = 1\nrequest_terminate_timeout = " + time[0]).get(0).fixed(),
                  "request_terminate_timeout"))
          .isEqualTo(time[1] + " at www.conf:3");
    }
    assertThat(
            shown(
                read("[w]\nlisten = 1\nrequest_terminate_timeout = soon").get(0).fixed(),
                "request_terminate_timeout"))
        .isEqualTo("-");
  }

  @Test
  void poolsAreFoundWhereTheyAreKept() {
    MemoryTree tree = new MemoryTree();
    for (String folder :
        List.of(
            "/etc",
            "/etc/php",
            "/etc/php/8.2",
            "/etc/php/8.2/fpm",
            "/etc/php/8.2/fpm/pool.d",
            "/etc/php-fpm.d")) {
      tree.folder(folder, 0, 0, 0755);
    }
    tree.file("/etc/php/8.2/fpm/pool.d/a.conf", 0, 0, 0644, "[a]\nlisten = /run/a\n");
    tree.file("/etc/php/8.2/fpm/pool.d/a.conf.old", 0, 0, 0644, "[old]\nlisten = /run/old\n");
    tree.file("/etc/php-fpm.d/www.conf", 0, 0, 0644, "[www]\nlisten = 127.0.0.1:9000\n");
    assertThat(FpmPoolFile.all(tree))
        .extracting(FpmPool::listen)
        .containsExactly("/run/a", "127.0.0.1:9000");
  }

  @Test
  void takesAnything() {
    Random random = new Random(7);
    String letters = "listen=[]\"'\\;#\n\r\t @{}$.,0m:(";
    for (int i = 0; i < 1000; i++) {
      StringBuilder text = new StringBuilder("[w]\nlisten = 1\n");
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(read(text.toString())).isNotNull();
    }
  }
}

package dev.htlint.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.htlint.limit.PhpIni;
import dev.htlint.source.SourceFile;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhpIniFileTest {
  private static PhpIni read(String text) {
    return PhpIniFile.read(SourceFile.ofLatin1(".user.ini", text));
  }

  private static String shown(PhpIni ini, String name) {
    return ini.find(name).map(set -> set.value() + " at " + set.place()).orElse("-");
  }

  @Test
  void readsAsPhpDoes() {
    PhpIni ini =
        read(
            """
            ; a comment, post_max_size = 1M
            post_max_size = 64M ; for the catalogue
            upload_max_filesize="48M"
            error_log = "C:\\logs\\"
            date.timezone = Europe/Berlin
            extension[] = x
            memory_limit = 128M
              memory_limit= 256M
            [PHP]
            max_execution_time = '90'
            [HOST=shop.example.com]
            max_input_time = 7
            [PATH=/srv/www/other]
            display_errors = On
            """);
    assertThat(shown(ini, "post_max_size")).isEqualTo("64M at .user.ini:2");
    assertThat(shown(ini, "upload_max_filesize")).isEqualTo("48M at .user.ini:3");
    assertThat(shown(ini, "memory_limit")).isEqualTo("256M at .user.ini:8");
    assertThat(shown(ini, "max_execution_time")).isEqualTo("90 at .user.ini:10");
    assertThat(shown(ini, "max_input_time")).isEqualTo("-");
    assertThat(shown(ini, "display_errors")).isEqualTo("-");
    assertThat(shown(ini, "date.timezone")).as("not asked for").isEqualTo("-");
  }

  @Test
  void takesAnything() {
    Random random = new Random(7);
    String letters = "post_max_size=[]\"'\\;#\n\r\t @{}$.,0M:(";
    for (int i = 0; i < 2000; i++) {
      StringBuilder text = new StringBuilder("post_max_size = 1M\n");
      for (int length = random.nextInt(60); length > 0; length--) {
        text.append(letters.charAt(random.nextInt(letters.length())));
      }
      assertThat(read(text.toString())).isNotNull();
    }
  }

  @Test
  void theNearerFileCounts() {
    PhpIni both = read("post_max_size = 1M\n").over(read("post_max_size=2M\nmemory_limit=3M\n"));
    assertThat(both.find("post_max_size").orElseThrow().value()).isEqualTo("1M");
    assertThat(both.find("memory_limit").orElseThrow().value()).isEqualTo("3M");
    assertThat(PhpIni.NONE.over(both)).isSameAs(both);
  }
}

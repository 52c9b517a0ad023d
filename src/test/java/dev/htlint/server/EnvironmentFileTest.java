package dev.htlint.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvironmentFileTest {
  @Test
  void readsWhatDebianWrites() {
    assertThat(
            EnvironmentFile.parse(
                """
                # this won't be correct after changing uid
                unset HOME

                if [ "${CONFDIR##/etc/apache2-}" != "${CONFDIR}" ] ; then
                	SUFFIX="-${CONFDIR##/etc/apache2-}"
                else
                	SUFFIX=
                fi
                : ${USERNAME:=www-data}
                export RUN_USER=www-data
                export PID_FILE=/var/run/apache2$SUFFIX/apache2.pid
                export LOCK_DIR="${LOCK_DIR:-/var/lock}/apache2$SUFFIX"  # a comment
                export LANG='C $x'
                #export ULIMIT='ulimit -n 65536'
                """))
        .isEqualTo(
            Map.of(
                "SUFFIX", "",
                "RUN_USER", "www-data",
                "PID_FILE", "/var/run/apache2/apache2.pid",
                "LOCK_DIR", "/var/lock/apache2",
                "LANG", "C $x"));
  }

  @Test
  void whatOnlyAShellCouldTellIsNotKnown() {
    assertThat(
            EnvironmentFile.parse(
                "A=`id`\nB=$(id)\nC=${D%x}\nE=1\nE=${F\nG=\"${E:+is set}\"\nH=a\\ b\nnot a line\n"))
        .isEqualTo(Map.of("G", "", "H", "a b"));
  }
}

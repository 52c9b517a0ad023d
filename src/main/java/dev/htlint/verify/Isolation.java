package dev.htlint.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How far a httpd that is started here is cut off from the network. It listens on the loopback
 * device in any case; the other two give it a network namespace of its own, in which there is
 * nothing else.
 */
public enum Isolation {
  /** The loopback device of the machine. */
  LOOPBACK,
  /** A network namespace, as root may have. */
  NETWORK,
  /** The same in a user namespace, as others may have where the kernel lets them. */
  USER;

  /**
   * In the user namespace httpd would take itself for root and change its user, which it cannot; so
   * it gets a second one, in which it is who it was. The shell waits for it, for it cannot be
   * replaced: who enters the network namespace has to be of the first one.
   */
  private static final String AS_OURSELVES =
      "ip link set lo up || exit 1; unshare --user --map-user=%1$s --map-group=%2$s %3$s & p=$!;"
          + " trap 'kill $p' TERM INT; wait $p; wait $p";

  /** The strongest that works here. */
  public static Isolation strongest() {
    Isolation wanted = Httpd.isRoot() ? NETWORK : USER;
    try {
      return Installation.run(wanted.command("true")).exitCode() == 0
              && Installation.run(List.of("nsenter", "--version")).exitCode() == 0
          ? wanted
          : LOOPBACK;
    } catch (IOException e) {
      return LOOPBACK;
    }
  }

  /** The command that runs {@code shellCommand} in the foreground, in a session of its own. */
  List<String> command(String shellCommand) throws IOException {
    // setsid, for httpd ends its whole process group when it ends
    List<String> command = new ArrayList<>(List.of("setsid"));
    command.addAll(prefix());
    command.addAll(List.of("sh", "-c", script(shellCommand)));
    return command;
  }

  private String script(String shellCommand) throws IOException {
    return switch (this) {
      case LOOPBACK -> "exec " + shellCommand;
      case NETWORK -> "ip link set lo up && exec " + shellCommand;
      case USER -> AS_OURSELVES.formatted(own("unix:uid"), own("unix:gid"), shellCommand);
    };
  }

  /** What to put in front of a command that needs no network at all. */
  List<String> prefix() {
    return switch (this) {
      case LOOPBACK -> List.of();
      case NETWORK -> List.of("unshare", "--net");
      case USER -> List.of("unshare", "--user", "--map-root-user", "--net");
    };
  }

  /** What to put in front of a command that is to run in the namespace of a process. */
  List<String> enter(long pid) {
    List<String> net = List.of("nsenter", "--net=/proc/" + pid + "/ns/net");
    return this == USER
        ? List.of(
            "nsenter",
            "--preserve-credentials",
            "--user=/proc/" + pid + "/ns/user",
            "--net=/proc/" + pid + "/ns/net")
        : net;
  }

  private static String own(String attribute) throws IOException {
    return Optional.ofNullable(Files.getAttribute(Path.of("/proc/self"), attribute))
        .map(String::valueOf)
        .orElse("0");
  }
}

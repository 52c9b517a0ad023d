package dev.htlint.rewrite;

import dev.htlint.rewrite.AccessConfig.Compat;
import dev.htlint.rewrite.AccessConfig.Group;
import dev.htlint.rewrite.AccessConfig.Logic;
import dev.htlint.rewrite.AccessConfig.Require;
import dev.htlint.rewrite.AccessConfig.Requirement;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether the client may come in: mod_access_compat's {@code check_dir_access} and mod_authz_core's
 * {@code authorize_user_core}. The client is one that has not logged in.
 */
final class Access {
  /** What a requirement says ({@code authz_status}). */
  private enum Verdict {
    GRANTED,
    DENIED,
    /** Denied, but perhaps not to one who logs in. */
    NO_USER,
    NEUTRAL
  }

  private final Run run;
  private final Evaluator evaluator;

  Access(Run run, Evaluator evaluator) {
    this.run = run;
    this.evaluator = evaluator;
  }

  int check(Hop hop) {
    AccessConfig config = hop.config.access;
    Compat compat = config.compat();
    boolean any = compat != null && compat.last("satisfy", hop.method, "all").equals("any");
    boolean admitted = compat == null || admits(compat, hop);
    if (admitted && any) {
      return Run.OK;
    }
    if (!admitted && !any) {
      run.code(AnswerCode.DENIED);
      return 403;
    }
    return authorize(config, hop);
  }

  private int authorize(AccessConfig config, Hop hop) {
    Group group = config.require();
    if (group == null) {
      if (config.type() != null && !config.type().equalsIgnoreCase("none")) {
        run.unknown("whether a Require of the server's own holds beside AuthType");
      }
      return Run.OK;
    }
    return switch (judge(group, hop, Logic.ALL)) {
      case GRANTED -> Run.OK;
      case NO_USER -> isKnown(config.type()) ? 401 : 500;
      default -> {
        run.code(AnswerCode.NOT_GRANTED);
        yield 403;
      }
    };
  }

  /** Whether a module logs users in by {@code type}. */
  private boolean isKnown(@Nullable String type) {
    return type != null
        && switch (type.toLowerCase(Locale.ROOT)) {
          case "basic", "digest", "form" ->
              run.site.server().hasModule("mod_auth_" + type.toLowerCase(Locale.ROOT) + ".c");
          case "none" -> false;
          default -> !run.site.server().declared();
        };
  }

  // ------------------------------------------------------------------------- Order, Allow and Deny

  private boolean admits(Compat compat, Hop hop) {
    boolean allowed = names(compat, "allow", hop);
    boolean denied = names(compat, "deny", hop);
    return switch (compat.last("order", hop.method, "deny,allow")) {
      case "allow,deny", "mutual-failure" -> allowed && !denied;
      default -> allowed || !denied;
    };
  }

  private boolean names(Compat compat, String directive, Hop hop) {
    for (Compat.Statement statement : compat.statements) {
      if (statement.directive().equals(directive)
          && statement.methods().has(hop.method)
          && isMeant(statement.word(), hop)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMeant(String word, Hop hop) {
    if (word.regionMatches(true, 0, "env=", 0, 4)) {
      boolean not = word.startsWith("!", 4);
      return (hop.environment.get(word.substring(not ? 5 : 4)) != null) != not;
    }
    if (word.equalsIgnoreCase("all")) {
      return true;
    }
    AddressRange range = run.folders.range(word);
    return range != null
        ? range.contains(hop.client.remoteAddress())
        : isHost(word, hop.client.remoteAddress());
  }

  /** Whether the client's name ends so; only that of the machine itself is known. */
  private static boolean isHost(String word, String address) {
    return word.equalsIgnoreCase("localhost")
        && (address.equals("127.0.0.1") || address.equals("::1"));
  }

  // --------------------------------------------------------------------------------------- Require

  /** {@code apply_authz_sections}, for a member of a section of the kind {@code around}. */
  private Verdict judge(Requirement requirement, Hop hop, Logic around) {
    if (!requirement.isFor(hop.method)) {
      return around == Logic.ALL ? Verdict.GRANTED : Verdict.NEUTRAL;
    }
    return requirement instanceof Group group
        ? negated(judge(group, hop), group.negated())
        : judge((Require) requirement, hop);
  }

  private Verdict judge(Group group, Hop hop) {
    Verdict decisive = group.logic() == Logic.ALL ? Verdict.DENIED : Verdict.GRANTED;
    Verdict result = Verdict.NEUTRAL;
    for (Requirement member : group.members()) {
      Verdict one = judge(member, hop, group.logic());
      if (one == decisive) {
        return one;
      }
      if (result == Verdict.NEUTRAL || one == Verdict.NO_USER) {
        result = one == Verdict.NEUTRAL ? result : one;
      }
    }
    return result;
  }

  private static Verdict negated(Verdict verdict, boolean negated) {
    if (!negated) {
      return verdict;
    }
    return verdict == Verdict.GRANTED ? Verdict.DENIED : Verdict.NEUTRAL;
  }

  private Verdict judge(Require line, Hop hop) {
    List<String> words = line.words();
    return switch (line.kind()) {
      case "all" -> verdict(line, !words.isEmpty() && words.get(0).equalsIgnoreCase("granted"));
      case "ip" -> verdict(line, words.stream().anyMatch(word -> isMeant(word, hop)));
      case "local" -> verdict(line, isLocal(hop.client.remoteAddress()));
      case "host", "forward-dns" ->
          verdict(line, words.stream().anyMatch(word -> isHost(word, hop.client.remoteAddress())));
      case "env" -> verdict(line, words.stream().anyMatch(word -> isMeant("env=" + word, hop)));
      case "method" -> verdict(line, words.contains(hop.method));
      case "expr" ->
          verdict(line, line.condition().map(node -> evaluator.condition(node, hop)).orElse(false));
      default -> negated(Verdict.NO_USER, line.negated());
    };
  }

  private static boolean isLocal(String address) {
    return address.startsWith("127.") || address.equals("::1");
  }

  private static Verdict verdict(Require line, boolean holds) {
    return negated(holds ? Verdict.GRANTED : Verdict.DENIED, line.negated());
  }
}

package dev.htlint.check;

import dev.htlint.catalog.Version;
import dev.htlint.resolve.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the column {@code check}: checks in their order, separated by {@code " ; "}. Each is {@code
 * name(parameters)@word => message}, of which all but the name may be missing; in the message
 * {@code %n} is the directive and {@code %v} the value. {@code @*} means each word. {@code
 * check:Name} is one that is a class; {@code place} asks for the column {@code forbidden}.
 */
final class CheckParser {
  /** The checks that are logic, not data. One line each, by name. */
  private static final Map<String, ArgumentCheck> NAMED =
      Map.ofEntries(
          Map.entry("AddIcon", new AddIconCheck()),
          Map.entry("Alias", new AliasCheck()),
          Map.entry("Allow", new AllowCheck()),
          Map.entry("AllowMethods", new AllowMethodsCheck()),
          Map.entry("AuthBasicFake", new BasicFakeCheck()),
          Map.entry("AuthnProvider", new AuthenticationProviderCheck()),
          Map.entry("BodyLimit", new BodyLimitCheck()),
          Map.entry("CGIVar", new CgiVarCheck()),
          Map.entry("CookieDomain", new CookieDomainCheck()),
          Map.entry("CookieExpires", new CookieExpiresCheck()),
          Map.entry("DAV", new DavCheck()),
          Map.entry("Digest", new DigestCheck()),
          Map.entry("DirectoryIndexRedirect", new DirectoryIndexRedirectCheck()),
          Map.entry("EarlyHint", new EarlyHintCheck()),
          Map.entry("Error", new ErrorCheck()),
          Map.entry("ErrorDocument", new ErrorDocumentCheck()),
          Map.entry("Expires", new ExpiresCheck()),
          Map.entry("FcgiAuthentication", new FcgiAuthenticationCheck()),
          Map.entry("FileETag", new FileEtagCheck()),
          Map.entry("Files", new FilesCheck()),
          Map.entry("Filter", new FilterCheck()),
          Map.entry("FilterChain", new FilterChainCheck()),
          Map.entry("ForceLanguagePriority", new ForceLanguagePriorityCheck()),
          Map.entry("Header", new HeaderCheck()),
          Map.entry("If", new IfCheck()),
          Map.entry("IndexOptions", new IndexOptionsCheck()),
          Map.entry("LDAPURL", new LdapUrlCheck()),
          Map.entry("Limit", new LimitCheck()),
          Map.entry("LineLength", new LineLengthCheck()),
          Map.entry("Location", new LocationCheck()),
          Map.entry("LogLevel", new LogLevelCheck()),
          Map.entry("LogMessage", new LogMessageCheck()),
          Map.entry("LuaSection", new LuaSectionCheck()),
          Map.entry("MultiviewsMatch", new MultiviewsMatchCheck()),
          Map.entry("Options", new OptionsCheck()),
          Map.entry("ProviderAlias", new ProviderAliasCheck()),
          Map.entry("ProxyErrorOverride", new ProxyErrorOverrideCheck()),
          Map.entry("ProxyFCGISetEnvIf", new ProxyFcgiSetEnvIfCheck()),
          Map.entry("ProxyPass", new ProxyPassCheck()),
          Map.entry("PushResource", new PushResourceCheck()),
          Map.entry("Redirect", new RedirectCheck()),
          Map.entry("Require", new RequireCheck()),
          Map.entry("RequireSections", new RequireSections()),
          Map.entry("RewriteBase", new RewriteBaseCheck()),
          Map.entry("RewriteCond", new RewriteCondCheck()),
          Map.entry("RewriteMap", new RewriteMapCheck()),
          Map.entry("RewriteOptions", new RewriteOptionsCheck()),
          Map.entry("RewriteRule", new RewriteRuleCheck()),
          Map.entry("Script", new ScriptCheck()),
          Map.entry("Sed", new SedCheck()),
          Map.entry("SessionCookieName", new SessionCookieNameCheck()),
          Map.entry("SetEnvIf", new SetEnvIfCheck()),
          Map.entry("SSLOptions", new SslOptionsCheck()),
          Map.entry("SSLRequire", new SslRequireCheck()),
          Map.entry("SSLServer", new SslServerCheck()),
          Map.entry("Substitute", new SubstituteCheck()),
          Map.entry("URLMap", new UrlMapCheck()));

  private static final Pattern ITEM =
      Pattern.compile("([A-Za-z:]+)(?:\\((.*?)\\))?(?:@([0-9]+|\\*))?(?: => (.*))?");

  private CheckParser() {}

  static ArgumentCheck parse(String cell) {
    List<ArgumentCheck> checks = new ArrayList<>();
    for (String item : cell.split(" ; ", -1)) {
      checks.add(one(item));
    }
    return checks.size() == 1 ? checks.get(0) : new Sequence(checks);
  }

  private static ArgumentCheck one(String item) {
    Matcher matcher = ITEM.matcher(item);
    if (!matcher.matches()) {
      throw new IllegalStateException("no check: " + item);
    }
    String name = matcher.group(1);
    if (name.startsWith("check:")) {
      ArgumentCheck check = NAMED.get(name.substring(6));
      if (check == null) {
        throw new IllegalStateException("no such check: " + item);
      }
      return check;
    }
    String parameters = matcher.group(2) == null ? "" : matcher.group(2);
    String at = matcher.group(3) == null ? "1" : matcher.group(3);
    int word = at.equals("*") ? WordCheck.EACH : Integer.parseInt(at) - 1;
    Message message = new Message(matcher.group(4) == null ? "" : matcher.group(4));
    return switch (name) {
      case "keyword" -> new KeywordCheck(word, words(parameters, true), true, message);
      case "exact" -> new KeywordCheck(word, words(parameters, false), false, message);
      case "integer" -> NumberCheck.integer(word, parameters, message);
      case "atoi" -> NumberCheck.atoi(word, parameters, message);
      case "whole" -> new NumericCheck(word, NumericCheck.Manner.WHOLE, message);
      case "numeric" -> new NumericCheck(word, NumericCheck.Manner.BEGINNING, message);
      case "decimal" -> new NumericCheck(word, NumericCheck.Manner.DECIMAL, message);
      case "countOr" -> new CountOrKeywordCheck(word, words(parameters, true), message);
      case "bounded" -> new NumericCheck(word, NumericCheck.Manner.BOUNDED, message);
      case "offset" ->
          new OffsetCheck(word, NumberCheck.integer(word, parameters, message), message);
      case "timeout" -> new TimeoutCheck(word, message);
      case "words" -> new WordCountCheck(Integer.parseInt(parameters), message);
      case "place" -> new Placement();
      case "text" -> new ExpressionCheck(word, version(parameters), message);
      case "regex" -> new RegexCheck(word, message);
      case "without" -> new CharactersCheck(word, parameters, message);
      case "atMost" -> new CountCheck(Integer.parseInt(parameters), message);
      case "never" -> new NeverCheck(Kind.ALWAYS_REFUSED, message);
      case "crash" -> new NeverCheck(Kind.PROCESS_CRASH, new Message(Message.SEGMENTATION_FAULT));
      default -> throw new IllegalStateException("no such check: " + item);
    };
  }

  private static Version version(String parameters) {
    return Version.parse(parameters).orElse(new Version(2, 4, 0));
  }

  private static Set<String> words(String parameters, boolean ignoreCase) {
    Set<String> words = ignoreCase ? new TreeSet<>(String.CASE_INSENSITIVE_ORDER) : new TreeSet<>();
    words.addAll(List.of(parameters.split("\\|", -1)));
    return words;
  }
}

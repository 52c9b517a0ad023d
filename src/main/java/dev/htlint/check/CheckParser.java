package dev.htlint.check;

import dev.htlint.catalog.Version;
import dev.htlint.check.NumberCheck.Reading;
import dev.htlint.resolve.Refusal.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads the column {@code check}: checks in their order, separated by {@code " ; "}. Each is {@code
 * name(parameters)@word => message}, of which all but the name may be missing; in the message
 * {@code %n} is the directive and {@code %v} the value. {@code @*} means each word. {@code
 * check:Name} is one that is a class; {@code place} asks for the column {@code forbidden}.
 */
final class CheckParser {
  private static final String SEPARATOR = " ; ";
  private static final String ARROW = " => ";

  private CheckParser() {}

  static ArgumentCheck parse(String cell) {
    List<ArgumentCheck> checks = new ArrayList<>();
    int from = 0;
    for (int end; (end = cell.indexOf(SEPARATOR, from)) >= 0; from = end + SEPARATOR.length()) {
      checks.add(one(cell.substring(from, end)));
    }
    checks.add(one(cell.substring(from)));
    return checks.size() == 1 ? checks.get(0) : new Sequence(checks);
  }

  /** The checks that are logic, not data. One line each, by name. */
  private static ArgumentCheck named(String name) {
    return switch (name) {
      case "AddIcon" -> new AddIconCheck();
      case "Alias" -> new AliasCheck();
      case "Allow" -> new AllowCheck();
      case "AllowMethods" -> new AllowMethodsCheck();
      case "AllowOverride" -> new AllowOverrideCheck();
      case "AuthBasicFake" -> new BasicFakeCheck();
      case "AuthnProvider" -> new AuthenticationProviderCheck();
      case "BalancerMember" -> new BalancerMemberCheck();
      case "BodyLimit" -> new BodyLimitCheck();
      case "CacheDirectory" -> new CacheDirectoryCheck();
      case "CGIVar" -> new CgiVarCheck();
      case "ConnectPorts" -> new ConnectPortsCheck(WordCheck.EACH);
      case "CookieDomain" -> new CookieDomainCheck();
      case "CookieExpires" -> new CookieExpiresCheck();
      case "DAV" -> new DavCheck();
      case "Digest" -> new DigestCheck();
      case "DirectoryIndexRedirect" -> new DirectoryIndexRedirectCheck();
      case "EarlyHint" -> new EarlyHintCheck();
      case "Error" -> new ErrorCheck();
      case "ErrorDocument" -> new ErrorDocumentCheck();
      case "ErrorLogFormat" -> new ErrorLogFormatCheck();
      case "Expires" -> new ExpiresCheck();
      case "ExternalFilter" -> new ExternalFilterCheck();
      case "FcgiAuthentication" -> new FcgiAuthenticationCheck();
      case "FileETag" -> new FileEtagCheck();
      case "Files" -> new FilesCheck();
      case "Filter" -> new FilterCheck();
      case "FilterChain" -> new FilterChainCheck();
      case "ForceLanguagePriority" -> new ForceLanguagePriorityCheck();
      case "Header" -> new HeaderCheck();
      case "Health" -> new HealthCheck();
      case "HostFormat" -> new HostFormatCheck();
      case "If" -> new IfCheck();
      case "IndexOptions" -> new IndexOptionsCheck();
      case "LDAPURL" -> new LdapUrlCheck();
      case "Limit" -> new LimitCheck();
      case "LineLength" -> new LineLengthCheck();
      case "Listen" -> new ListenCheck();
      case "Location" -> new LocationCheck();
      case "LoadModule" -> new LoadModuleCheck();
      case "LogFormat" -> new LogFormatCheck();
      case "LogLevel" -> new LogLevelCheck();
      case "LogMessage" -> new LogMessageCheck();
      case "LuaSection" -> new LuaSectionCheck();
      case "ManagedDomain" -> new ManagedDomainCheck();
      case "MultiviewsMatch" -> new MultiviewsMatchCheck();
      case "Mutex" -> new MutexCheck();
      case "OddNumber" -> new OddNumberCheck();
      case "Options" -> new OptionsCheck();
      case "ProtocolOptions" -> new ProtocolOptionsCheck();
      case "ProviderAlias" -> new ProviderAliasCheck();
      case "ProxyErrorOverride" -> new ProxyErrorOverrideCheck();
      case "ProxyFCGISetEnvIf" -> new ProxyFcgiSetEnvIfCheck();
      case "ProxyPass" -> new ProxyPassCheck();
      case "ProxyRemote" -> new ProxyRemoteCheck();
      case "ProxySet" -> new ProxySetCheck();
      case "PushPriority" -> new PushPriorityCheck();
      case "PushResource" -> new PushResourceCheck();
      case "RandomSeed" -> new RandomSeedCheck();
      case "ReadTimeout" -> new ReadTimeoutCheck();
      case "Redirect" -> new RedirectCheck();
      case "RegexOptions" -> new RegexOptionsCheck();
      case "RemoteAddress" -> new RemoteAddressCheck();
      case "Require" -> new RequireCheck();
      case "RequireSections" -> new RequireSections();
      case "RewriteBase" -> new RewriteBaseCheck();
      case "RewriteCond" -> new RewriteCondCheck();
      case "RewriteMap" -> new RewriteMapCheck();
      case "RewriteOptions" -> new RewriteOptionsCheck();
      case "RewriteRule" -> new RewriteRuleCheck();
      case "Script" -> new ScriptCheck();
      case "Sed" -> new SedCheck();
      case "ServerName" -> new ServerNameCheck();
      case "ServerSection" -> new ServerSectionCheck();
      case "SessionCookieName" -> new SessionCookieNameCheck();
      case "SetEnvIf" -> new SetEnvIfCheck();
      case "Socache" -> new SocacheCheck();
      case "SSLOptions" -> new SslOptionsCheck();
      case "SSLRequire" -> new SslRequireCheck();
      case "SSLServer" -> new SslServerCheck();
      case "SSLWords" -> new SslWordsCheck();
      case "Substitute" -> new SubstituteCheck();
      case "Suexec" -> new SuexecCheck();
      case "URL" -> new UrlCheck();
      case "URLMap" -> new UrlMapCheck();
      default -> throw new IllegalStateException("no such check: " + name);
    };
  }

  private static ArgumentCheck one(String item) {
    int name = lettersEnd(item);
    if (item.startsWith("check:")) {
      return named(item.substring(6));
    }
    // a closing bracket among the parameters does not end them: what stands behind it tells
    int end = name;
    if (item.startsWith("(", name)) {
      end = item.indexOf(')', name);
      while (end >= 0 && !isRest(item, end + 1)) {
        end = item.indexOf(')', end + 1);
      }
      end++;
    }
    if (end < name || !isRest(item, end)) {
      throw new IllegalStateException("no check: " + item);
    }
    String parameters = end > name ? item.substring(name + 1, end - 1) : "";
    int arrow = item.indexOf(ARROW, end);
    String at = item.substring(end, arrow < 0 ? item.length() : arrow);
    int word =
        at.isEmpty() ? 0 : at.equals("@*") ? WordCheck.EACH : Integer.parseInt(at.substring(1)) - 1;
    Message message = new Message(arrow < 0 ? "" : item.substring(arrow + ARROW.length()));
    return make(item, item.substring(0, name), parameters, word, message);
  }

  private static int lettersEnd(String item) {
    int end = 0;
    while (end < item.length()
        && (Character.isLetter(item.charAt(end)) || item.charAt(end) == ':')) {
      end++;
    }
    return end;
  }

  /** Whether a word's number and a message, or nothing, stand behind {@code from}. */
  private static boolean isRest(String item, int from) {
    int at = from;
    if (item.startsWith("@", at)) {
      at++;
      int digits = at;
      while (at < item.length() && Character.isDigit(item.charAt(at))) {
        at++;
      }
      if (at == digits && !item.startsWith("*", at++)) {
        return false;
      }
    }
    return at == item.length() || item.startsWith(ARROW, at);
  }

  private static ArgumentCheck make(
      String item, String name, String parameters, int word, Message message) {
    return switch (name) {
      case "keyword" -> new KeywordCheck(word, words(parameters, true), true, message);
      case "exact" -> new KeywordCheck(word, words(parameters, false), false, message);
      case "integer" -> NumberCheck.of(word, Reading.WHOLE, parameters, message);
      case "atoi" -> NumberCheck.of(word, Reading.ATOI, parameters, message);
      case "atol" -> NumberCheck.of(word, Reading.ATOL, parameters, message);
      case "whole" -> new NumericCheck(word, NumericCheck.Manner.WHOLE, message);
      case "numeric" -> new NumericCheck(word, NumericCheck.Manner.BEGINNING, message);
      case "decimal" -> new NumericCheck(word, NumericCheck.Manner.DECIMAL, message);
      case "countOr" -> new CountOrKeywordCheck(word, words(parameters, true), message);
      case "bounded" -> new NumericCheck(word, NumericCheck.Manner.BOUNDED, message);
      case "offset" ->
          new OffsetCheck(word, NumberCheck.of(word, Reading.WHOLE, parameters, message), message);
      case "timeout" -> new TimeoutCheck(word, message);
      case "span" -> new SpanCheck(word, NumberCheck.Range.of(parameters), message);
      case "duration" -> DurationCheck.of(word, parameters, message);
      case "slice" -> new SliceCheck(word, message);
      case "needed" -> new NeededCheck(word, message);
      case "firstOfTwo" -> new FirstOfTwoCheck(words(parameters, true), message);
      case "beginning" -> new BeginningCheck(word, parameters, message);
      case "within" -> new SurroundingsCheck(words(parameters, true), true, false, message);
      case "directlyIn" -> new SurroundingsCheck(words(parameters, true), true, true, message);
      case "notDirectlyIn" -> new SurroundingsCheck(words(parameters, true), false, true, message);
      case "words" -> new WordCountCheck(Integer.parseInt(parameters), message);
      case "place" -> new Placement();
      case "text" -> new ExpressionCheck(word, version(parameters), message);
      case "matches" -> new PatternCheck(word, Pattern.compile(parameters), message);
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

package dev.htlint.rules;

import dev.htlint.lint.Rule;
import dev.htlint.resolve.Refusal.Kind;
import java.util.List;

/**
 * The rules about arguments that a directive's handler refuses. A new one is an entry here; what is
 * known of a single message of httpd's is a hint.
 */
final class RefusedArguments {
  private RefusedArguments() {}

  /** All of them, by name. */
  static List<Rule> all() {
    return List.of(
        rule(
                "always-refused",
                Kind.ALWAYS_REFUSED,
                "is refused whatever it says",
                "remove the line")
            .hint("FancyIndexing", "write: IndexOptions FancyIndexing")
            .hint(
                "ErrorLog", "remove the line: only the server's administrator can choose its log"),
        rule(
            "built-in-module",
            Kind.BUILT_IN,
            "names a module that is part of this httpd already",
            "remove the line"),
        rule(
            "expression-crash",
            Kind.CHILD_CRASH,
            "has an expression that ends httpd's process",
            "write no backslash at the end of a text in an expression"),
        rule(
                "invalid-address",
                Kind.BAD_ADDRESS,
                "does not understand this address",
                "write addresses as 192.0.2.7, 192.0.2.0/24 or 192.0.2, with blanks between them")
            .hint("network mask", "a mask goes up to /32, that of an IPv6 address up to /128")
            .hint(
                "address was expected",
                "only an address takes a mask, the name of a host does not"),
        rule(
                "invalid-expression",
                Kind.BAD_EXPRESSION,
                "has an expression that httpd cannot parse",
                "put the whole expression in double quotes, texts inside of it in single quotes")
            .hint("expecting T_REGEX", "a pattern stands between slashes: /^www/ or m#^/admin#")
            .hint("Unterminated", "each quote, brace and slash that opens something must be closed")
            .hint(
                "unexpected T_OP_CONCAT, expecting '('",
                "put texts in single quotes, as in %{HTTP_HOST} == 'www.example.com'"),
        rule(
                "invalid-flags",
                Kind.BAD_FLAGS,
                "has flags that httpd does not understand",
                "write all flags in one pair of brackets, without blanks: [R=301,L]")
            .hint("RewriteRule: unknown flag 'OR'", "OR belongs to a RewriteCond")
            .hint(
                "RewriteCond: unknown",
                "a RewriteCond takes NC, OR and NV; other flags belong to the RewriteRule below it")
            .hint(
                "invalid HTTP response code",
                "redirect with 301, 302, 303, 307 or 308; 403 and 410 have flags of their own, F and"
                    + " G"),
        rule(
                "invalid-format",
                Kind.BAD_FORMAT,
                "has a value in a form that httpd does not understand",
                "see the manual for its form")
            .hint(
                "expires code", "write it as \"access plus 1 month\", each number before its unit")
            .hint("header format", "write a percent sign twice: %%")
            .hint("LDAP", "write it like this: \"ldap://ldap.example.com/dc=example,dc=com?uid\"")
            .hint("scheme was not recognised", "write ldap:// or ldaps:// in front"),
        rule(
                "invalid-number",
                Kind.BAD_NUMBER,
                "wants another number",
                "write a plain number in the range that it takes")
            .hint("non-negative", "write a whole number, 0 or more")
            .hint("not parsable", "write a whole number, 0 or more, in digits alone")
            .hint("positive", "write a whole number, 1 or more"),
        rule(
            "invalid-path",
            Kind.BAD_PATH,
            "does not take this path or address",
            "begin a path with a slash, and an address with its scheme"),
        rule(
            "invalid-regex",
            Kind.BAD_REGEX,
            "has a regular expression that does not compile",
            "close what ( or [ opens, and put a backslash before ( [ * + ? { that mean themselves"),
        rule(
                "invalid-status",
                Kind.BAD_STATUS,
                "cannot have this status",
                "write a status that httpd knows, such as 403, 404, 410 or 503")
            .hint("between 300 and 399", "write a status that redirects, such as 302")
            .hint("of three", "write the status first: Redirect 301 /old /new"),
        rule(
                "misplaced-section",
                Kind.MISPLACED,
                "cannot stand here",
                "see the manual for where it belongs")
            .hint(
                "within htaccess files",
                "move it to the server's configuration, or ask your host to")
            .hint("directory context", "move it to the server's configuration, or ask your host to")
            .hint("without previous <If>", "let it follow an <If> or <ElseIf> in the same section")
            .hint("excludes all methods", "write one section; no method is in both of these")
            .hint("already excluded", "remove the inner section, and keep what stands in it")
            .hint(
                "has no effect in",
                "put it into a <RequireAll> beside one that grants: Require all granted"),
        rule(
                "missing-value",
                Kind.MISSING_VALUE,
                "has the wrong arguments",
                "see the manual for its arguments")
            .hint("Header requires three", "write a value: Header set NAME \"VALUE\"")
            .hint("Header edit", "write: Header edit NAME PATTERN REPLACEMENT")
            .hint(
                "envariable expression",
                "write the name of a variable behind the pattern, as in: bad_bot or bad_bot=1")
            .hint("environment variable name", "write env=NAME, or env=!NAME, without blanks")
            .hint("URL to redirect", "write where to redirect to behind the path")
            .hint("'require ip'", "write an address: Require ip 192.0.2.0/24")
            .hint("contains no authorization", "write a Require inside, or remove the section"),
        rule(
            "process-crash",
            Kind.PROCESS_CRASH,
            "ends httpd's process",
            "name only the filters that are wanted, in one FilterChain that takes none away"),
        rule(
                "unknown-provider",
                Kind.UNKNOWN_PROVIDER,
                "names a provider that this server does not have",
                "write the name as the manual does, case matters; or load its module")
            .hint(
                "Authz provider",
                "Require takes all, env, expr, group, host, ip, local, method, user, valid-user, and"
                    + " others by module; case matters")
            .hint(
                "Authn provider",
                "there are file, anon, dbd, dbm, ldap and socache, each by a module of its own; case"
                    + " matters"),
        rule(
                "unknown-value",
                Kind.UNKNOWN_VALUE,
                "does not know this value",
                "see the manual for what it takes")
            .hint("should contain a slash", "write the whole media type, such as text/css")
            .hint("first argument must be", "write what to do first: Header set NAME \"VALUE\"")
            .hint("followed by 'from'", "write: Allow from all, or Deny from all")
            .hint("unknown order", "write: Order Deny,Allow without a blank, or Order Allow,Deny"));
  }

  private static RefusedArgument rule(String id, Kind kind, String fault, String help) {
    return new RefusedArgument(id, kind, fault, help);
  }
}

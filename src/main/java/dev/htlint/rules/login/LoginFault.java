package dev.htlint.rules.login;

/** What can be missing where somebody has to log in, and what httpd logs of it. */
public enum LoginFault {
  /** Nothing says how to log in: {@code ap_process_request_internal}. */
  TYPE_MISSING(
      "AH00027: No authentication done but request not allowed without authentication for ...",
      "this wants a user, but without AuthType nobody is asked to log in",
      "add AuthType Basic, and AuthName and AuthUserFile where they are missing, too"),
  /** The same where only those log in whom Deny keeps out. */
  TYPE_MISSING_FOR_ANY(
      "AH00028: No authentication done but request not allowed without authentication for ...",
      "this wants a user, but without AuthType nobody is asked to log in",
      "add AuthType Basic, and AuthName and AuthUserFile where they are missing, too"),
  /** No module feels responsible: mod_authn_core. */
  TYPE_UNKNOWN(
      "AH01796: AuthType %s configured without corresponding module",
      "no module handles AuthType %s",
      "httpd itself brings Basic (mod_auth_basic), Digest (mod_auth_digest), form (mod_auth_form)"),
  /** mod_auth_basic, mod_auth_digest and mod_auth_form ask for a realm first. */
  NAME_MISSING(
      "%s: need AuthName: ...",
      "AuthType %s cannot do without AuthName", "add a line such as AuthName \"Members\""),
  /** Nobody has to log in, nor is anybody let in: mod_authz_core. */
  REQUIRE_MISSING(
      "AH01627: AuthType configured with no corresponding authorization directives",
      "AuthType without any Require, here or above",
      "add Require valid-user, or remove AuthType"),
  /** Nobody looks up passwords: mod_auth_basic. */
  PROVIDER_MISSING(
      "%s: No Authn provider configured",
      "nothing looks up passwords: this server lacks mod_authn_file, which does it by default",
      "load mod_authn_file, or name another provider"),
  /** The provider has no file: mod_authn_file. */
  FILE_MISSING(
      "%s: AuthUserFile not specified in the configuration",
      "passwords are looked up in a file, but no AuthUserFile names one",
      "add AuthUserFile with the whole path of a file outside of the site"),
  /** Nobody is member of anything: mod_authz_groupfile. */
  GROUP_FILE_MISSING(
      "AH01664: No group file was specified in the configuration",
      "groups are looked up in a file, but no AuthGroupFile names one",
      "add AuthGroupFile with the whole path of a file outside of the site");

  private final String logged;
  private final String message;
  private final String help;

  LoginFault(String logged, String message, String help) {
    this.logged = logged;
    this.message = message;
    this.help = help;
  }

  /** What httpd logs; {@code ...} stands for the path in the address. */
  public String logged(String type) {
    return logged.replace("%s", this == TYPE_UNKNOWN ? type : number(type));
  }

  /** What is wrong. */
  public String message(String type) {
    return message.replace("%s", type);
  }

  /** What to write instead. */
  public String help() {
    return help;
  }

  /** Whether a request meets it only when it brings a name and a password. */
  public boolean isMetByCredentials() {
    return this == PROVIDER_MISSING || this == FILE_MISSING || this == GROUP_FILE_MISSING;
  }

  private String number(String type) {
    boolean digest = type.equalsIgnoreCase("Digest");
    boolean form = type.equalsIgnoreCase("form");
    return switch (this) {
      case NAME_MISSING -> digest ? "AH01780" : form ? "AH01810" : "AH01615";
      case PROVIDER_MISSING -> digest ? "AH01770" : form ? "AH01806" : "AH01616";
      case FILE_MISSING -> digest ? "AH01621" : "AH01619";
      default -> "";
    };
  }
}

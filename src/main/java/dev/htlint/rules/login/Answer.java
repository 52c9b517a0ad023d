package dev.htlint.rules.login;

/** What authorization says of a request: {@code authz_status} in httpd's mod_auth.h. */
public enum Answer {
  GRANTED,
  DENIED,
  /** A user may change it: httpd asks for a name and a password. */
  NO_USER,
  NEUTRAL
}

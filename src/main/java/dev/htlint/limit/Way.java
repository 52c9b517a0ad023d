package dev.htlint.limit;

/** A way in which a request may go wrong that several limits would end. */
public enum Way {
  HEADER("header", "a client that is slow to send its header"),
  BODY("body", "a client that is slow to send its body"),
  UPLOAD("upload", "a large body"),
  FCGID_UPLOAD("fcgid-upload", "a large body for a script of mod_fcgid"),
  PHP_UPLOAD("php-upload", "a large body for a script of PHP"),
  CGI("cgi", "a CGI script that says nothing"),
  FCGID("fcgid", "a script of mod_fcgid that says nothing"),
  FCGI("fcgi", "PHP-FPM, or another FastCGI backend, that says nothing"),
  HTTP("http", "an HTTP backend that says nothing"),
  PHP("php", "a PHP script that computes on and on");

  private final String key;
  private final String text;

  Way(String key, String text) {
    this.key = key;
    this.text = text;
  }

  /** As the catalogue calls it. */
  public String key() {
    return key;
  }

  /** For people. */
  public String text() {
    return text;
  }
}

package dev.htlint.catalog;

/**
 * How many words a directive takes, by the names of httpd's own macros (include/http_config.h,
 * {@code cmd_how}).
 *
 * @see #complaint
 */
public enum Arity {
  RAW_ARGS(""),
  TAKE_ARGV(""),
  NO_ARGS("takes no arguments"),
  FLAG("must be On or Off"),
  TAKE1("takes one argument"),
  TAKE2("takes two arguments"),
  TAKE3("takes three arguments"),
  TAKE12("takes 1-2 arguments"),
  TAKE23("takes two or three arguments"),
  TAKE123("takes one, two or three arguments"),
  TAKE13("takes one or three arguments"),
  ITERATE("requires at least one argument"),
  ITERATE2("requires at least two arguments");

  private final String complaint;

  Arity(String complaint) {
    this.complaint = complaint;
  }

  /** What httpd says behind the directive's name when the words are not what it takes. */
  public String complaint() {
    return complaint;
  }
}

package dev.htlint.rewrite;

/** Codes of httpd's error log that this machine foresees. */
enum AnswerCode {
  /** Too many internal redirects. */
  TOO_MANY_REDIRECTS("AH00124"),
  /** Lookups in lookups. */
  TOO_MANY_LOOKUPS("AH00125"),
  /** The engine is on, but may not follow links. */
  NO_LINKS("AH00670"),
  /** Too many rounds by [N]. */
  TOO_MANY_ROUNDS("AH02596"),
  /** A query string with blanks or control characters. */
  CONTROLS_IN_QUERY("AH10411"),
  /** A question mark out of the URL. */
  UNSAFE_QUESTION_MARK("AH10508"),
  /** The same by the rules of a server. */
  CONTROLS_IN_SERVER_QUERY("AH10410"),
  /** A proxy is asked for, but none loaded. */
  NO_PROXY("AH10160"),
  /** The same by the rules of a server. */
  NO_PROXY_FOR_SERVER("AH00669"),
  /** The URI cannot be read. */
  BAD_URI("AH10244"),
  /** A folder that may not be listed. */
  NO_LISTING("AH01276"),
  /** Require refuses. */
  NOT_GRANTED("AH01630"),
  /** Deny refuses. */
  DENIED("AH01797"),
  /** AuthType without Require. */
  NO_AUTHORIZATION("AH01627"),
  /** A link where links are not followed. */
  LINK("AH00037"),
  /** A redirect to what is no URL. */
  BAD_TARGET("AH00676"),
  /** The same in the configuration of a server. */
  BAD_SERVER_TARGET("AH00674"),
  /** A pattern of names that leads to no file of an acceptable type. */
  NO_VARIANT("AH00690");

  private final String code;

  AnswerCode(String code) {
    this.code = code;
  }

  @Override
  public String toString() {
    return code;
  }
}

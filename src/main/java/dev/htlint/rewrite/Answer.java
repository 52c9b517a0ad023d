package dev.htlint.rewrite;

import java.util.List;
import java.util.Optional;

/**
 * What a client gets.
 *
 * @param status the status code
 * @param location the Location header
 * @param served the delivered file, below the document root; also one that an ErrorDocument
 *     delivers
 * @param handler who makes the answer where it is not httpd's delivery of files
 * @param codes the codes of httpd's error log that tell of it, such as AH00124
 * @param chain the URIs of the request and of each internal redirect, in order
 * @param unknown what could not be told and may make the answer another one; the answer holds for
 *     sure only where this is empty
 */
public record Answer(
    int status,
    Optional<String> location,
    Optional<String> served,
    Optional<String> handler,
    List<String> codes,
    List<String> chain,
    List<String> unknown) {

  public Answer {
    codes = List.copyOf(codes);
    chain = List.copyOf(chain);
    unknown = List.copyOf(unknown);
  }

  /** How often the request went through the server: once, and once for each internal redirect. */
  public int passes() {
    return chain.size();
  }

  /**
   * Whether the request goes round until httpd gives up, either by internal redirects (AH00124) or
   * by the rounds of [N] (AH02596).
   */
  public boolean loops() {
    return codes.contains(AnswerCode.TOO_MANY_REDIRECTS.toString())
        || codes.contains(AnswerCode.TOO_MANY_ROUNDS.toString());
  }
}

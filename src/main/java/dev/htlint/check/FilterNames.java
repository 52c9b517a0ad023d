package dev.htlint.check;

import dev.htlint.server.Server;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The output filters that modules register, by the module that does: what {@code
 * ap_get_output_filter_handle} finds, whatever the case. What a server defines with ExtFilterDefine
 * counts, too.
 */
final class FilterNames {
  /** Filters of httpd itself, and of modules of which nothing else is known. */
  private static final Set<String> ALWAYS =
      Set.of(
          "byterange",
          "chunk",
          "content_length",
          "core",
          "http_header",
          "http_outerror",
          "old_write",
          "subreq_core",
          "mod_pagespeed_output_filter",
          "modsecurity_out",
          "layout",
          "zstd_compress");

  private static final Map<String, String> BY_MODULE =
      Map.ofEntries(
          Map.entry("brotli_compress", "mod_brotli.c"),
          Map.entry("bucketeer", "mod_bucketeer.c"),
          Map.entry("buffer", "mod_buffer.c"),
          Map.entry("cache", "mod_cache.c"),
          Map.entry("cache_invalidate", "mod_cache.c"),
          Map.entry("cache_out", "mod_cache.c"),
          Map.entry("cache_out_subreq", "mod_cache.c"),
          Map.entry("cache_remove_url", "mod_cache.c"),
          Map.entry("cache_save", "mod_cache.c"),
          Map.entry("cache_save_subreq", "mod_cache.c"),
          Map.entry("casefilter", "mod_case_filter.c"),
          Map.entry("data", "mod_data.c"),
          Map.entry("deflate", "mod_deflate.c"),
          Map.entry("dumpio_out", "mod_dumpio.c"),
          Map.entry("fixup_headers_err", "mod_headers.c"),
          Map.entry("fixup_headers_out", "mod_headers.c"),
          Map.entry("h2_c2_net_catch_h1", "mod_http2.c"),
          Map.entry("h2_c2_net_out", "mod_http2.c"),
          Map.entry("h2_c2_response_out", "mod_http2.c"),
          Map.entry("h2_c2_trailers_out", "mod_http2.c"),
          Map.entry("h2_c2_ws_out", "mod_http2.c"),
          Map.entry("includes", "mod_include.c"),
          Map.entry("inflate", "mod_deflate.c"),
          Map.entry("logio_ttfb_out", "mod_logio.c"),
          Map.entry("mod_expires", "mod_expires.c"),
          Map.entry("mod_session_out", "mod_session.c"),
          Map.entry("modperl_connection_output", "mod_perl.c"),
          Map.entry("modperl_request_output", "mod_perl.c"),
          Map.entry("proxy-html", "mod_proxy_html.c"),
          Map.entry("proxy_send_dir", "mod_proxy_ftp.c"),
          Map.entry("python", "mod_python.c"),
          Map.entry("rate_limit", "mod_ratelimit.c"),
          Map.entry("reqtimeout", "mod_reqtimeout.c"),
          Map.entry("sed", "mod_sed.c"),
          Map.entry("ssl/tls coalescing filter", "mod_ssl.c"),
          Map.entry("ssl/tls filter", "mod_ssl.c"),
          Map.entry("substitute", "mod_substitute.c"),
          Map.entry("xlateout", "mod_charset_lite.c"),
          Map.entry("xml2enc", "mod_xml2enc.c"),
          Map.entry("xsendfile", "mod_xsendfile.c"));

  private FilterNames() {}

  /** Whether a module of {@code server} registers the output filter {@code name}. */
  static boolean isRegistered(Server server, String name) {
    String filter = name.toLowerCase(Locale.ROOT);
    if (ALWAYS.contains(filter)) {
      return true;
    }
    String module = BY_MODULE.get(filter);
    return (module != null && server.hasModule(module))
        || server.registers("output-filter", filter);
  }
}

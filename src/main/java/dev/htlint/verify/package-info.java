/**
 * Asks a real httpd, started in a sandbox and ended again, what it makes of configuration files.
 * The only package that starts processes.
 */
@org.jspecify.annotations.NullMarked
package dev.htlint.verify;

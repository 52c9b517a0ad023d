package dev.htlint.verify;

import dev.htlint.resolve.Context;
import dev.htlint.server.Overrides;
import dev.htlint.server.Server;
import dev.htlint.source.SourceFile;

/**
 * A file about which httpd and htlint are asked.
 *
 * @param server the described server
 * @param overrides what that grants to a {@code .htaccess} file there
 */
public record Question(SourceFile source, Context context, Server server, Overrides overrides) {}

/**
 * What is handed out, tried as its users do: the archive, the npm package, the hooks, the action,
 * completion in real shells, manual pages. These tests end in IT and run when all is packaged.
 */
package dev.htlint.distribution;

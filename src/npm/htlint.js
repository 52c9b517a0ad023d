#!/usr/bin/env node
// Starts htlint, which is a Java program: this package carries it, Java 17 or newer must be there.
// Where there is a POSIX shell, the launcher beside this file looks for Java; on Windows, this does.
"use strict";

const { spawn } = require("node:child_process");
const os = require("node:os");
const path = require("node:path");

function command() {
  if (process.platform !== "win32") {
    return [path.join(__dirname, "bin", "htlint"), []];
  }
  const home = process.env.JAVA_HOME;
  const java = process.env.HTLINT_JAVA || (home ? path.join(home, "bin", "java.exe") : "java.exe");
  const options = ["-Xshare:auto", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
  return [java, [...options, "-jar", path.join(__dirname, "lib", "htlint.jar")]];
}

const [program, options] = command();
const child = spawn(program, [...options, ...process.argv.slice(2)], { stdio: "inherit" });

// Ctrl-C reaches the child by the terminal; what is sent to this process alone is passed on.
for (const signal of ["SIGTERM", "SIGHUP"]) {
  process.on(signal, () => child.kill(signal));
}
process.on("SIGINT", () => {});

child.on("error", (error) => {
  const missing = error.code === "ENOENT";
  const reason = missing ? "not found; htlint needs Java 17 or newer" : error.message;
  process.stderr.write(`htlint: ${program}: ${reason}\n`);
  process.exitCode = 3;
});
child.on("exit", (code, signal) => {
  process.exitCode = signal ? 128 + os.constants.signals[signal] : code;
});

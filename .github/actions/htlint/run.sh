#!/usr/bin/env bash
# The step of the action. What the workflow passes comes by variables and is never read as shell code.
set -u

words=(check "--format=$HTLINT_FORMAT")
if [[ -n $HTLINT_SARIF ]]; then
  words+=("--output=sarif=$HTLINT_SARIF")
fi
while IFS= read -r line; do
  [[ -n $line ]] && words+=("$line")
done <<<"$HTLINT_ARGUMENTS"
words+=(--)
while IFS= read -r line; do
  [[ -n $line ]] && words+=("$line")
done <<<"$HTLINT_PATHS"

# The runners carry several JDKs; the one of "java" may be too old.
if [[ -z ${HTLINT_JAVA:-} && -n ${JAVA_HOME_21_X64:-} ]]; then
  export HTLINT_JAVA=$JAVA_HOME_21_X64/bin/java
fi

code=0
"$HTLINT_ACTION/../../../bin/htlint-hook" "${words[@]}" || code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
exit "$code"

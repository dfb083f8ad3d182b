#!/usr/bin/env bash
# Finds the lockfile of a project, from its folder up to the repository's root, and says which package manager wrote it.
set -euo pipefail

folder=${FOLDER:-.}
cd "$folder" 2>/dev/null || {
  echo "::error::install/no-folder: The working directory $folder is not in the repository. Give the folder of the package with the Drizzle project."
  exit 2
}
root=$(cd "$GITHUB_WORKSPACE" && pwd -P)
here=$(pwd -P)
case "$here/" in
"$root"/*) ;;
*)
  echo "::error::install/no-folder: The working directory $folder lies outside of the repository. Give a folder in it."
  exit 2
  ;;
esac

manager=none
found=$here
while :; do
  for pair in package-lock.json:npm npm-shrinkwrap.json:npm pnpm-lock.yaml:pnpm yarn.lock:yarn bun.lock:bun bun.lockb:bun; do
    if [[ -f $found/${pair%%:*} ]]; then
      manager=${pair##*:}
      break 2
    fi
  done
  if [[ $found == "$root" ]]; then
    found=$here
    break
  fi
  found=$(dirname "$found")
done

{
  echo "manager=$manager"
  echo "folder=$found"
} >>"$GITHUB_OUTPUT"

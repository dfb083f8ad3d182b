#!/usr/bin/env bash
# Installs what the lockfile says, and nothing else: no script of a package runs, and no lockfile is written.
set -euo pipefail
cd "$FOLDER"

if [[ -n $COMMAND ]]; then
  exec bash -euo pipefail -c "$COMMAND"
fi

case $MANAGER in
npm)
  exec npm ci --ignore-scripts --no-audit --no-fund
  ;;
pnpm)
  corepack enable pnpm
  exec pnpm install --frozen-lockfile --ignore-scripts
  ;;
yarn)
  corepack enable yarn
  if [[ $(yarn --version) == 1.* ]]; then exec yarn install --frozen-lockfile --ignore-scripts --non-interactive; fi
  exec yarn install --immutable --mode=skip-build
  ;;
bun)
  exec bun install --frozen-lockfile --ignore-scripts
  ;;
*)
  echo "::error::install/no-lockfile: There is no lockfile of npm, pnpm, yarn or bun in the working directory or above it. Commit it, or give the input install."
  exit 2
  ;;
esac

/** Which of a repository's files may start a command, known by their path. */
import { posix } from 'node:path';

/** The kinds of places that commands stand in; `ci` to `platform` run without a person. */
export type PlaceKind = 'ci' | 'container' | 'compose' | 'process' | 'platform' | 'package' | 'task-runner' | 'make' | 'just' | 'shell' | 'hook' | 'code';

const kinds: readonly (readonly [PlaceKind, RegExp])[] = [
  ['ci', /^\.github\/workflows\/[^/]+\.ya?ml$/u],
  ['ci', /(?:^|\/)action\.ya?ml$/u],
  ['ci', /(?:^|\/)(?:\.gitlab-ci|bitbucket-pipelines|azure-pipelines|cloudbuild|buildspec|\.circleci\/config)\.ya?ml$/u],
  ['container', /(?:^|\/)(?:Dockerfile|Containerfile)(?:\.[^/]+)?$|\.(?:dockerfile|containerfile)$/iu],
  ['compose', /(?:^|\/)(?:docker-|podman-)?compose(?:\.[^/]+)?\.ya?ml$/u],
  ['process', /(?:^|\/)Procfile(?:\.[^/]+)?$/u],
  ['platform', /(?:^|\/)(?:vercel|app|railway|now)\.json$/u],
  ['platform', /(?:^|\/)(?:netlify|fly(?:\.[^/]+)?|railway|nixpacks)\.toml$/u],
  ['platform', /(?:^|\/)(?:render|heroku)\.ya?ml$/u],
  ['package', /(?:^|\/)package\.json$/u],
  ['task-runner', /(?:^|\/)(?:turbo|nx|project)\.jsonc?$/u],
  ['make', /(?:^|\/)(?:GNUmakefile|[Mm]akefile)$|\.mk$/u],
  ['just', /(?:^|\/)\.?justfile$|\.just$/iu],
  ['hook', /(?:^|\/)\.husky\/[a-z-]+$/u],
  ['hook', /(?:^|\/)\.?lefthook(?:-local)?\.ya?ml$/u],
  ['shell', /\.(?:sh|bash|zsh)$/u],
  ['code', /\.[cm]?[jt]sx?$/u],
];

/** Folders of other people's files, and of what was built from ours. */
const passedOver: ReadonlySet<string> = new Set(['node_modules', '.git', 'dist', '.next', '.turbo', 'vendor', '.yarn', 'coverage']);

/** Null for a file that starts nothing, or is not ours. */
export function kindOf(path: string): PlaceKind | null {
  if (
    path.endsWith('.d.ts') ||
    posix
      .dirname(path)
      .split('/')
      .some((folder) => passedOver.has(folder))
  )
    return null;
  return kinds.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

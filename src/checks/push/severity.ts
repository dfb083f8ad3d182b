/** How bad a push is, by the place that starts it and by its name: the one table of it. */
import type { FindingSeverity } from '../../model/finding.ts';
import type { PlaceKind } from './place.ts';

/** Names that speak of production outright. */
const production: ReadonlySet<string> = new Set([
  'prod',
  'production',
  'deploy',
  'deployment',
  'release',
  'live',
  'staging',
  'vercel',
  'heroku',
  'railway',
  'render',
  'netlify',
  'fly',
]);

/** Names that speak of a developer's own machine, or of a database that is thrown away. */
const development: ReadonlySet<string> = new Set([
  'dev',
  'develop',
  'development',
  'local',
  'test',
  'tests',
  'testing',
  'e2e',
  'spec',
  'bench',
  'studio',
  'sandbox',
  'playground',
  'shadow',
  'demo',
  'example',
  'examples',
  'fixture',
  'fixtures',
]);

/** Names that platforms and package managers call by themselves, or that a deploy goes by. */
const deploying: ReadonlySet<string> = new Set([
  'build',
  'start',
  'serve',
  'up',
  'ci',
  'install',
  'prepare',
  'publish',
  'pack',
  'entrypoint',
  'boot',
  'bootstrap',
  'migrate',
  'migration',
  'migrations',
]);

/**
 * CI, container, compose, process and platform files run without a person: an error, unless the name says that a developer's command is meant (`devCommand`).
 * Everything else goes by its name: production before development, development before build and start; what says nothing is a warning.
 */
export function severityOf(kind: PlaceKind, name: string | null): FindingSeverity {
  switch (kind) {
    case 'ci':
    case 'container':
    case 'compose':
    case 'process':
      return 'error';
    case 'platform':
      return byName(name) === 'notice' ? 'notice' : 'error';
    case 'package':
    case 'task-runner':
    case 'make':
    case 'just':
    case 'shell':
    case 'hook':
    case 'code':
      return byName(name);
  }
}

function byName(name: string | null): FindingSeverity {
  const words = wordsOf(name ?? '');
  if (words.some((word) => production.has(word))) return 'error';
  if (words.some((word) => development.has(word))) return 'notice';
  return words.some((word) => deploying.has(word)) ? 'error' : 'warning';
}

/** `preDeployCommand`, `db:push:prod` and `postinstall` in words; npm's `pre` and `post` are taken off. */
function wordsOf(name: string): readonly string[] {
  const words = name
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/u);
  return words.flatMap((word) => [word, word.replace(/^(?:pre|post)(?=[a-z])/u, '')]);
}

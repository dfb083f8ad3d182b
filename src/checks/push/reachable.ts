/** push/reachable: something in the repository runs `drizzle-kit push`. */
import type { Finding, RuleText } from '../../model/finding.ts';
import { excerpt } from '../../text/plain.ts';
import { findingOf } from '../finding.ts';
import { severityOf } from './severity.ts';
import type { Step } from './step.ts';
import type { Way } from './way.ts';

export const pushReachable: RuleText = {
  id: 'push/reachable',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    '`drizzle-kit push` changes a database to the schema at hand: nobody reviewed the SQL, nothing records what ran, and with `--force` it drops data without a question. In CI, deploy, container and process files, and in scripts named like a deploy, it is an error; in other scripts a warning; in those for development a notice.',
  remedy:
    'Generate migrations (`drizzle-kit generate`) and deploy them. A place that pushes to a database that is thrown away is listed in .github/drizzle-attest.yml as allowed.',
  alias: [],
};

/** How many steps of a way are named. */
const shownAtMost = 12;

/** Steps that push themselves, and those of CI and deploys that get there through others. `allowed` are paths, or `path#name`. */
export function findReachable(ways: readonly Way[], allowed: ReadonlySet<string>): readonly Finding[] {
  return ways.flatMap((way) => {
    const { kind, name } = way.step;
    const severity = severityOf(kind, name);
    if (way.next !== null && severity !== 'error') return [];
    return [describeFinding(way, isAllowed(way.step, allowed) ? 'notice' : severity, isAllowed(way.step, allowed))];
  });
}

function isAllowed({ path, name }: Step, allowed: ReadonlySet<string>): boolean {
  return allowed.has(path) || (name !== null && allowed.has(`${path}#${name}`));
}

function describeFinding(way: Way, severity: Finding['severity'], isListed: boolean): Finding {
  const { step, push } = way;
  return findingOf(pushReachable, {
    message: `${[...describe(way), push.words].join(' → ')}${isListed ? ' (allowed by the check configuration file)' : ''}.`,
    place: { path: step.path, line: step.line },
    severity,
    excerpt: step.excerpt,
  });
}

/** The steps by name, those of other files with their file; of a long way, its beginning. */
function describe(way: Way): readonly string[] {
  const words: string[] = [];
  for (let at: Way | null = way; at !== null; at = at.next) {
    if (words.length >= shownAtMost) return [...words, '…'];
    const { path, label } = at.step;
    words.push(at === way || path === way.step.path || at.step.callable === 'file' ? label : `${label} (${excerpt(path)})`);
  }
  return words;
}

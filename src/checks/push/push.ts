/** Whether `drizzle-kit push` can be reached from anything that the repository runs. */
import type { Finding, RuleText } from '../../model/finding.ts';
import { parseCode } from './code.ts';
import { parseConfiguration, parsePackage, parseTaskRunner } from './configuration.ts';
import { kindOf } from './place.ts';
import { findReachable, pushReachable } from './reachable.ts';
import { parseContainer, parseJust, parseMake, parseProcesses, parseShellScript } from './script-file.ts';
import type { ParsedSource, Source, Step } from './step.ts';
import { findUnread, pushUnread, type UnreadSource } from './unread.ts';
import { findWays } from './way.ts';

export type { Source } from './step.ts';
export type { UnreadSource } from './unread.ts';

export const pushTexts: readonly RuleText[] = [pushReachable, pushUnread];

export interface ReadSources {
  readonly sources: readonly Source[];
  readonly unread: readonly UnreadSource[];
}

/** `allowed`: paths, or `path#name` for one script, target or task, that the check configuration file lists. */
export function findPush({ sources, unread }: ReadSources, allowed: readonly string[]): readonly Finding[] {
  const parsed = sources.map((source) => ({ path: source.path, ...parseSource(source) }));
  const lost = parsed.flatMap(({ path, lost: reason }): UnreadSource[] => (reason === null ? [] : [{ path, reason }]));
  const { ways, complete } = findWays(parsed.flatMap(({ steps }) => steps));
  const cut: readonly UnreadSource[] = complete ? [] : [{ path: null, reason: 'its scripts call each other in more ways than are followed' }];
  return [...findReachable(ways, new Set(allowed)), ...findUnread([...unread, ...lost, ...cut])];
}

function parseSource(source: Source): ParsedSource {
  const kind = kindOf(source.path);
  const of = (steps: readonly Step[]): ParsedSource => ({ steps, lost: null });
  switch (kind) {
    case null:
      return of([]);
    case 'ci':
    case 'compose':
    case 'platform':
      return parseConfiguration(kind, source);
    case 'hook':
      return /\.ya?ml$/u.test(source.path) ? parseConfiguration(kind, source) : of(parseShellScript(kind, source));
    case 'package':
      return parsePackage(source);
    case 'task-runner':
      return parseTaskRunner(source);
    case 'container':
      return of(parseContainer(source));
    case 'process':
      return of(parseProcesses(source));
    case 'make':
      return of(parseMake(source));
    case 'just':
      return of(parseJust(source));
    case 'shell':
      return of(parseShellScript(kind, source));
    case 'code':
      return of(parseCode(source));
  }
}

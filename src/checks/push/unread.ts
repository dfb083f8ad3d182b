/** push/unread: a file that may start a push could not be looked into. */
import type { Finding, RuleText } from '../../model/finding.ts';
import { excerpt } from '../../text/plain.ts';
import { sentence } from '../../text/sentence.ts';
import { findingOf } from '../finding.ts';

export const pushUnread: RuleText = {
  id: 'push/unread',
  severity: 'warning',
  criteria: ['CC8.1'],
  cause: 'A file that may run `drizzle-kit push` could not be read or understood, so it is not known whether it does.',
  remedy: 'Mend the file; split one that is larger than 1 MB.',
  alias: [],
};

export interface UnreadSource {
  /** From the repository's root; null where it is about all of them. */
  readonly path: string | null;
  readonly reason: string;
}

export function findUnread(unread: readonly UnreadSource[]): readonly Finding[] {
  return unread.map(({ path, reason }) =>
    findingOf(pushUnread, {
      message:
        path === null
          ? `The repository was not looked through for \`drizzle-kit push\`: ${sentence(reason)}`
          : `${excerpt(path)} was not understood: ${sentence(reason)}`,
      place: path === null ? null : { path, line: null },
    }),
  );
}

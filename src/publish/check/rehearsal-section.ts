/** What the rehearsal came to, on a page. */
import type { RehearsalAnswer, ShadowFacts } from '../../model/rehearsal.ts';
import { isUnknown } from '../../model/unknown.ts';
import { inertText } from '../../text/markdown.ts';
import { agree, plural, sentence } from '../../text/sentence.ts';

export function renderRehearsal(answer: RehearsalAnswer | null): readonly string[] {
  return answer === null ? [] : ['### Rehearsal', inertText(describeRehearsal(answer))];
}

/** One line; what is to be done stands with the findings. */
export function describeRehearsal(answer: RehearsalAnswer): string {
  switch (answer.kind) {
    case 'rehearsed': {
      const { differences } = answer;
      if (isUnknown(differences)) return `⚠️ The migrations run on ${renderShadow(answer.shadow)}. What they give could not be compared with the schema.`;
      if (differences.length === 0) return `✅ The migrations run on ${renderShadow(answer.shadow)}, and give what the schema declares.`;
      return `⚠️ The migrations run on ${renderShadow(answer.shadow)}, and ${plural(differences.length, 'object')} then ${agree(differences.length, 'differs', 'differ')} from the schema.`;
    }
    case 'failed':
      return `❌ A new migration does not run on ${renderShadow(answer.shadow)}.`;
    case 'cannot':
      return `❔ The migrations could not be rehearsed on ${renderShadow(answer.shadow)}.`;
    case 'unavailable':
      return `❔ Nothing was rehearsed: ${sentence(answer.reason)}`;
    case 'left-out':
      return answer.reason === 'static' ? '➖ A static check rehearses nothing.' : '➖ The rehearsal was switched off.';
  }
}

function renderShadow({ kind, version }: ShadowFacts): string {
  switch (kind) {
    case 'given':
      return `the shadow database that was given (PostgreSQL ${version})`;
    case 'installed':
      return `the PostgreSQL of this machine (PostgreSQL ${version})`;
    case 'pglite':
      return `PGlite (PostgreSQL ${version})`;
    case 'file':
      return `a database file (SQLite ${version})`;
  }
}

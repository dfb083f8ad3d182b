/** history/edited: a merged migration has other bytes than in the base. */
import { correctionWay } from '../../model/correction.ts';
import { digest } from '../../model/digest.ts';
import { isUnknown } from '../../model/unknown.ts';
import type { FindingDetails } from '../finding.ts';
import type { HistoryChange, MergedPair } from './change.ts';
import { findCorrection, withNotice } from './declaration.ts';
import type { Evidence, HistoryRule } from './rule.ts';
import { quote } from '../../text/plain.ts';

export const edited: HistoryRule = {
  id: 'history/edited',
  severity: 'error',
  criteria: ['CC8.1', 'PI1.5'],
  cause:
    'A migration that is in the base has other bytes now. Databases that ran it ran the old text, drizzle-kit never runs it again and never compares its hash: from here on no two databases are known to be alike.',
  remedy: `Restore the file as the base has it, and put the change into a new migration (\`drizzle-kit generate --custom\` for SQL that no schema gives). To correct a migration that no database has applied, such as one whose deploy failed, ${correctionWay()}.`,
  alias: ['atlas checksum'],
  find: ({ pairs }, evidence) =>
    pairs.filter(isEdited).map((pair) => {
      const declared = correctionOf(pair, evidence);
      const told = describeFinding(pair, evidence);
      return declared === null ? told : withNotice(told, declared);
    }),
};

/** The edited pairs whose correction was declared beforehand: no database has them, so that they count as new. */
export function selectCorrected({ pairs }: HistoryChange, evidence: Evidence): readonly MergedPair[] {
  return pairs.filter((pair) => isEdited(pair) && correctionOf(pair, evidence) !== null);
}

function correctionOf({ base }: MergedPair, { merged, declarations, now }: Evidence): ReturnType<typeof findCorrection> {
  const before = typeof base.sql === 'string' ? merged.get(base.sql) : undefined;
  return before === undefined || isUnknown(before) ? null : findCorrection(base.name, before.sha256, declarations, now);
}

/** What cannot be read the project's reader tells. */
export function isEdited({ base, head }: MergedPair): boolean {
  return base.sql !== head.sql && head.sql !== null && !isUnknown(head.sql);
}

function describeFinding({ base, head }: MergedPair, { merged, texts }: Evidence): FindingDetails {
  const before = typeof base.sql === 'string' ? merged.get(base.sql) : undefined;
  const after = texts.get(head.path);
  if (before === undefined || isUnknown(before) || after === undefined) {
    return { message: `The merged migration ${quote(head.name)} was edited.`, place: { path: head.path, line: null } };
  }
  const digests = `sha256 ${before.sha256} in the base, ${digest(after)} now`;
  if (ended(before.text) === ended(after)) {
    return {
      message: `The merged migration ${quote(head.name)} has other line ends than in the base (${digests}).`,
      remedy: 'Restore the line ends, and add `*.sql text eol=lf` to .gitattributes.',
      place: { path: head.path, line: null },
    };
  }
  const line = firstDifference(before.text, after);
  return {
    message: `The merged migration ${quote(head.name)} was edited (${digests}).`,
    place: { path: head.path, line },
    excerpt: after.split('\n')[line - 1] ?? null,
  };
}

function ended(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** The first line of the new text that differs, from 1. */
function firstDifference(before: string, after: string): number {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const index = now.findIndex((line, at) => line !== old[at]);
  return index === -1 ? Math.max(now.length, 1) : index + 1;
}

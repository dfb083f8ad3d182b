/** Says what stayed of a deploy that went only halfway, and which statement ended its transaction. */
import { Problem } from '../errors/problem.ts';
import type { KitEnd } from '../model/execution.ts';
import type { JudgedMigration, Judgement } from '../model/outcome.ts';
import type { RelayStop } from '../model/relay.ts';
import type { StatementResult } from '../model/statement-result.ts';
import { isUnknown } from '../model/unknown.ts';
import { failedFile, listNames, renderFailure, type Failed } from './failure-text.ts';
import { describeKitEnd, describeStop } from './kit-end.ts';

export function explainPartial(end: KitEnd, judgement: Judgement, failed: Failed | null, stop: RelayStop | null): Problem {
  const why = stop === null ? `drizzle-kit ${describeKitEnd(end)}.` : `The deploy was stopped there, because ${describeStop(stop)}.`;
  const first = failed === null ? why : renderFailure(failed);
  const applied = judgement.migrations.filter(({ outcome }) => outcome === 'applied').map(({ migration }) => migration.name);
  const stayed = judgement.migrations.flatMap(describeStayed);
  return new Problem('apply/partial', {
    message: [
      ...judgement.migrations.flatMap(describeEnds),
      first,
      ...(applied.length === 0 ? [] : [`Applied: ${listNames(applied)}.`]),
      `A part of the plan stayed in the database${stayed.length === 0 ? '' : ` without its ledger row: ${listNames(stayed)}`}.`,
    ].join(' '),
    remedy:
      'Bring the database by hand to the state before or after each migration that is named here without its ledger row, and deploy again. Take COMMIT and ROLLBACK out of migrations.',
    ...failedFile(failed, judgement),
  });
}

/** `0002_x, statements 1 to 3`. */
function describeStayed({ migration, outcome, statements, row }: JudgedMigration): string[] {
  if (outcome !== 'partial' || row !== null) return [];
  const kept = isUnknown(statements) ? [] : statements.filter(hasKept).map(({ index }) => String(index));
  return [kept.length === 0 ? migration.name : `${migration.name}, ${kept.length === 1 ? 'statement' : 'statements'} ${listNames(kept)}`];
}

function hasKept({ commands }: StatementResult): boolean {
  return commands.some(({ effect, kind }) => effect === 'kept' && !isControl(kind));
}

/** Which statements ended the transaction of the deploy. */
function describeEnds({ migration, statements }: JudgedMigration): string[] {
  if (isUnknown(statements)) return [];
  const ending = statements.flatMap(({ index, commands }) =>
    commands.flatMap(({ kind, effect }) =>
      typeof kind === 'string' && isControl(kind) && (kind !== 'ROLLBACK' || effect === 'rolled-back') ? [`statement ${String(index)} (${kind})`] : [],
    ),
  );
  return ending.length === 0 ? [] : [`Migration ${migration.name}, ${listNames(ending)}, ended the transaction of the deploy.`];
}

function isControl(kind: StatementResult['commands'][number]['kind']): boolean {
  return kind === 'COMMIT' || kind === 'ROLLBACK' || kind === 'PREPARE TRANSACTION';
}

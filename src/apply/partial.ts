/** Says what stayed of a deploy that went only halfway, and which statement ended its transaction. */
import { Problem } from '../errors/problem.ts';
import { correctionWay } from '../model/correction.ts';
import type { Generation, LedgerTable } from '../model/drizzle.ts';
import type { KitEnd } from '../model/execution.ts';
import type { JudgedMigration, Judgement } from '../model/outcome.ts';
import type { RelayStop } from '../model/relay.ts';
import type { StatementResult } from '../model/statement-result.ts';
import { isUnknown } from '../model/unknown.ts';
import { insertRow } from '../sql/ledger-insert.ts';
import { agree, listNames } from '../text/sentence.ts';
import { failedFile, renderFailure, type Failed } from './failure-text.ts';
import { describeKitEnd, describeStop } from './kit-end.ts';
import { nameReleasing } from './lock-released.ts';
import type { PlanText } from './plan-texts.ts';
import { remedyOfFailure } from './remedies.ts';

/** drizzle-kit's ledger, as far as a row that is added by hand needs it. */
export interface LedgerForm {
  readonly table: LedgerTable;
  readonly generation: Generation;
}

export interface EndedInPart {
  readonly end: KitEnd;
  readonly judgement: Judgement;
  /** Null if drizzle-kit ended by itself. */
  readonly stop: RelayStop | null;
  readonly ledger: LedgerForm;
  /** Null if drizzle-kit had a session of its own. */
  readonly seen: { readonly plan: readonly PlanText[] } | null;
}

export function explainPartial(ended: EndedInPart, failed: Failed | null): Problem {
  const { judgement, ledger } = ended;
  const first = failed === null ? whyStopped(ended) : renderFailure(failed);
  const applied = judgement.migrations.filter(({ outcome }) => outcome === 'applied').map(({ migration }) => migration.name);
  const stayed = judgement.migrations.filter(({ outcome, row }) => outcome === 'partial' && row === null);
  return new Problem('apply/partial', {
    message: [
      ...judgement.migrations.flatMap(describeEnds),
      first,
      ...(applied.length === 0 ? [] : [`Applied: ${listNames(applied)}.`]),
      `A part of the plan stayed in the database${stayed.length === 0 ? '' : ` without its ledger row: ${listNames(stayed.map(describeStayed))}`}.`,
    ].join(' '),
    remedy: stayed.length > 0 ? mendByHand(stayed, ledger) : failed === null ? deployAgain : remedyOfFailure(failed, judgement),
    place: failedFile(failed, judgement),
  });
}

function whyStopped({ end, stop, seen }: EndedInPart): string {
  if (stop === null) return `drizzle-kit ${describeKitEnd(end)}.`;
  if (stop.kind === 'lock-released') return `${nameReleasing(stop, seen?.plan ?? [])} released a lock of the deploy, which was stopped there.`;
  return `The deploy was stopped there, because ${describeStop(stop)}.`;
}

const deployAgain = 'Deploy again: what has its ledger row is not run a second time.';

/** A person reads no more statements. */
const mostRows = 5;

function mendByHand(stayed: readonly JudgedMigration[], { table, generation }: LedgerForm): string {
  const rows = stayed.slice(0, mostRows).map(({ migration }) => `${insertRow(table, generation, migration)};`);
  const more = stayed.length > mostRows ? ', and so on for the others' : '';
  const source =
    generation === 'v0'
      ? 'hash is the SHA-256 of the file, created_at the `when` of its entry in meta/_journal.json'
      : "hash is the SHA-256 of the file, created_at the time in its folder's name in milliseconds, name the folder's name";
  return [
    'Either run by hand what is missing of each migration that is named here without its ledger row, add its row, and deploy again:',
    `${rows.join(' ')}${more} (${source}).`,
    'Or undo by hand what stayed, and correct the migration before you deploy again.',
    `If its file is merged, ${correctionWay()}.`,
  ].join(' ');
}

/** `0002_x, statements 1 to 3`. */
function describeStayed({ migration, statements }: JudgedMigration): string {
  const kept = isUnknown(statements) ? [] : statements.filter(hasKept).map(({ index }) => String(index));
  return kept.length === 0 ? migration.name : `${migration.name}, ${agree(kept.length, 'statement', 'statements')} ${listNames(kept)}`;
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

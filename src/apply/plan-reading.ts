/** Reads the plan with PostgreSQL's parser: its texts, and what drizzle-kit may send of them and besides. */
import type { Ledger } from '../model/ledger.ts';
import type { Migration } from '../model/migration.ts';
import type { Kit } from '../model/project.ts';
import type { StatementReader } from '../sql/statements.ts';
import { PlanAdmission, type OwnRuling, type ReadOwnText } from './admission.ts';
import { planTexts, type PlanText } from './plan-texts.ts';
import { readCommands, readOwnText } from './sql-reading.ts';

export interface ReadPlan {
  readonly texts: readonly PlanText[];
  readonly admission: PlanAdmission;
}

/** `generation` is of the drizzle-kit that sends it. */
export function readPlan(pending: readonly Migration[], before: Ledger, generation: Kit['generation'], sql: StatementReader): ReadPlan {
  const texts = planTexts(pending, (text) => readCommands(sql, text));
  const ledger = { table: before.table, generation, takenOver: generation === 'v1' && before.shape === 'v0' };
  return {
    texts,
    admission: new PlanAdmission(
      texts,
      once((text) => readOwnText(sql, text, ledger)),
    ),
  };
}

/** drizzle-kit sends the same text for each row. */
function once(read: ReadOwnText): ReadOwnText {
  const known = new Map<string, OwnRuling>();
  return (text) => {
    const ruling = known.get(text) ?? read(text);
    if (known.size < mostKnown && text.length <= longestKnown) known.set(text, ruling);
    return ruling;
  };
}

/** Texts that are kept, and the length of each. */
const mostKnown = 100;
const longestKnown = 2_000;

/** Where an attack begins: after an honest login and preparation, inside a transaction or outside of one. */
import type { Attack, Given } from './attack.ts';
import { apply, prepare, type PlannedMigration } from './honest.ts';
import { Wire } from './wire.ts';

type Work = (
  wire: Wire,
  given: { readonly first: PlannedMigration; readonly second: PlannedMigration; readonly one: string; readonly two: string } & Given,
) => Promise<unknown>;

/** After the login and the preparation of the ledger; and COMMIT is tried in the end. */
export function idle(work: Work): Attack {
  return async (given) => {
    const wire = await Wire.login(given.url);
    await prepare(wire);
    const [first, second = first] = given.plan;
    const [one, two] = first?.statements ?? [];
    if (first === undefined || second === undefined || one === undefined || two === undefined) throw new Error('The plan is too short.');
    await work(wire, { ...given, first, second, one, two });
    await wire.query('commit');
  };
}

/** The same in a transaction. */
export function begun(work: Work): Attack {
  return idle(async (wire, given) => {
    await wire.query('begin');
    await work(wire, given);
  });
}

/** Instead of the first statement of the plan. */
export function foreign(sql: string): Attack {
  return begun(async (wire, { plan }) => {
    await wire.query(sql);
    for (const migration of plan) await apply(wire, migration);
  });
}

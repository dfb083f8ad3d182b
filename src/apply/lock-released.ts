/** Says which statements of the plan released a lock of the deploy. */
import { Problem } from '../errors/problem.ts';
import { correctionWay } from '../model/correction.ts';
import type { RelayStop } from '../model/relay.ts';
import type { PlanText } from './plan-texts.ts';

type Released = Extract<RelayStop, { kind: 'lock-released' }>;

/** `fate`: what stayed of the plan, as a sentence. */
export function explainReleased({ held, sent }: Released, plan: readonly PlanText[], fate: string): Problem {
  const between = plan.slice(held, sent);
  const [first, last] = [between[0]?.migration, between.at(-1)?.migration];
  const migration = first === last ? last : undefined;
  return new Problem('lock/released', {
    message: `${nameReleasing({ held, sent }, plan)} released the lock of the session in which drizzle-kit works, so the deploy was stopped before COMMIT. ${fate}`,
    remedy: `Take pg_advisory_unlock, pg_advisory_unlock_all or DISCARD out of the function that the migration calls, or out of the migration. If its file is merged and no database has it, ${correctionWay(migration)}.`,
    place: migration?.path,
  });
}

/** The locks are asked for before COMMIT and looked at with each ledger row, so these are the statements of few migrations as a rule. */
export function nameReleasing({ held, sent }: Pick<Released, 'held' | 'sent'>, plan: readonly PlanText[]): string {
  const between = plan.slice(held, sent);
  const [first, last] = [between[0], between.at(-1)];
  if (first === undefined || last === undefined) return 'Something';
  if (first === last) return `Migration ${first.migration.name}, statement ${String(first.index)},`;
  if (first.migration === last.migration) return `Migration ${first.migration.name}, one of the statements ${String(first.index)} to ${String(last.index)},`;
  return `One of the statements from ${String(first.index)} of ${first.migration.name} to ${String(last.index)} of ${last.migration.name}`;
}

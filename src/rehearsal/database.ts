/** A shadow database in the state of the base: setup first, then the base's migrations. */
import type { ShadowAddress, ShadowSession } from '../model/ports.ts';
import type { RehearsalAnswer } from '../model/rehearsal.ts';
import { explainFailure } from './explanation.ts';
import type { Stage } from './order.ts';
import { forget, runApart } from './statements/run.ts';
import { parseServerError } from './statements/server-error.ts';

export type Prepared = { readonly kind: 'ready'; readonly address: ShadowAddress } | { readonly kind: 'stopped'; readonly answer: RehearsalAnswer };

/** An empty database but for the setup; a second one of the same server is a copy, since what setup does to the server is done once. */
export async function setUp(stage: Stage, like: ShadowAddress | null): Promise<Prepared> {
  const copied = like === null ? null : await stage.shadow.copy(like);
  if (copied !== null) return { kind: 'ready', address: copied };
  const address = await stage.shadow.create();
  for (const { path, text } of stage.order.setup) {
    const answer = await inSession(stage, address, async (session) => await runSetup(stage, session, path, text));
    if (answer !== null) return { kind: 'stopped', answer };
  }
  return { kind: 'ready', address };
}

async function runSetup(stage: Stage, session: ShadowSession, path: string, text: string): Promise<RehearsalAnswer | null> {
  try {
    await session.run(text);
    return null;
  } catch (thrown) {
    return await explainFailure(stage, session, { migration: null, statement: 1, sql: text, error: parseServerError(thrown) }, { during: 'setup', path });
  }
}

/** The base's migrations, each as it was deployed. */
export async function runBase(stage: Stage, address: ShadowAddress): Promise<RehearsalAnswer | null> {
  return await inSession(stage, address, async (session) => {
    const failed = await runApart(session, stage.order.base.groups);
    return failed === null ? null : await explainFailure(stage, session, failed, { during: 'base' });
  });
}

/** One session after the other: PGlite has room for few. */
export async function inSession<T>({ order, ports, signal }: Stage, address: ShadowAddress, work: (session: ShadowSession) => Promise<T>): Promise<T> {
  const session = await ports.openSession(address, order.statementTimeoutMs, signal);
  try {
    const result = await work(session);
    signal.throwIfAborted();
    await forget(session);
    return result;
  } finally {
    await session.close();
  }
}

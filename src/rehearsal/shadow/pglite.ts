/** PGlite: PostgreSQL as a package, each database a process of its own, since it has one thread and one database. */
import type { OpenShadowSession, ShadowAddress } from '../../model/ports.ts';
import { Secret } from '../../model/secret.ts';
import { supervise, ownNode } from './supervised-process.ts';
import type { SupervisedProgram } from './supervisor.ts';
import { parsePgliteReady, pgliteScript, type PgliteReady } from './pglite-script.ts';
import { ShadowRefusal, type Shadow } from './shadow.ts';

export interface PgliteOrder {
  /** Absolute folders from which the packages are looked for, in order. */
  readonly folders: readonly string[];
  readonly openSession: OpenShadowSession;
  readonly mask: (form: string) => void;
  readonly signal: AbortSignal;
}

/** Throws a ShadowRefusal where the packages are not installed. A rehearsal needs two databases, which start as fast as one. */
export async function openPglite(order: PgliteOrder): Promise<Shadow> {
  const started = await Promise.allSettled([startOne(order), startOne(order)]);
  const instances = started.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []));
  const refused = started.find((end) => end.status === 'rejected');
  const [first] = instances;
  if (refused === undefined && first !== undefined) return new Pglite(order, instances, first.ready.version);
  await Promise.all(instances.map(async ({ stop }) => await stop()));
  throw refused?.reason;
}

interface Instance {
  readonly ready: PgliteReady;
  readonly stop: () => Promise<void>;
}

class Pglite implements Shadow {
  readonly facts: Shadow['facts'];
  readonly #order: PgliteOrder;
  /** Those of the instances that are empty yet. */
  #spare: readonly Instance[];
  #instances: readonly Instance[];

  constructor(order: PgliteOrder, instances: readonly Instance[], version: string) {
    this.#order = order;
    this.#spare = instances;
    this.#instances = instances;
    this.facts = { kind: 'pglite', version };
  }

  async create(): Promise<ShadowAddress> {
    const instance = this.#spare[0] ?? (await this.#start());
    this.#spare = this.#spare.slice(1);
    const url = `postgresql://postgres:postgres@127.0.0.1:${String(instance.ready.port)}/postgres`;
    return { url: new Secret(url, [], () => undefined), tlsMode: 'disable' };
  }

  copy(): Promise<null> {
    return Promise.resolve(null);
  }

  async clear(): Promise<void> {
    await Promise.all(this.#instances.map(async ({ stop }) => await stop()));
    this.#spare = [];
    this.#instances = [];
  }

  async close(): Promise<readonly string[]> {
    await this.clear();
    return [];
  }

  async #start(): Promise<Instance> {
    const instance = await startOne(this.#order);
    this.#instances = [...this.#instances, instance];
    return instance;
  }
}

async function startOne({ folders, signal }: PgliteOrder): Promise<Instance> {
  const program: SupervisedProgram = {
    before: [],
    command: { file: ownNode(), args: ['--input-type=module', '-e', pgliteScript, JSON.stringify(folders)] },
    env: {},
    cwd: '/',
    owner: null,
    stopSignal: 'SIGKILL',
    folder: null,
  };
  try {
    const kept = await supervise(program, parsePgliteReady, signal);
    return { ready: kept.told, stop: async () => await kept.stop() };
  } catch (thrown) {
    if (signal.aborted) throw thrown;
    const said = thrown instanceof Error ? thrown.message : '';
    throw new ShadowRefusal({
      reason: said.includes('not installed') ? 'PGlite is not installed' : `PGlite did not start: ${said.slice(0, 300)}`,
      remedy: 'Add @electric-sql/pglite and @electric-sql/pglite-socket to the devDependencies of the project.',
    });
  }
}

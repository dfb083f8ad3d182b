/** Which scratch server it is to be: the one that is named, or the first that can be had. */
import type { RehearsalOrder, RehearsalPorts } from './order.ts';
import { limitOf } from './clock.ts';
import { openInstalled } from './scratch/installed.ts';
import { openPglite } from './scratch/pglite.ts';
import { ScratchRefusal, type Scratch } from './scratch/scratch.ts';
import { openServer } from './scratch/server.ts';

/** Taking away what was made is not stopped, but does not last, either. */
const cleaningMs = 15_000;

/** Throws a ScratchRefusal where there is none. A URL that is given is not replaced by something else, so that nobody takes one for the other. */
export async function openScratch(order: RehearsalOrder, { openSession, mask }: RehearsalPorts, signal: AbortSignal): Promise<Scratch> {
  const common = { openSession, mask, signal, cleaningSignal: () => limitOf(cleaningMs) };
  const { scratch, searchPath, packageFolders } = order;
  switch (scratch.kind) {
    case 'given':
      return await openServer({ ...common, kind: 'given', address: scratch.target, stop: null });
    case 'installed':
      return await openInstalled({ ...common, searchPath });
    case 'pglite':
      return await openPglite({ ...common, folders: packageFolders });
    case 'auto':
      return await openFirst([
        async () => await openInstalled({ ...common, searchPath }),
        async () => await openPglite({ ...common, folders: packageFolders }),
      ]);
  }
}

async function openFirst(openings: readonly (() => Promise<Scratch>)[]): Promise<Scratch> {
  const refusals: ScratchRefusal[] = [];
  for (const open of openings) {
    try {
      return await open();
    } catch (thrown) {
      if (!(thrown instanceof ScratchRefusal)) throw thrown;
      refusals.push(thrown);
    }
  }
  const reason = refusals.map(({ refusal }) => refusal.reason).join('; ');
  throw new ScratchRefusal({ reason, remedy: refusals[0]?.refusal.remedy ?? '' });
}

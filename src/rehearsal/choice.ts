/** Which shadow database it is to be: the one that is named, or the first that can be had. */
import type { RehearsalOrder, RehearsalPorts } from './order.ts';
import { limitOf } from './clock.ts';
import { openInstalled } from './shadow/installed.ts';
import { openPglite } from './shadow/pglite.ts';
import { ShadowRefusal, type Shadow } from './shadow/shadow.ts';
import { openServer } from './shadow/server.ts';

/** Taking away what was made is not stopped, but does not last, either. */
const cleaningMs = 15_000;

/** Throws a ShadowRefusal where there is none. A URL that is given is not replaced by something else, so that nobody takes one for the other. */
export async function openShadow(order: RehearsalOrder, { openSession, mask }: RehearsalPorts, signal: AbortSignal): Promise<Shadow> {
  const common = { openSession, mask, signal, cleaningSignal: () => limitOf(cleaningMs) };
  const { shadow, searchPath, packageFolders } = order;
  switch (shadow.kind) {
    case 'given':
      return await openServer({ ...common, kind: 'given', address: shadow.target, stop: null });
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

async function openFirst(openings: readonly (() => Promise<Shadow>)[]): Promise<Shadow> {
  const refusals: ShadowRefusal[] = [];
  for (const open of openings) {
    try {
      return await open();
    } catch (thrown) {
      if (!(thrown instanceof ShadowRefusal)) throw thrown;
      refusals.push(thrown);
    }
  }
  const reason = refusals.map(({ refusal }) => refusal.reason).join('; ');
  throw new ShadowRefusal({ reason, remedy: refusals[0]?.refusal.remedy ?? '' });
}

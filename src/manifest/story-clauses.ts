/** The manifest against its chain and against the clock: clauses C16 and C17. */
import { chainId } from '../model/chain.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';
import type { Contradiction } from './clause.ts';
import type { Manifest } from './schema.ts';

/** C16: the chain is that of the target; a manifest follows another one, and tells of others, each once. */
export function chainAgainstItself({ manifestId, chain, ledger, system }: Manifest): Contradiction {
  const { position } = chain;
  if (chain.id !== chainId(system.repository, system.environment, system.database.fingerprint))
    return 'the chain is not that of the repository, environment and database';
  if (!isUnknown(position) && position.previous?.manifestId === manifestId) return 'the manifest is its own predecessor';
  const interrupted = ledger.interrupted.map((deploy) => deploy.manifestId);
  if (interrupted.includes(manifestId)) return 'the manifest tells of itself as an interrupted deploy';
  if (new Set(interrupted).size !== interrupted.length) return 'an interrupted deploy is listed twice';
  const previous = isUnknown(position) ? null : position.previous;
  const isDenied = ledger.interrupted.some((deploy) => deploy.reason === 'no-manifest' && deploy.manifestId === previous?.manifestId);
  return isDenied ? 'interrupted says of the deploy of the previous manifest that it left no manifest' : null;
}

/** C17: as far as they are known, the times of the deploy's own clock follow each other. */
export function timesInOrder({ times, execution }: Manifest): Contradiction {
  const story: readonly (readonly [string, OrUnknown<string>])[] = [
    ['times.startedAt', times.startedAt],
    ['execution.lockAcquiredAt', execution.lockAcquiredAt],
    ['execution.startedAt', execution.startedAt],
    ['execution.finishedAt', execution.finishedAt],
    ['times.recordedAt', times.recordedAt],
  ];
  const known = story.flatMap(([name, time]) => (isUnknown(time) ? [] : [{ name, time }]));
  // The schema allows one spelling of a time, so the order of the texts is the order of the times.
  const late = known.find(({ time }, at) => time < (known[at - 1]?.time ?? time));
  return late === undefined ? null : `${late.name} is before what precedes it`;
}

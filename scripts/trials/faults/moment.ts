/** When a fault strikes: at a message of a deploy to its server, or some time after one. */
import { setTimeout as pass } from 'node:timers/promises';
import type { Draw } from '../draw.ts';
import type { Aim, Network, Seen } from './network.ts';
import { isEffect } from './plan.ts';
import { isCommit } from './wire.ts';

export interface Moment {
  /** As it is counted. */
  readonly name: string;
  /** Has it struck then; gives what ends the waiting where the moment does not come. */
  wait(network: Network, strike: () => Promise<void>): () => void;
}

const latest = { afterStartMs: 1_200, afterConnectionMs: 700, afterMessageMs: 60 };

/** `statements`: how many the deploy will send. */
export function drawMoment(draw: Draw, statements: number): Moment {
  const chance = draw.below(10);
  if (chance === 0) return afterStart(draw.below(latest.afterStartMs));
  if (chance === 1) return atMessage('after connecting', ({ kind }) => kind === 'begins', 'at', draw.below(latest.afterConnectionMs));
  // In one of two, the fault comes at the message itself, and in the others some milliseconds later.
  const delayMs = draw.once(2) ? 0 : draw.below(latest.afterMessageMs);
  if (chance <= 4) return atEffect(draw.below(statements), draw.once(2) ? 'before' : 'at', delayMs);
  const place = draw.pick(['before', 'at', 'after'] as const);
  if (place === 'after')
    return atMessage('after COMMIT', ({ role, kind }) => role === 'work' && kind === 'commit answered', draw.once(2) ? 'before' : 'at', delayMs);
  return atMessage(`${place} COMMIT`, ({ role, kind, sql }) => role === 'work' && kind === 'sends' && isCommit(sql), place, place === 'at' ? 0 : delayMs);
}

/** `index`: of the statement, from 0. */
function atEffect(index: number, place: Aim['place'], delayMs: number): Moment {
  let left = index;
  const isIt = ({ role, kind, sql }: Seen): boolean => {
    if (role !== 'work' || kind !== 'sends' || !isEffect(sql)) return false;
    left -= 1;
    return left < 0;
  };
  return atMessage('in a statement', isIt, place, delayMs);
}

function afterStart(delayMs: number): Moment {
  return {
    name: 'after the start',
    wait: (_network, strike) => {
      const timer = setTimeout(() => void strike(), delayMs);
      return () => clearTimeout(timer);
    },
  };
}

function atMessage(name: string, at: Aim['at'], place: Aim['place'], delayMs: number): Moment {
  return {
    name,
    wait: (network, strike) => {
      const reached = async (): Promise<void> => {
        await pass(delayMs);
        await strike();
      };
      network.aim({ at, place, reached });
      return () => network.aim(null);
    },
  };
}

/** When a fault strikes: at a message of a deploy to its server, or some time after one. */
import { setTimeout as pass } from 'node:timers/promises';
import type { Draw } from '../draw.ts';
import type { Aim, Network, Seen } from './network.ts';
import { isEffect } from './plan.ts';
import { isCommit } from './wire.ts';

export interface Moment {
  /** As it is counted. */
  readonly name: string;
  /** Has it struck then; returns what ends the waiting if the moment does not come. */
  wait(network: Network, strike: () => Promise<void>): () => void;
}

const latest = { afterStartMs: 1_200, afterConnectionMs: 700, afterMessageMs: 60, heldMs: 1_500, anotherMs: 10_000 };

/** How a fault comes to a message. */
interface Meeting {
  readonly place: Aim['place'];
  /** Until the fault strikes. */
  readonly delayMs: number;
  /** How long a message that waited for the fault is under way after it; null until another deploy is at work, if one is on its way. */
  readonly heldMs: number | null;
}

/** `statements`: how many the deploy will send. */
export function drawMoment(draw: Draw, statements: number, together: boolean): Moment {
  const chance = draw.below(12);
  const meeting = drawMeeting(draw, together);
  if (chance === 0) return afterStart(draw.below(latest.afterStartMs));
  if (chance === 1)
    return atMessage('after connecting', ({ kind }) => kind === 'begins', { ...meeting, place: 'at', delayMs: draw.below(latest.afterConnectionMs) });
  if (chance === 2) return atMessage('before connecting', ({ role, kind }) => role === 'work' && kind === 'begins', { ...meeting, place: 'before' });
  if (chance <= 5) return atEffect(draw.below(statements), meeting);
  const place = draw.pick(['before', 'at', 'after'] as const);
  if (place === 'after') return atMessage('after COMMIT', ({ role, kind }) => role === 'work' && kind === 'commit answered', meeting);
  const isIt = ({ role, kind, sql }: Seen): boolean => role === 'work' && kind === 'sends' && isCommit(sql);
  return atMessage(`${place} COMMIT`, isIt, { ...meeting, place, delayMs: place === 'at' ? 0 : meeting.delayMs });
}

/** In one of two, the fault comes at the message itself, and in the others some milliseconds later. */
function drawMeeting(draw: Draw, together: boolean): Meeting {
  const [delayMs, heldMs] = [draw.once(2) ? 0 : draw.below(latest.afterMessageMs), draw.once(2) ? 0 : draw.below(latest.heldMs)];
  return { place: draw.once(2) ? 'before' : 'at', delayMs, heldMs: together && draw.once(2) ? null : heldMs };
}

/** `index`: of the statement, from 0. */
function atEffect(index: number, meeting: Meeting): Moment {
  let left = index;
  const isIt = ({ role, kind, sql }: Seen): boolean => {
    if (role !== 'work' || kind !== 'sends' || !isEffect(sql)) return false;
    left -= 1;
    return left < 0;
  };
  return atMessage('in a statement', isIt, meeting);
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

function atMessage(name: string, at: Aim['at'], { place, delayMs, heldMs }: Meeting): Moment {
  return {
    name,
    wait: (network, strike) => {
      const reached = async (): Promise<void> => {
        await pass(delayMs);
        await strike();
        await (heldMs === null ? Promise.race([network.nextWork(), pass(latest.anotherMs)]) : pass(heldMs));
      };
      network.aim({ at, place, reached });
      return () => network.aim(null);
    },
  };
}

/** The machine's clock, read once: if the machine sets it back, no time of a deploy comes before an earlier one. */
import type { Clock } from '../model/ports.ts';

export const systemClock: Clock = () => Math.round(performance.timeOrigin + performance.now());

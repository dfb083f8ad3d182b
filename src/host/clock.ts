/** The machine's clock. */
import type { Clock } from '../model/ports.ts';

export const systemClock: Clock = () => Date.now();

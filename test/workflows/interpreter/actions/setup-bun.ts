/** oven-sh/setup-bun: a step may name it, and none may come to it, since there is no Bun here. */
import { Unplayable } from '../document.ts';
import type { Player } from './player.ts';

export const setupBun: Player = {
  inputs: ['bun-version', 'bun-version-file', 'no-cache'],
  play: () => Promise.reject(new Unplayable('There is no Bun on this machine for oven-sh/setup-bun.')),
};

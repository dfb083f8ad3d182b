/** The rounds of the trial that is asked for, each a test: vitest clears away what it made before the next one. */
import { inject, test } from 'vitest';
import { trials } from './catalogue.ts';
import { Draw } from './draw.ts';
import type { Round } from './trial.ts';

const { name, seed, first, last } = inject('trial');
const trial = trials.find((one) => one.name === name);
const round: Round | null = trial?.kind === 'deploy' ? await trial.open() : null;
if (round === null) throw new Error(`There is no trial ${name} whose rounds are tests.`);

for (let number = first; number <= last; number += 1)
  test(`round ${number}`, async ({ task }) => {
    task.meta.counts = await round(new Draw(seed, number), number);
  });

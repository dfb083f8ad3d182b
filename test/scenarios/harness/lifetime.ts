/** When what a test made goes: after the test, or after the last of the tests that share it. */
import { beforeAll, onTestFinished } from 'vitest';

type Undo = () => unknown;

/** What goes with a thing that is being made for several tests; null while a test makes its own. */
let collected: Undo[] | null = null;

/** Has this done when the test is over, or when all are that share what is being made. */
export function whenOver(undo: Undo): void {
  if (collected === null)
    onTestFinished(async () => {
      await undo();
    });
  else collected.push(undo);
}

/** Makes a thing once for all tests of a describe, as a target that they leave as they found it. */
export function share<T>(make: () => Promise<T>): () => T {
  const made: T[] = [];
  beforeAll(async () => {
    const undos: Undo[] = [];
    collected = undos;
    made.push(await make().finally(() => (collected = null)));
    return async () => {
      for (const undo of undos.toReversed()) await undo();
    };
  });
  return () => {
    const [thing] = made;
    if (thing === undefined) throw new Error('It is made before the first test begins.');
    return thing;
  };
}

import { describe, expect, test } from 'vitest';
import { insist, render } from '../../scripts/demo/command.ts';

describe('the demo insists', () => {
  const expected = { exit: 1, says: ['⛔ Refused', 'gate/not-approved'] };

  test('on nothing more than what it says', () => {
    expect(() => {
      insist('Run 7', { exit: 1, output: '⛔ Refused\n\nError gate/not-approved: nobody\n' }, expected);
    }).not.toThrow();
  });

  test.each([
    { output: '✅ Deployed: production\n', exit: 0, found: 'ended with exit code 0, expected was 1' },
    { output: '', exit: null, found: 'ended with exit code null, expected was 1' },
    { output: '⛔ Refused\n', exit: 1, found: 'did not say: gate/not-approved' },
    { output: 'nothing\n', exit: 1, found: 'did not say: ⛔ Refused · gate/not-approved' },
  ])('and fails where a run $found', ({ output, exit, found }) => {
    expect(() => {
      insist('Run 7', { exit, output }, expected);
    }).toThrow(`This is not what the demo says: Run 7 ${found}.\n\n${output}`);
  });
});

test('the demo shows command lines that a shell takes', () => {
  expect(render({ program: 'git', args: ['commit', '-m', "Ada's change", 'a/b.ts'], folder: '.' })).toBe(String.raw`git commit -m 'Ada'\''s change' a/b.ts`);
});

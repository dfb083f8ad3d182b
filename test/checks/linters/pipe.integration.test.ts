import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readLinterReport } from '../../../src/checks/linters/disk.ts';
import { makeTemporary } from '../../project/workspace.ts';

test('Results of a linter that are a named pipe are refused, and not waited for', async () => {
  const folder = await makeTemporary();
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  await expect(readLinterReport('pipe', folder)).rejects.toMatchObject({
    code: 'linter/unreadable',
    message: expect.stringContaining('it is no regular file'),
  });
});

/** pnpm/action-setup: the pnpm that is installed with this project. */
import { existsSync } from 'node:fs';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Player } from './player.ts';

const pnpm = join(import.meta.dirname, '../../../../node_modules/pnpm/bin/pnpm.cjs');

export const setupPnpm: Player = {
  inputs: ['version', 'package_json_file', 'run_install', 'standalone', 'dest'],
  play: async ({ running }) => {
    if (!existsSync(pnpm)) throw new Error('pnpm is not installed with this project.');
    const folder = join(running.home, 'setup-pnpm');
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'pnpm'), `#!/bin/sh\nexec node ${pnpm} "$@"\n`);
    await chmod(join(folder, 'pnpm'), 0o755);
    running.path.unshift(folder);
    return { dest: folder };
  },
};

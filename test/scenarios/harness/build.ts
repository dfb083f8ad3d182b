/** Bundles the current sources into the folder that is named: `node build.ts <folder>`, started by dist.ts in a process of its own. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundle } from '../../../scripts/bundle/bundle.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Name the folder to write to.');
for (const [name, bytes] of (await bundle(process.cwd())).files) {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), bytes);
}

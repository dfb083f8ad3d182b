/** `--fix`: a migration that would come out of order gets the next time, where that alone mends it; what was changed is said. */
import { join } from 'node:path';
import { restamp, type Restamp } from '../../checks/history/restamp.ts';
import { judgeFolder, type FolderPlace } from '../../checks/inspection.ts';
import { moveFolder, replaceText } from '../../host/disk.ts';
import type { Host } from '../../host/host.ts';
import { readOutput } from '../../host/process.ts';
import type { MigrationsFolder } from '../../model/project.ts';

/** Whether anything was changed, so that the folder has to be read again. */
export async function fixFolder(place: FolderPlace, folder: MigrationsFolder, { log }: Host): Promise<boolean> {
  const { history } = await judgeFolder(place, folder, readOutput);
  if (history === null) return false;
  const fix = restamp(history.change, history.evidence);
  if (fix.kind === 'nothing-out-of-order') return false;
  if (fix.kind === 'unsafe') {
    log.warning(`Nothing was fixed in ${folder.path}: ${fix.reason}`);
    return false;
  }
  await apply(fix, join(place.repositoryRoot, folder.path));
  for (const { name, from, to } of fix.restamped)
    log.info(
      fix.kind === 'journal'
        ? `Fixed ${folder.path}/meta/_journal.json: ${name} has the time ${to}, and had ${from}.`
        : `Fixed ${folder.path}: ${from} is now called ${to}.`,
    );
  return true;
}

async function apply(fix: Extract<Restamp, { readonly kind: 'journal' | 'folders' }>, folder: string): Promise<void> {
  if (fix.kind === 'journal') await replaceText(join(folder, 'meta/_journal.json'), fix.text);
  else for (const { from, to } of fix.restamped) await moveFolder(join(folder, from), join(folder, to));
}

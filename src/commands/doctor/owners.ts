/** CODEOWNERS: whether what a deploy depends on belongs to somebody. */
import { configurationFile } from '../../checks/configuration/configuration.ts';
import { findOwners } from '../../gates/code-owners.ts';
import { listNames } from '../../text/sentence.ts';
import type { Reading } from '../../github/reading.ts';
import type { RepositorySettings } from '../../gates/repository-settings.ts';
import type { Control } from '../../model/control.ts';
import { selectMigrationsFolders } from '../../project/recognise.ts';
import type { Judged, Say } from './control.ts';
import type { RepositoryFiles } from './files.ts';

export function judgeOwners({ ownersErrors }: RepositorySettings, { codeOwners, paths }: RepositoryFiles, say: Say): readonly Control[] {
  const folders = paths.kind === 'read' ? selectMigrationsFolders(paths.value) : [];
  const controlled = ['.github/workflows/any.yml', configurationFile];
  const migrations: Parameters<Say>[2] =
    paths.kind === 'unread'
      ? paths
      : folders.length === 0
        ? { status: 'not-configured', found: 'The repository has no migrations yet.', remedy: 'Generate the first migration, and give its folder an owner.' }
        : judgeOwned(
            codeOwners,
            folders.map((folder) => `${folder}/any.sql`),
          );
  return [
    say('code-owners/valid', null, judgeErrors(ownersErrors)),
    say('code-owners/migrations', folders.length === 0 ? null : folders.map((folder) => `/${folder}/`).join(', '), migrations),
    say('code-owners/controls', null, judgeOwned(codeOwners, controlled)),
  ];
}

function judgeErrors(errors: RepositorySettings['ownersErrors']): Parameters<Say>[2] {
  if (errors.kind === 'unread') return errors;
  if (errors.value === null) return { status: 'not-configured', found: 'There is no CODEOWNERS.', remedy: 'Write .github/CODEOWNERS.' };
  const [first] = errors.value;
  if (first === undefined) return { status: 'configured', found: 'GitHub reads all of it.' };
  return {
    status: 'not-configured',
    found: `GitHub finds ${String(errors.value.length)} errors in it, the first in line ${String(first.line)} of ${first.path}.`,
  };
}

function judgeOwned(codeOwners: Reading<string | null>, probes: readonly string[]): Parameters<Say>[2] {
  if (codeOwners.kind === 'unread') return codeOwners;
  const text = codeOwners.value;
  if (text === null) return { status: 'not-configured', found: 'There is no CODEOWNERS.' };
  const folder = (path: string): string => path.replace(/any\.(?:sql|yml)$/u, '');
  const open = probes.filter((path) => findOwners(text, path).length === 0);
  if (open.length > 0) return { status: 'not-configured', found: `Nobody owns ${listNames(open.map(folder))}.` };
  const judged: Judged = { status: 'configured', found: `They belong to ${listNames(probes.flatMap((path) => findOwners(text, path)))}.` };
  return judged;
}

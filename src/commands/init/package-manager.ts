/** Which package manager installs the repository, by its own word or by its lockfile. */
import { posix } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../errors/problem.ts';
import { unknown, type OrUnknown } from '../../model/unknown.ts';
import { parseJson } from '../../text/json.ts';

const lockfiles: Readonly<Record<string, string>> = {
  'package-lock.json': 'npm',
  'npm-shrinkwrap.json': 'npm',
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
};

const manifest = z.looseObject({ packageManager: z.string().max(200).optional() });

/** A package.json, by its path from the root. Throws `init/package-unreadable`. */
export function parsePackage(path: string, text: string | null): { readonly packageManager: string | null } {
  const parsed = manifest.safeParse(parseJson((text ?? '').replace(/^\uFEFF/u, '')));
  if (parsed.success) return { packageManager: /^(npm|pnpm|yarn|bun)@/u.exec(parsed.data.packageManager ?? '')?.[1] ?? null };
  throw new Problem('init/package-unreadable', {
    message: 'It is no JSON object as package managers read it.',
    remedy: 'Mend it: how the project is installed, and which scripts push, is read from it.',
    place: path,
  });
}

/** `named` is what package.json files say, the nearest to the root first. */
export function selectPackageManager(named: readonly (string | null)[], paths: readonly string[]): OrUnknown<string> {
  const said = named.find((name) => name !== null);
  if (said !== undefined) return said;
  const depth = (path: string): number => path.split('/').length;
  const found = paths.filter((path) => posix.basename(path) in lockfiles).sort((one, other) => depth(one) - depth(other));
  const nearest = found.filter((path) => depth(path) === depth(found[0] ?? ''));
  const names = [...new Set(nearest.map((path) => lockfiles[posix.basename(path)] ?? ''))];
  if (names.length === 1) return names[0] ?? '';
  return unknown(
    names.length === 0 ? 'there is no lockfile, and package.json names none' : `there are lockfiles of ${names.join(' and ')}, and package.json names none`,
  );
}

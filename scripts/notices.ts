/** The notices of the packages in the bundle: each with its version, its licence and the text that it ships. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, or what the package says in its place. */
  readonly licence: string;
  /** The licence text that the package ships; null where it ships none. */
  readonly text: string | null;
}

const allowed: ReadonlySet<string> = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'Unlicense', 'BlueOak-1.0.0', 'CC0-1.0']);

const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string().default('none stated') });

/** Reads what the packages in these folders say of themselves, sorted by name and version, each once. */
export function readPackages(folders: readonly string[]): readonly BundledPackage[] {
  const packages = folders.map((folder) => {
    const { name, version, license } = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    return { name, version, licence: license, text: readLicenceText(folder) };
  });
  const distinct = new Map(packages.map((found) => [`${found.name}@${found.version}`, found]));
  return [...distinct.entries()].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, found]) => found);
}

/** The packages whose licence is not one that this project may pass on. */
export function findForbidden(packages: readonly BundledPackage[]): readonly BundledPackage[] {
  return packages.filter(({ licence }) => !isAllowed(licence));
}

/** The whole of THIRD_PARTY_NOTICES.md. */
export function renderNotices(packages: readonly BundledPackage[]): string {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  return [
    '# Third-party notices\n',
    `The files in \`dist/\` contain code of the ${String(packages.length)} packages below. This list is made from the bundle itself by \`npm run build\`.\n`,
    ['| package | version | licence |', '| --- | --- | --- |', ...rows, ''].join('\n'),
    ...renderTexts(packages),
  ].join('\n');
}

/** `A OR B` needs one of them, `A AND B` both; no bundled package nests deeper. */
function isAllowed(licence: string): boolean {
  const bare = licence.replace(/^\((.*)\)$/u, '$1');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((name) => allowed.has(name)));
}

function readLicenceText(folder: string): string | null {
  const names = readdirSync(folder).sort();
  const files = names.filter((name) => /^(licen[cs]e|copying|notice)/iu.test(name));
  if (files.length > 0) return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
  const readme = names.find((name) => /^readme/iu.test(name));
  if (readme === undefined) return null;
  const section = /^(?:#+ *)?licen[cs]e\s*\n(?:[=-]+\n)?([^]*)$/imu.exec(readFileSync(join(folder, readme), 'utf8'))?.[1];
  return section?.includes('Copyright') === true ? section.trim() : null;
}

/** Packages that ship the same text share it. */
function renderTexts(packages: readonly BundledPackage[]): readonly string[] {
  const byText = Map.groupBy(
    packages,
    ({ licence, text }) => text?.replaceAll('\r\n', '\n') ?? `The package ships no licence text; its package.json states ${licence}.`,
  );
  return [...byText].map(([text, sharers]) => {
    const title = sharers.map(({ name, version }) => `${name} ${version}`).join(', ');
    return `## ${title}\n\n${fenced(text)}\n`;
  });
}

/** A fence longer than any run of backticks in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

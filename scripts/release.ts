/** Says whether a tag names the version that package.json and CHANGELOG.md name, and prints what the changelog says of it. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const tagForm = /^v(?<version>(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*))$/u;
const packageForm = z.object({ version: z.string() });

/** The notes of the release, in Markdown. Throws where tag, package and changelog do not say the same. */
export function readNotes(tag: string, packageText: string, changelog: string): string {
  const version = tagForm.exec(tag)?.groups?.['version'];
  if (version === undefined) throw new Error(`The tag is to be vX.Y.Z; it is "${tag}".`);
  const packaged = packageForm.parse(JSON.parse(packageText)).version;
  if (packaged !== version) throw new Error(`The tag says ${version}, package.json says ${packaged}.`);
  const section = sections(changelog).find(({ heading }) => heading.startsWith(`[${version}] - `));
  if (section === undefined) throw new Error(`CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD".`);
  if (!/ - \d{4}-\d{2}-\d{2}$/u.test(section.heading)) throw new Error(`The section "${section.heading}" of CHANGELOG.md has no date YYYY-MM-DD.`);
  if (section.text === '') throw new Error(`The section "${section.heading}" of CHANGELOG.md is empty.`);
  return `${section.text}\n`;
}

function sections(changelog: string): readonly { readonly heading: string; readonly text: string }[] {
  return changelog
    .split(/^## /mu)
    .slice(1)
    .map((section) => {
      const [heading = ''] = section.split('\n', 1);
      return { heading: heading.trim(), text: section.slice(heading.length).trim() };
    });
}

if (import.meta.main) {
  try {
    process.stdout.write(readNotes(process.argv[2] ?? '', readFileSync('package.json', 'utf8'), readFileSync('CHANGELOG.md', 'utf8')));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

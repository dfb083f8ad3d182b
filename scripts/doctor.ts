/** Fills the table of docs/doctor.md from the controls that the code knows; with --check, says whether it is out of date. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { controlTexts } from '../src/commands/doctor/table.ts';
import type { Requirement } from '../src/model/control.ts';

export const doctorFile = fileURLToPath(new URL('../docs/doctor.md', import.meta.url));

const requirements: Readonly<Record<Requirement, string>> = {
  always: 'always',
  environment: '`approval: environment`, `both`',
  'pull-request': '`approval: pull-request`, `both`',
  evidence: '`evidence-branch`',
  readable: 'once it can be read',
  advised: 'advised',
};

const [begin, end] = ['<!-- controls:begin -->', '<!-- controls:end -->'];

/** The page with its table as it has to be. */
export async function renderDoctorPage(page: string): Promise<string> {
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`docs/doctor.md: no ${begin} followed by ${end}`);
  const rows = controlTexts.map(
    ({ id, title, required, criteria, needs }) => `| \`${id}\` | ${title} | ${requirements[required]} | ${criteria.join(' ')} | ${needs} |`,
  );
  const table = ['| control | what it is | required | criteria | read with |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
  const filled = `${page.slice(0, from + begin.length)}\n\n${table}\n\n${page.slice(to)}`;
  return await format(filled, { ...(await resolveConfig(doctorFile)), parser: 'markdown' });
}

if (import.meta.main) {
  const before = readFileSync(doctorFile, 'utf8');
  const after = await renderDoctorPage(before);
  if (!process.argv.includes('--check')) writeFileSync(doctorFile, after);
  else if (before !== after) throw new Error('docs/doctor.md is not what "npm run docs" writes.');
}

/** Each whole workflow of the documents, by GitHub's language service and actionlint, and by what this project has. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findFaults } from '../../repository/workflows.ts';
import { remarksOfActionlint, remarksOfLanguageService } from '../lint.ts';
import { documentedWorkflows, jobsOf } from './documents.ts';

const named = [...documentedWorkflows, { document: 'docs/isolated-form.md', line: 0, text: jobsOf('docs/isolated-form.md') }].map((workflow) => ({
  ...workflow,
  file: `${workflow.document.replaceAll(/[/.]/gu, '-')}-${String(workflow.line)}.yml`,
}));

test('there are those of the front page, of emergencies and of stores that nobody can change', () => {
  const documents = documentedWorkflows.map(({ document }) => document);
  expect(documents).toEqual(expect.arrayContaining(['README.md', 'docs/adopting.md', 'docs/evidence.md']));
});

test.each(named)('the language service finds nothing in $document, line $line', async ({ file, text }) => {
  expect(await remarksOfLanguageService(`.github/workflows/${file}`, text)).toEqual([]);
});

test.each(named)('nothing is asked for that is not there in $document, line $line', ({ text }) => {
  expect(findFaults(text)).toEqual([]);
});

test('actionlint finds nothing in any', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attest-documents-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const place = join(folder, '.github/workflows');
  await mkdir(place, { recursive: true });
  for (const { file, text } of named) await writeFile(join(place, file), text);
  expect(await remarksOfActionlint(named.map(({ file }) => join(place, file)))).toEqual([]);
});

/** A job of GitHub Actions: inputs, log, summary and outputs as the runner knows them. */
import * as core from '@actions/core';
import { join } from 'node:path';
import { machineTempFolder, readJson } from './disk.ts';
import { makeTempFolder } from './temporary-disk.ts';
import { cancelSignal } from './process.ts';
import { annotate } from './annotate-runner.ts';
import { systemClock } from './clock.ts';
import { parseGithubJob } from './github-job.ts';
import type { Host } from './host.ts';
import { firstBytes, withoutCommands, visible } from '../text/plain.ts';
import { createRedactor } from '../text/redaction.ts';
import { createTranscript, longestTranscript } from './transcript.ts';
import { parseRunFacts } from './run-facts.ts';

/** The runner hands an input `some-name` over as `INPUT_SOME-NAME`. */
const inputPrefix = 'INPUT_';

/** GitHub drops a step's summary above 1 MiB; in bytes. */
const longestSummary = 900_000;

/** The command of this step and its other inputs by name, as the runner gives them. */
export function readRunnerInputs(): { readonly command: string; readonly texts: ReadonlyMap<string, string> } {
  const given = Object.entries(process.env).filter(([name]) => name.startsWith(inputPrefix));
  const texts = new Map(given.map(([name, text]) => [name.slice(inputPrefix.length).toLowerCase(), (text ?? '').trim()]));
  const command = texts.get('command') ?? '';
  texts.delete('command');
  return { command, texts };
}

export async function openRunner(): Promise<Host> {
  const redactor = createRedactor();
  const transcript = createTranscript(longestTranscript);
  const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
  const runnerTemp = process.env['RUNNER_TEMP'] ?? machineTempFolder();
  const event = await readJson(process.env['GITHUB_EVENT_PATH'] ?? '');
  const show = (text: string): string => visible(redactor.redact(text));
  const mask = (form: string): void => {
    redactor.add(form);
    for (const line of form.split(/\r?\n/u)) if (line !== '') core.setSecret(line);
  };
  const showSummary = async (markdown: string): Promise<void> => {
    await core.summary.addRaw(firstBytes(show(markdown), longestSummary), true).write();
  };
  return {
    kind: 'github-actions',
    log: transcript.remember(
      {
        info: (line) => core.info(withoutCommands(show(line))),
        warning: (line) => core.warning(show(line)),
        error: (line) => core.error(show(line)),
        debug: (line) => core.debug(show(line)),
        annotate: (annotation) => annotate(annotation, show),
        group: (title, work) => core.group(withoutCommands(show(title)), work),
      },
      show,
    ),
    shownLines: transcript.lines,
    clock: systemClock,
    mask,
    redact: redactor.redact,
    workspace,
    directory: workspace,
    tempFolder: await makeTempFolder(runnerTemp),
    evidenceFolder: join(runnerTemp, 'drizzle-attest-evidence'),
    reportFolder: join(runnerTemp, 'drizzle-attest-check'),
    programFolder: import.meta.dirname,
    nodeVersion: process.version,
    searchPath: process.env['PATH'] ?? '',
    run: parseRunFacts(process.env, event),
    job: parseGithubJob(process.env, event, mask),
    signal: cancelSignal(),
    showSummary,
    showReport: async ({ markdown, annotations }) => {
      for (const annotation of annotations()) annotate(annotation, show);
      await showSummary(markdown());
    },
    showResult: () => undefined,
    setOutput: core.setOutput,
  };
}

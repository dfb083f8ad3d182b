/** A job of GitHub Actions: inputs, log, summary and outputs as the runner knows them. */
import { join } from 'node:path';
import { addToFile, machineTempFolder, makeTempFolder, readJson } from './disk.ts';
import { cancelSignal } from './process.ts';
import { systemClock } from './clock.ts';
import type { Host } from './host.ts';
import { plainLine } from './plain.ts';
import { newId } from './random.ts';
import { createRedactor } from './redaction.ts';
import { parseRunFacts } from './run-facts.ts';
import { renderCommand, renderOutput, type WorkflowCommand } from './workflow-command.ts';

/** The runner hands an input `some-name` over as `INPUT_SOME-NAME`. */
const inputPrefix = 'INPUT_';

/** GitHub drops a step's summary above 1 MiB. */
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
  const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
  const runnerTemp = process.env['RUNNER_TEMP'] ?? machineTempFolder();
  const show = (text: string): string => plainLine(redactor.redact(text));
  return {
    kind: 'github-actions',
    log: {
      info: (line) => print(show(line)),
      warning: (line) => order('warning', redactor.redact(line)),
      error: (line) => order('error', redactor.redact(line)),
      debug: (line) => order('debug', redactor.redact(line)),
      group: async (title, work) => {
        order('group', show(title));
        return await work().finally(() => order('endgroup', ''));
      },
    },
    clock: systemClock,
    mask: (form) => {
      redactor.add(form);
      for (const line of form.split(/\r?\n/u)) if (line !== '') order('add-mask', line);
    },
    redact: redactor.redact,
    workspace,
    directory: workspace,
    tempFolder: await makeTempFolder(runnerTemp),
    evidenceFolder: join(runnerTemp, 'drizzle-attest-evidence'),
    programFolder: import.meta.dirname,
    nodeVersion: process.version,
    searchPath: process.env['PATH'] ?? '',
    run: parseRunFacts(process.env, await readJson(process.env['GITHUB_EVENT_PATH'] ?? '')),
    signal: cancelSignal(),
    showSummary: async (markdown) => {
      addToFile(process.env['GITHUB_STEP_SUMMARY'], `${redactor.redact(markdown).slice(0, longestSummary)}\n`);
      await Promise.resolve();
    },
    showResult: () => undefined,
    setOutput: (name, value) => addToFile(process.env['GITHUB_OUTPUT'], renderOutput(name, value, `ghadelimiter_${newId()}`)),
  };
}

function order(command: WorkflowCommand, message: string): void {
  print(renderCommand(command, message));
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

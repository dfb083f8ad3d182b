/** A person's terminal, or a script's: the answer goes to standard output, everything else to standard error. */
import { join } from 'node:path';
import { styleText } from 'node:util';
import { findRepositoryRoot, machineTempFolder } from './disk.ts';
import { makeTempFolder } from './temporary-disk.ts';
import { cancelSignal } from './process.ts';
import { systemClock } from './clock.ts';
import type { Host, ReportForms } from './host.ts';
import { renderPlain } from '../text/markdown-text.ts';
import { visible } from '../text/plain.ts';
import { renderPlace } from '../text/problem.ts';
import { createRedactor } from '../text/redaction.ts';
import { createTranscript, longestTranscript } from './transcript.ts';
import { withoutColour } from '../model/paint.ts';
import { terminalRunFacts } from './run-facts.ts';

const tones = { error: 'red', warning: 'yellow', notice: 'cyan', good: 'green', strong: 'bold', faint: 'dim' } as const;

const colours = { error: 'red', warning: 'yellow', notice: 'bold' } as const;

/** How a command answers on standard output; `github` is for a step of a job that has no `uses:`. */
export type TerminalFormat = 'text' | 'json' | 'sarif' | 'github';

export async function openTerminal(format: TerminalFormat): Promise<Host> {
  const redactor = createRedactor();
  const transcript = createTranscript(longestTranscript);
  const show = (text: string): string => visible(redactor.redact(text));
  const say = (line: string): void => void process.stderr.write(`${show(line)}\n`);
  const paint = (style: 'yellow' | 'red' | 'bold', text: string): void =>
    void process.stderr.write(`${styleText(style, show(text), { stream: process.stderr })}\n`);
  return {
    kind: 'terminal',
    log: transcript.remember(
      {
        info: say,
        warning: (line) => paint('yellow', line),
        error: (line) => paint('red', line),
        debug: (line) => (process.env['DRIZZLE_ATTEST_DEBUG'] === undefined ? undefined : say(line)),
        annotate: ({ level, title, message, file, line }) => {
          paint(colours[level], `${file === null ? '' : `${renderPlace(file, line)}: `}${title}: ${message}`);
        },
        group: async (title, work) => {
          paint('bold', title);
          return await work();
        },
      },
      show,
    ),
    shownLines: transcript.lines,
    clock: systemClock,
    mask: redactor.add,
    redact: redactor.redact,
    workspace: await findRepositoryRoot(process.cwd()),
    directory: process.cwd(),
    tempFolder: await makeTempFolder(machineTempFolder()),
    evidenceFolder: join(process.cwd(), 'evidence'),
    reportFolder: join(process.cwd(), 'check'),
    programFolder: import.meta.dirname,
    nodeVersion: process.version,
    searchPath: process.env['PATH'] ?? '',
    run: terminalRunFacts(),
    job: null,
    signal: cancelSignal(),
    showSummary: async (markdown) => {
      if (format === 'text') process.stdout.write(`${visible(renderPlain(redactor.redact(markdown)))}\n`);
      await Promise.resolve();
    },
    showReport: async (forms) => await showForm(format, forms, redactor.redact),
    showResult: (result) => {
      if (format === 'json') process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
    },
    setOutput: () => undefined,
  };
}

/** What the report says has nothing in it that a terminal would obey: its colours are all that is left to it. */
async function showForm(format: TerminalFormat, forms: ReportForms, redact: (text: string) => string): Promise<void> {
  const { annotate } = format === 'github' ? await import('./annotate-runner.ts') : { annotate: null };
  for (const annotation of annotate === null ? [] : forms.annotations()) annotate?.(annotation, (text) => visible(redact(text)));
  process.stdout.write(`${redact(renderForm(format, forms))}\n`);
}

function renderForm(format: TerminalFormat, { text, document, sarif }: ReportForms): string {
  switch (format) {
    case 'text':
      return text((tone, shown) => styleText(tones[tone], shown, { stream: process.stdout }));
    case 'github':
      return text(withoutColour);
    case 'json':
      return JSON.stringify(document(), null, 2);
    case 'sarif':
      return sarif().trimEnd();
  }
}

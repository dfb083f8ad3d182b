/** The command line's help, from the same definitions that read it. */
import type { CommandDescription } from './command.ts';
import type { Definition } from './definition.ts';

/** Help for one command, or for all where it is none of them. */
export function renderHelp(commands: readonly CommandDescription[], name: string | null): string {
  const known = commands.find((command) => command.name === name);
  return `${known === undefined ? renderOverview(commands) : renderCommand(known)}\n`;
}

function renderOverview(commands: readonly CommandDescription[]): string {
  const lines = commands.map(({ name, purpose }) => `  ${name.padEnd(10)}${purpose}`);
  return [
    'Usage: drizzle-attest <command> [options]',
    '',
    'Commands:',
    ...lines,
    '',
    'drizzle-attest <command> --help says what a command takes.',
    'Exit codes: 0 fine, 1 the verdict says no, 2 cannot tell.',
  ].join('\n');
}

function renderCommand({ name, purpose, inputs, formats, asksGithub }: CommandDescription): string {
  const used = inputs.filter(({ runnerOnly, kind }) => runnerOnly !== true || (kind === 'secret' && asksGithub === true));
  const secrets = used.filter((input) => input.kind === 'secret');
  return [
    `Usage: drizzle-attest ${name} [options]`,
    '',
    `${purpose}.`,
    '',
    'Options:',
    ...used.filter(({ kind }) => kind !== 'secret').map((input) => renderEntry(`--${input.name}`, input)),
    `  --format ${formats.join('|')}`,
    `      ${formats.includes('sarif') ? reportFormats : answerFormats}, on standard output. Default: text.`,
    ...(secrets.length === 0 ? [] : ['', 'Environment:', ...secrets.map((input) => renderEntry(input.variable, input))]),
  ].join('\n');
}

const answerFormats = 'text for people, json for programs';
const reportFormats = 'text for people, json and sarif for programs, github for annotations in a job';

function renderEntry(title: string, { description, fallback, choices }: Definition): string {
  const values = choices === undefined ? '' : ` ${choices.join('|')}`;
  return `  ${title}${values}\n      ${description}${fallback === undefined ? '' : ` Default: "${fallback}".`}`;
}

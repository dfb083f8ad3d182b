/** The command line's help, from the same definitions that read it. */
import { commandNames, type CommandName, type Definition } from './definition.ts';
import { definitions } from './definitions.ts';

const purposes: Readonly<Record<CommandName, string>> = {
  doctor: 'say which controls of a repository are configured, which are not, and which cannot be read',
  init: 'write the workflows and the check configuration file for a repository, or show what would be written',
  check: 'say what is wrong with a change of schema and migrations, before it is merged',
  migrate: 'deploy the pending migrations and leave a signed manifest of it',
  seal: 'sign and keep the manifest of a deploy that an isolated job handed over',
  verify: 'say whether a manifest, or a folder of them, is what somebody trusted signed; offline',
  targets: 'put several targets in order, and list afterwards what each deploy left',
  keep: 'append manifests to the evidence branch of the repository',
  collect: 'bring the manifests of a period together, verify them, and say what is missing',
  alert: 'keep one issue that tells what a report found, and close it when that is mended',
  pending: 'say what a deploy would run now, and what would stop it',
};

/** Help for one command, or for all where it is none of them. */
export function renderHelp(command: string | null): string {
  const known = commandNames.find((name) => name === command);
  return `${known === undefined ? renderOverview() : renderCommand(known)}\n`;
}

function renderOverview(): string {
  const lines = commandNames.map((name) => `  ${name.padEnd(10)}${purposes[name]}`);
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

function renderCommand(command: CommandName): string {
  const used = definitions.filter(
    ({ commands, name }) => commands.includes(command) && (!runnerOnly.includes(name) || (name === 'github-token' && asksGithub.includes(command))),
  );
  const secrets = used.filter(({ kind }) => kind === 'secret');
  return [
    `Usage: drizzle-attest ${command} [options]`,
    '',
    `${purposes[command]}.`,
    '',
    'Options:',
    ...used.filter(({ kind }) => kind !== 'secret').map((definition) => renderEntry(`--${definition.name}`, definition)),
    ...(command === 'check'
      ? [
          '  --format text|json|sarif|github',
          '      text for people, json and sarif for programs, github for annotations in a job, on standard output. Default: text.',
        ]
      : ['  --format text|json', '      text for people, json for programs, on standard output. Default: text.']),
    ...(secrets.length === 0 ? [] : ['', 'Environment:', ...secrets.map((definition) => renderEntry(definition.variable ?? '', definition))]),
  ].join('\n');
}

/** They ask GitHub from a terminal, too. */
const asksGithub: readonly CommandName[] = ['doctor'];

/** A terminal has no artifacts. */
const runnerOnly: readonly string[] = ['artifact', 'retention-days', 'github-token', 'comment'];

function renderEntry(title: string, { description, fallback, choices }: Definition): string {
  const values = choices === undefined ? '' : ` ${choices.join('|')}`;
  return `  ${title}${values}\n      ${description}${fallback === undefined ? '' : ` Default: "${fallback}".`}`;
}

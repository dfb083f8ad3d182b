/** The inputs that say where manifests outlive their artifacts, and how a period's are brought together. */
import type { Definition } from './definition.ts';

const collect = ['collect'] as const;

export const evidenceDefinitions: readonly Definition[] = [
  {
    name: 'evidence-branch',
    kind: 'text',
    commands: ['migrate', 'seal', 'pending', 'keep', 'collect', 'doctor', 'init'],
    description:
      'Branch that the manifests are appended to, one folder a deploy. keep writes to it, and makes it with the first manifest; the others read it. For migrate and seal: with chain-head: github.',
  },
  {
    name: 'chain-head',
    kind: 'choice',
    choices: ['directory', 'github'],
    commands: ['migrate', 'seal'],
    fallback: 'directory',
    description:
      "Where the newest manifest of this target is: directory, in the evidence directory; github, on the evidence branch and among the repository's artifacts, whichever has the later one (contents: read, actions: read). Where GitHub does not say, nothing is guessed.",
  },
  {
    name: 'since',
    kind: 'text',
    commands: collect,
    description: 'Begin of the period, as 2026-01-31 (in UTC) or RFC 3339. Without it, 35 days before its end.',
  },
  { name: 'until', kind: 'text', commands: collect, description: 'End of the period, written likewise; a day is taken as a whole. Without it, now.' },
  {
    name: 'manifests-directory',
    kind: 'path',
    commands: collect,
    description:
      "Folder for the manifests and evidence-index.json; it must be empty. Without it, one in the runner's temporary folder, or ./manifests in a terminal.",
  },
  {
    name: 'report',
    kind: 'path',
    commands: ['alert'],
    description: 'Report whose problems the issue tells: evidence-index.json.',
  },
] as const;

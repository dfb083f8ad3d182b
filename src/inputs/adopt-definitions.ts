/** The inputs of the commands that bring a repository here, and look at how it stands. */
import type { Definition } from './definition.ts';

export const adoptDefinitions: readonly Definition[] = [
  {
    name: 'write',
    kind: 'flag',
    commands: ['init'],
    fallback: 'false',
    terminalOnly: true,
    description: 'true writes the files; without it they are only shown, as a diff. A file that is there and differs is left as it is.',
  },
  {
    name: 'force',
    kind: 'flag',
    commands: ['init'],
    fallback: 'false',
    terminalOnly: true,
    description: 'true also replaces workflows that are there and differ. The check configuration file is never replaced.',
  },
  {
    name: 'repository',
    kind: 'text',
    commands: ['doctor'],
    terminalOnly: true,
    description:
      "OWNER/REPO to look at. Without it, that of the remote origin; its files are read from the folder then, else from the repository's default branch.",
  },
  {
    name: 'api-url',
    kind: 'text',
    commands: ['doctor'],
    terminalOnly: true,
    description: "GitHub's REST interface, where it is not that of the remote's host.",
  },
  { name: 'branch', kind: 'text', commands: ['doctor'], description: 'The branch whose rules are read. Without it, the default branch of the repository.' },
] as const;

/** The inputs of deploys to several targets. */
import type { Definition } from './definition.ts';

export const targetDefinitions: readonly Definition[] = [
  {
    name: 'target',
    kind: 'text',
    commands: ['migrate', 'seal', 'pending'],
    description: 'Name of the database, where one environment has several: it keeps the artifacts of their deploys apart.',
  },
  {
    name: 'targets',
    kind: 'text',
    commands: ['targets'],
    description:
      'JSON list of {"name", "environment", "secret"}. The environment defaults to the name, the secret to DATABASE_URL. The order is that of the deploys.',
  },
  {
    name: 'canary',
    kind: 'count',
    commands: ['targets'],
    fallback: '1',
    description: 'How many of the first targets are in the output canary; the others are in rest.',
  },
  {
    name: 'manifests',
    kind: 'path',
    commands: ['targets', 'keep'],
    description:
      'Folder with the manifests of a run, each in a folder of the name of its artifact. targets lists what each target left; keep appends them to the evidence branch.',
  },
] as const;

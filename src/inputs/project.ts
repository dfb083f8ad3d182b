/** Where the Drizzle project lies, and what is known of its config beforehand. */
import type { Definitions, NameIn } from './definition.ts';
import type { Reader } from './reader.ts';
import { dialects } from '../model/drizzle.ts';

export const projectInputs = {
  workingDirectory: {
    name: 'working-directory',
    kind: 'path',
    fallback: '.',
    description:
      'Folder of the package with the Drizzle project, from the repository root. Without it, and without config, dialect or out, check takes every project that has a drizzle config.',
    workflows: [
      {
        in: ['check'],
        fallback: '',
        description: 'Folder of the package with the Drizzle project, from the repository root. Without it every project that has a drizzle config is checked.',
      },
      { in: ['deploy', 'deploy-targets'], fallback: '', description: 'Folder of the package with the Drizzle project, from the repository root.' },
    ],
  },
  config: {
    name: 'config',
    kind: 'path',
    description:
      'drizzle config, from the working directory. Without it drizzle-kit looks for drizzle.config.ts, .js and .json. It is loaded by the drizzle-kit of the project, in a child that holds no secret, and not at all where dialect and out are given.',
    workflows: [{ in: ['check', 'deploy', 'deploy-targets'], description: 'drizzle config, from the working directory.' }],
  },
  dialect: {
    name: 'dialect',
    kind: 'choice',
    choices: dialects,
    description: 'Dialect of the project; wins over the config. What is deployed is postgresql; check takes all four.',
    workflows: [{ in: ['check', 'deploy', 'deploy-targets'], description: 'Dialect of the project; wins over the config.' }],
  },
  out: {
    name: 'out',
    kind: 'path',
    description: 'Migrations folder, from the working directory; wins over the config.',
    workflows: [{ in: ['check', 'deploy', 'deploy-targets'], description: 'Migrations folder, from the working directory; wins over the config.' }],
  },
} as const satisfies Definitions;

export const ledgerTableInputs = {
  migrationsSchema: {
    name: 'migrations-schema',
    kind: 'text',
    description: "Schema of Drizzle's ledger table; wins over the config. Where neither says it, drizzle.",
    workflows: [{ in: ['deploy'], description: "Schema of Drizzle's ledger table; wins over the config." }],
  },
  migrationsTable: {
    name: 'migrations-table',
    kind: 'text',
    description: "Name of Drizzle's ledger table; wins over the config. Where neither says it, __drizzle_migrations.",
    workflows: [{ in: ['deploy'], description: "Name of Drizzle's ledger table; wins over the config." }],
  },
} as const satisfies Definitions;

export interface ProjectInputs {
  readonly workingDirectory: string;
  readonly config: string | null;
  readonly given: { readonly dialect: string | null; readonly out: string | null; readonly ledgerSchema: string | null; readonly ledgerTable: string | null };
}

/** Of a command that asks no ledger. */
export function parseProject(reader: Reader<NameIn<typeof projectInputs>>): ProjectInputs {
  return {
    workingDirectory: reader.withFallback(projectInputs.workingDirectory),
    config: reader.optional(projectInputs.config),
    given: { dialect: reader.optionalChoice(projectInputs.dialect), out: reader.optional(projectInputs.out), ledgerSchema: null, ledgerTable: null },
  };
}

export function parseDeployedProject(reader: Reader<NameIn<typeof projectInputs> | NameIn<typeof ledgerTableInputs>>): ProjectInputs {
  const project = parseProject(reader);
  const ledgerSchema = reader.optional(ledgerTableInputs.migrationsSchema);
  return { ...project, given: { ...project.given, ledgerSchema, ledgerTable: reader.optional(ledgerTableInputs.migrationsTable) } };
}

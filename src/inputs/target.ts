/** What is deployed to, and the branch that its manifests are kept on. */
import type { Definitions } from './definition.ts';
import type { Reader } from './reader.ts';
import { parseBranch, parseLine } from './values.ts';

export const targetInputs = {
  environment: {
    name: 'environment',
    kind: 'text',
    description:
      "Name of the environment that is deployed to, as the job's `environment:` has it; a part of the identity of its chain of manifests. pending without database-url takes what the last manifest of it left.",
    workflows: [{ in: ['deploy'], required: true, description: "Environment that is deployed to. It has the required reviewers, and the database's secret." }],
  },
  target: {
    name: 'target',
    kind: 'text',
    description: 'Name of the database, where one environment has several: it keeps the artifacts of their deploys apart.',
    workflows: [{ in: ['deploy'], description: 'Name of the database, where one environment has several.' }],
  },
  evidenceBranch: {
    name: 'evidence-branch',
    kind: 'text',
    description:
      'Branch that the manifests are appended to, one folder a deploy. keep writes to it, and makes it with the first manifest; the others read it. For migrate and seal: with chain-head: github.',
    workflows: [
      {
        in: ['deploy', 'deploy-targets'],
        fallback: 'drizzle-attest-evidence',
        description: 'Branch that each manifest is appended to. Empty keeps none; the manifests then expire with their artifacts.',
      },
      { in: ['evidence'], fallback: 'drizzle-attest-evidence', description: 'Branch with the manifests. Empty looks at artifacts alone, and keeps nothing.' },
    ],
  },
} as const satisfies Definitions;

const { environment, target, evidenceBranch } = targetInputs;

export function parseEnvironment(reader: Reader<'environment'>): string {
  return parseLine(reader.required(environment), reader.place(environment));
}

/** With commas or line ends between; `fallback` if there is none. */
export function splitEnvironments(reader: Reader<'environment'>, fallback: string): readonly string[] {
  const names = (reader.optional(environment) ?? fallback).split(/[,\n]/u).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

/** Which of an environment's databases is meant; null where it has one. */
export function parseTarget(reader: Reader<'target'>): string | null {
  const name = reader.optional(target);
  return name === null ? null : parseLine(name, reader.place(target));
}

export function parseEvidenceBranch(reader: Reader<'evidence-branch'>): string | null {
  const branch = reader.optional(evidenceBranch);
  return branch === null ? null : parseBranch(branch, reader.place(evidenceBranch));
}

/** The inputs of init and doctor. */
import { Problem } from '../errors/problem.ts';
import type { Secret } from '../model/secret.ts';
import { checkInputs } from './check.ts';
import type { Definitions, NameIn } from './definition.ts';
import { gateInputs, githubToken } from './gates.ts';
import type { Reader } from './reader.ts';
import { signingInputs } from './signing.ts';
import { splitEnvironments, targetInputs } from './target.ts';
import { parseBranch, parseChoice, parseLine } from './values.ts';

export const initInputs = {
  write: {
    name: 'write',
    kind: 'flag',
    fallback: 'false',
    terminalOnly: true,
    description: 'true writes the files; without it they are only shown, as a diff. A file that is there and differs is left as it is.',
  },
  force: {
    name: 'force',
    kind: 'flag',
    fallback: 'false',
    terminalOnly: true,
    description: 'true also replaces workflows that are there and differ. The check configuration file is never replaced.',
  },
} as const satisfies Definitions;

export const doctorInputs = {
  repository: {
    name: 'repository',
    kind: 'text',
    terminalOnly: true,
    description:
      "OWNER/REPO to look at. Without it, that of the remote origin; its files are read from the folder then, else from the repository's default branch.",
  },
  apiUrl: {
    name: 'api-url',
    kind: 'text',
    terminalOnly: true,
    description: "GitHub's REST interface, where it is not that of the remote's host.",
  },
  branch: { name: 'branch', kind: 'text', description: 'The branch whose rules are read. Without it, the default branch of the repository.' },
} as const satisfies Definitions;

const usualEnvironment = 'production';
const usualBranch = 'drizzle-attest-evidence';
const approvals = ['environment', 'pull-request', 'both'] as const;

type Approval = (typeof approvals)[number];

/** What the written workflows say. */
export interface InitInputs {
  readonly environment: string;
  readonly approval: Approval;
  readonly signing: 'github' | 'key';
  /** Null: manifests are kept as artifacts only. */
  readonly evidenceBranch: string | null;
  readonly write: boolean;
  readonly force: boolean;
}

export interface DoctorInputs {
  /** `owner/name`; null: the one of the run, or of the remote origin. */
  readonly repository: string | null;
  readonly apiUrl: string | null;
  readonly environments: readonly string[];
  readonly approval: Approval;
  /** Null: the default branch. */
  readonly branch: string | null;
  readonly evidenceBranch: string | null;
  readonly reportDirectory: string | null;
  readonly token: Secret | null;
}

const { environment, evidenceBranch } = targetInputs;

export function parseInit(reader: Reader<NameIn<typeof initInputs> | 'environment' | 'approval' | 'signing' | 'evidence-branch'>): InitInputs {
  const branch = reader.optional(evidenceBranch) ?? usualBranch;
  return {
    environment: parseName(reader, reader.optional(environment) ?? usualEnvironment),
    approval: parseApproval(reader),
    signing: parseChoice(reader.optional(signingInputs.signing) ?? 'github', reader.place(signingInputs.signing), ['github', 'key']),
    evidenceBranch: branch === 'off' ? null : parseBranch(branch, reader.place(evidenceBranch)),
    write: reader.flag(initInputs.write),
    force: reader.flag(initInputs.force),
  };
}

type DoctorName = NameIn<typeof doctorInputs> | 'environment' | 'approval' | 'evidence-branch' | 'report-directory' | 'github-token';

export function parseDoctor(reader: Reader<DoctorName>): DoctorInputs {
  const [repository, branch, evidence] = [reader.optional(doctorInputs.repository), reader.optional(doctorInputs.branch), reader.optional(evidenceBranch)];
  return {
    repository: repository === null ? null : parseRepository(repository, reader.place(doctorInputs.repository)),
    apiUrl: reader.optionalUrl(doctorInputs.apiUrl),
    environments: splitEnvironments(reader, usualEnvironment).map((name) => parseName(reader, name)),
    approval: parseApproval(reader),
    branch: branch === null ? null : parseBranch(branch, reader.place(doctorInputs.branch)),
    evidenceBranch: evidence === null || evidence === 'off' ? null : parseBranch(evidence, reader.place(evidenceBranch)),
    reportDirectory: reader.optional(checkInputs.reportDirectory),
    token: reader.optionalSecret(githubToken),
  };
}

function parseApproval(reader: Reader<'approval'>): Approval {
  return parseChoice(reader.optional(gateInputs.approval) ?? 'environment', reader.place(gateInputs.approval), approvals);
}

/** An expression would be evaluated by the workflow that it is written into. */
function parseName(reader: Reader<'environment'>, text: string): string {
  const place = reader.place(environment);
  const name = parseLine(text, place);
  if (name.length <= 255 && !name.includes('${{') && !/[\p{C}\p{Zl}\p{Zp}]/u.test(name)) return name;
  throw invalid('It is no name of an environment: one line without expressions, of at most 255 characters, was expected.', place);
}

function parseRepository(text: string, place: string): string {
  if (/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/u.test(text)) return text;
  throw invalid('It is no repository: OWNER/REPO was expected.', place);
}

function invalid(message: string, place: string): Problem {
  return new Problem('input/invalid', { message, remedy: 'Correct it; nothing is guessed.', place });
}

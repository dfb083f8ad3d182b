/** The inputs that say what has to be agreed before a deploy may run. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { GateSettings } from '../model/gate.ts';
import { maxMigrations, planOf, type Plan } from '../model/plan.ts';
import type { Secret } from '../model/secret.ts';
import type { Definitions, NameIn, SecretDefinition, TextDefinition } from './definition.ts';
import type { Reader } from './reader.ts';
import { parseLine } from './values.ts';
import { parseJson } from '../text/json.ts';

export const gateInputs = {
  approval: {
    name: 'approval',
    kind: 'choice',
    choices: ['environment', 'pull-request', 'both', 'none'],
    fallback: 'environment',
    description:
      'What must have been approved by an independent person: environment, this run, by a required reviewer of its environment; pull-request, each pull request that brought a pending migration, on its last commit; both; none, which every manifest shows. A terminal has no run, and takes none only.',
    workflows: [{ in: ['deploy', 'deploy-targets'], description: 'environment, pull-request, both or none.' }],
  },
  strict: {
    name: 'strict',
    kind: 'flag',
    fallback: 'false',
    description:
      'true refuses also what is otherwise a warning: controls that GitHub does not tell of, no branch policy, authors without an account, statements that only warn (apply/unsafe-statement).',
    workflows: [{ in: ['deploy', 'deploy-targets'], description: 'true refuses also what is otherwise a warning.' }],
  },
  codeOwners: {
    name: 'code-owners',
    kind: 'choice',
    choices: ['require', 'off'],
    fallback: 'off',
    description: 'Whether an approval of a pull request has to come from an owner of the migrations by CODEOWNERS. For approval: pull-request and both.',
    workflows: [{ in: ['deploy', 'deploy-targets'], description: 'require asks for the approval of an owner of the migrations by CODEOWNERS.' }],
  },
  emergency: {
    name: 'emergency',
    kind: 'flag',
    fallback: 'false',
    description: 'true goes ahead without waiting for an approval; the manifest says so, and an issue is opened for the review afterwards.',
    workflows: [{ in: ['deploy', 'deploy-targets'], description: 'true goes ahead without waiting for an approval, and asks for the review in an issue.' }],
  },
  emergencyReason: {
    name: 'emergency-reason',
    kind: 'text',
    description: 'Why it cannot wait; needed with emergency: true.',
    workflows: [{ in: ['deploy', 'deploy-targets'], description: 'Why it cannot wait.' }],
  },
  emergencyTicket: {
    name: 'emergency-ticket',
    kind: 'text',
    description: 'Where it is tracked; needed with emergency: true.',
    workflows: [{ in: ['deploy', 'deploy-targets'], description: 'Where it is tracked.' }],
  },
} as const satisfies Definitions;

export const approvedPlan = {
  name: 'approved-plan',
  kind: 'text',
  description:
    'The plan that was approved: output plan of pending, or its digest alone. A deploy with another plan is refused; given the list, both are shown.',
} as const satisfies TextDefinition;

export const githubToken = {
  name: 'github-token',
  kind: 'secret',
  variable: 'GITHUB_TOKEN',
  otherVariable: 'GH_TOKEN',
  expression: '${{ github.token }}',
  runnerOnly: true,
  description:
    "The job's own token, by which the gates are read: permissions actions, contents, deployments and pull-requests: read; issues: write for an emergency, attestations: write for the attestation store, pull-requests: write for the comment of check.",
} as const satisfies SecretDefinition;

/** What has to be agreed, and the token by which that is read. */
export interface GateInputs {
  readonly gateSettings: GateSettings;
  readonly token: Secret | null;
}

/** The plan that was approved; `migrations` is null where only its digest is known. */
export interface ApprovedPlan {
  readonly sha256: Plan['sha256'];
  readonly migrations: Plan['migrations'] | null;
}

type GateName = NameIn<typeof gateInputs>;

export function parseGates(reader: Reader<GateName | 'github-token'>): GateInputs {
  const approval = reader.choice(gateInputs.approval);
  const codeOwners = reader.choice(gateInputs.codeOwners);
  if (codeOwners === 'require' && (approval === 'environment' || approval === 'none')) {
    throw reader.conflict(
      gateInputs.codeOwners,
      `approval: ${approval} asks for no review that could be by a code owner.`,
      'Choose approval: pull-request or both, or take it out.',
    );
  }
  return {
    gateSettings: { approval, strict: reader.flag(gateInputs.strict), codeOwners, emergency: parseEmergency(reader) },
    token: reader.optionalSecret(githubToken),
  };
}

/** Reason and ticket may be missing here: the gate refuses that, and the refusal is recorded. */
function parseEmergency(reader: Reader<GateName>): GateSettings['emergency'] {
  const { emergency, emergencyReason, emergencyTicket } = gateInputs;
  const [reason, ticket] = [emergencyReason, emergencyTicket].map((input) => parseLine(reader.optional(input) ?? '', reader.place(input)));
  if (reader.flag(emergency)) return { reason: reason ?? '', ticket: ticket ?? '' };
  if (reason === '' && ticket === '') return null;
  throw reader.conflict(emergency, 'A reason or a ticket of an emergency is given, and emergency is not true.', 'Say emergency: true, or take them out.');
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const list = z.array(z.strictObject({ name: z.string().min(1), sha256 })).max(maxMigrations);

/** Either the digest, or the list from which it is computed. */
export function parseApprovedPlan(reader: Reader<'approved-plan'>): ApprovedPlan | null {
  const text = reader.optional(approvedPlan);
  if (text === null) return null;
  if (sha256.safeParse(text).success) return { sha256: text, migrations: null };
  const migrations = list.safeParse(parseJson(text));
  if (migrations.success) return planOf(migrations.data);
  throw new Problem('input/invalid', {
    message: 'It is neither the SHA-256 of a plan nor a JSON list of [{"name", "sha256"}, …].',
    remedy: 'Give the output plan or plan-sha256 of the step that was approved, as it is.',
    place: reader.place(approvedPlan),
  });
}

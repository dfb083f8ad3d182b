/** How a manifest is signed and where its chain is, in the job of the deploy or in one of its own. */
import { type carryingInputs, parseCarrying, type Carrying } from './carrying.ts';
import type { Definitions, NameIn } from './definition.ts';
import { type gateInputs, parseGates, type GateInputs } from './gates.ts';
import type { Reader } from './reader.ts';
import { parseAttestations, parseSigning, signingInputs, type Attestations, type Signing } from './signing.ts';
import { parseEnvironment, parseEvidenceBranch, parseTarget, targetInputs } from './target.ts';
import { parseSha256 } from './values.ts';

export const formInputs = {
  form: {
    name: 'form',
    kind: 'choice',
    choices: ['in-job', 'isolated'],
    fallback: 'in-job',
    description:
      'in-job: this step also signs and keeps the manifest. isolated: it hands the facts over to the command seal, in a job that has the right to sign and runs nothing of the project; the inputs below, but for artifact and retention-days, are then given there.',
  },
} as const satisfies Definitions;

export const handoverInputs = {
  handover: {
    name: 'handover',
    kind: 'path',
    description: 'File that the isolated deploy handed over; its output handover-path, brought over as an artifact.',
  },
  handoverSha256: {
    name: 'handover-sha256',
    kind: 'text',
    description: "SHA-256 of that file: the deploy job's output handover-sha256, which does not travel with the file.",
  },
} as const satisfies Definitions;

export const evidenceInputs = {
  evidenceDirectory: {
    name: 'evidence-directory',
    kind: 'path',
    description:
      "Folder that keeps the manifests of earlier deploys; the chain goes on from the newest one of this target, and this manifest is added. Without it, a folder in the runner's temporary one, or ./evidence in a terminal.",
  },
  chainStart: {
    name: 'chain-start',
    kind: 'flag',
    fallback: 'false',
    description:
      'true begins the chain of manifests of this target. An error if the evidence directory holds a manifest with a place in it. Without it, the first manifest has no place in a chain, and a warning says so.',
    workflows: [
      { in: ['deploy'], description: 'true on the first deploy of a target, and never again.' },
      { in: ['deploy-targets'], description: 'true on the first deploy of all these targets, and never again.' },
    ],
  },
} as const satisfies Definitions;

export const chainHeadInputs = {
  chainHead: {
    name: 'chain-head',
    kind: 'choice',
    choices: ['directory', 'github'],
    fallback: 'directory',
    description:
      "Where the newest manifest of this target is: directory, in the evidence directory; github, on the evidence branch and among the repository's artifacts, whichever has the later one (contents: read, actions: read). Where GitHub does not say, nothing is guessed.",
  },
} as const satisfies Definitions;

/** Where the newest manifest of the chain is looked for. */
export type ChainHeadSource = { readonly kind: 'directory' } | { readonly kind: 'github'; readonly evidenceBranch: string | null };

export interface SealInputs {
  readonly signing: Signing;
  readonly attestations: Attestations;
  readonly evidenceDirectory: string | null;
  readonly chainStart: boolean;
  readonly chainHead: ChainHeadSource;
}

/** In the isolated form another job seals. */
export type Form = { readonly kind: 'in-job'; readonly seal: SealInputs } | { readonly kind: 'isolated' };

export interface SealCommandInputs extends Carrying {
  readonly handover: string;
  readonly handoverSha256: string;
  readonly environment: string;
  readonly gates: GateInputs;
  readonly seal: SealInputs;
}

/** What the job that seals takes, the isolated deploy does not. */
export const sealOnly = [...Object.values(signingInputs), ...Object.values(evidenceInputs), chainHeadInputs.chainHead, targetInputs.evidenceBranch] as const;

type SealName = (typeof sealOnly)[number]['name'];

export function parseForm(reader: Reader<SealName | 'form'>): Form {
  if (reader.choice(formInputs.form) === 'in-job') return { kind: 'in-job', seal: parseSeal(reader) };
  reader.refuseGiven(sealOnly, 'form: isolated leaves signing and keeping to the command seal.', 'Give it in the step with command: seal.');
  return { kind: 'isolated' };
}

function parseSeal(reader: Reader<SealName>): SealInputs {
  const signing = parseSigning(reader);
  return {
    signing,
    attestations: parseAttestations(reader, signing),
    evidenceDirectory: reader.optional(evidenceInputs.evidenceDirectory),
    chainStart: reader.flag(evidenceInputs.chainStart),
    chainHead: parseChainHead(reader),
  };
}

function parseChainHead(reader: Reader<'chain-head' | 'evidence-branch'>): ChainHeadSource {
  const kind = reader.choice(chainHeadInputs.chainHead);
  if (kind === 'github') return { kind, evidenceBranch: parseEvidenceBranch(reader) };
  reader.refuseGiven([targetInputs.evidenceBranch], 'chain-head: directory asks no branch.', 'Take it out, or choose chain-head: github.');
  return { kind };
}

type SealCommandName = SealName | NameIn<typeof handoverInputs | typeof gateInputs | typeof carryingInputs> | 'environment' | 'target' | 'github-token';

export function parseSealCommand(reader: Reader<SealCommandName>): SealCommandInputs {
  return {
    handover: reader.required(handoverInputs.handover),
    handoverSha256: parseSha256(reader.required(handoverInputs.handoverSha256), reader.place(handoverInputs.handoverSha256)),
    environment: parseEnvironment(reader),
    gates: parseGates(reader),
    seal: parseSeal(reader),
    ...parseCarrying(reader),
    target: parseTarget(reader),
  };
}

/** The verification policy: whom a team believes, written down once and pinned where the evidence cannot change it. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { issuePlace, renderIssues } from '../manifest/schema-issue.ts';
import { parseStrict } from '../manifest/strict.ts';
import { parsePublicKey } from './key.ts';
import { usualWindow, type VerificationPolicy, type TimeWindow } from './verify/verification-policy.ts';
import { parseTrustedRoots, type TrustedRoot } from './verify/trusted-root.ts';
import { sentence } from '../text/sentence.ts';

const text = z.string().min(1).max(1024);
const int64 = z.string().regex(/^[1-9][0-9]{0,18}$/u);
const repository = z.string().regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+$/u);
/** Nobody else can listen at 127.0.0.1 or below localhost (RFC 6761); tests and demonstrations do. */
const url = z.string().regex(/^(?:https:\/\/[A-Za-z0-9.-]+|http:\/\/(?:127\.0\.0\.1|(?:[a-z0-9-]+\.)?localhost):\d{1,5})(?:\/[A-Za-z0-9._-]+)*$/u);
const paths = z.array(text).min(1).max(16);

const window = z
  .strictObject({
    skewSeconds: z.int().min(0).max(3_600).optional().describe('how much earlier than it was recorded a manifest may be signed; 300 where it is left out'),
    withinSeconds: z.int().min(60).max(3_456_000).optional().describe('how much later; 86400 where it is left out'),
  })
  .describe('how far the time of signing may lie from the time of the deploy');

const identity = z.strictObject({
  instance: z.enum(['github', 'sigstore']).describe('which Sigstore instance signs'),
  trustedRoots: paths.describe('trusted_root.json or .jsonl files, from the folder of this file'),
  issuer: url.describe('issuer of the OIDC tokens'),
  server: url.optional().describe('https://github.com where it is left out'),
  repository: repository.optional(),
  repositoryId: int64.optional().describe('survives a change of the name'),
  ownerId: int64.optional(),
  signerWorkflow: z
    .string()
    .regex(/^[A-Za-z0-9-]+\/[A-Za-z0-9._-]+\/\.github\/workflows\/[^@\s]+\.ya?ml@[^@\s]+$/u)
    .describe('OWNER/REPO/.github/workflows/FILE@REF of the workflow whose job signs, compared letter by letter'),
  signerDigest: z
    .string()
    .regex(/^[0-9a-f]{40}$/u)
    .optional()
    .describe('commit of that workflow'),
  sourceRef: z
    .string()
    .regex(/^refs\/(?:heads|tags)\/\S+$/u)
    .optional(),
  environment: text,
  environmentExtension: z
    .enum(['required', 'optional'])
    .optional()
    .describe('optional: also believe an authority that does not certify the environment; required where it is left out'),
  allowSelfHosted: z.boolean().optional().describe('false where it is left out'),
  window: window.optional(),
});

const name = text.describe('for messages only');
const keys = z.array(text).min(1).max(64).describe('public keys in PEM');

/** The published schema: schema/verification-policy-v1.schema.json. */
export const verificationPolicySchema = z.strictObject({
  schemaVersion: z.literal(1),
  policies: z
    .array(
      z.union([
        z.strictObject({ name, identity: identity.refine(namesRepository, 'repository, repositoryId or both') }),
        z.strictObject({ name, keys, trustedRoots: paths.optional().describe('whose timestamps are demanded'), window: window.optional() }),
      ]),
    )
    .min(1)
    .max(64)
    .describe('a manifest is believed where one of them is met as a whole'),
});

export type VerificationPolicyFile = z.infer<typeof verificationPolicySchema>;

function namesRepository(given: { readonly repository?: string | undefined; readonly repositoryId?: string | undefined }): boolean {
  return given.repository !== undefined || given.repositoryId !== undefined;
}

export interface NamedVerificationPolicy {
  readonly name: string;
  readonly policy: VerificationPolicy;
}

/** What the file says; its trusted roots are still paths. Throws `verification-policy/invalid`. */
export function parseVerificationPolicyFile(bytes: Uint8Array): VerificationPolicyFile {
  const value = parseJson(bytes);
  const parsed = verificationPolicySchema.safeParse(value);
  if (!parsed.success) throw invalid(renderIssues(parsed.error, value), issuePlace(parsed.error));
  return parsed.data;
}

/** Every path of a trusted root in the file, once. */
export function trustedRootPaths({ policies }: VerificationPolicyFile): string[] {
  return [...new Set(policies.flatMap((policy) => ('identity' in policy ? policy.identity.trustedRoots : (policy.trustedRoots ?? []))))];
}

/** The policies, with the texts of their trusted roots by path. Throws `verification-policy/invalid`, `verify/trusted-root-invalid`, `seal/key-invalid`. */
export function resolveVerificationPolicies({ policies }: VerificationPolicyFile, texts: ReadonlyMap<string, string>): NamedVerificationPolicy[] {
  const roots = new Map([...texts].map(([path, content]) => [path, parseTrustedRoots(content)]));
  return policies.map((given) => ({ name: given.name, policy: 'identity' in given ? identityPolicy(given.identity, roots) : keyPolicy(given, roots) }));
}

type Roots = ReadonlyMap<string, readonly TrustedRoot[]>;

function identityPolicy(given: z.infer<typeof identity>, roots: Roots): VerificationPolicy {
  return {
    identity: {
      instance: given.instance,
      trustedRoots: rootsAt(given.trustedRoots, roots),
      issuer: given.issuer,
      server: given.server ?? 'https://github.com',
      repository: given.repository ?? null,
      repositoryId: given.repositoryId ?? null,
      ownerId: given.ownerId ?? null,
      signerWorkflow: given.signerWorkflow,
      signerDigest: given.signerDigest ?? null,
      sourceRef: given.sourceRef ?? null,
      environment: given.environment,
      environmentExtension: given.environmentExtension ?? 'required',
      allowSelfHosted: given.allowSelfHosted ?? false,
      window: windowOf(given.window),
    },
  };
}

function keyPolicy(given: Exclude<VerificationPolicyFile['policies'][number], { identity: unknown }>, roots: Roots): VerificationPolicy {
  return { keys: given.keys.map(parsePublicKey), trustedRoots: rootsAt(given.trustedRoots ?? [], roots), window: windowOf(given.window) };
}

function rootsAt(given: readonly string[], roots: Roots): TrustedRoot[] {
  return given.flatMap((path) => {
    const found = roots.get(path);
    if (found === undefined) throw invalid(`the trusted root ${path} was not read`, 'trustedRoots');
    return found;
  });
}

function windowOf(given: z.infer<typeof window> | undefined): TimeWindow {
  const { skewSeconds, withinSeconds } = given ?? {};
  return {
    skewMs: skewSeconds === undefined ? usualWindow.skewMs : skewSeconds * 1000,
    withinMs: withinSeconds === undefined ? usualWindow.withinMs : withinSeconds * 1000,
  };
}

/** White space is free, as people write it; nothing that can be read in two ways is. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return parseStrict(bytes, { place: 'verification policy', maxBytes: 1024 * 1024, spell: (value) => JSON.stringify(value), spacing: 'free' });
  } catch (thrown) {
    throw invalid(thrown instanceof Problem ? thrown.message : 'it is not JSON', '$');
  }
}

function invalid(found: string, place: string): Problem {
  return new Problem('verification-policy/invalid', {
    message: `The verification policy cannot be used: ${sentence(found)}`,
    remedy: 'Write it as schema/verification-policy-v1.schema.json says. Nothing in it has a laxer reading.',
    place: `verification-policy: ${place}`,
  });
}

/** evidence-index.json: the manifests of a period, what was found of each, and what is missing. The one schema from which types, checks and the published JSON Schema come. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { count, int64, name, sha256, orUnknown, text, time } from './schema-values.ts';
import { parseJson } from '../text/json.ts';

export const indexName = 'evidence-index.json';

const problem = z.strictObject({
  code: name,
  severity: z.enum(['error', 'warning']),
  message: z.string(),
  remedy: z.string(),
  place: z.string().nullable(),
});

const source = z.union([
  z.strictObject({ kind: z.literal('branch'), path: text }),
  z.strictObject({ kind: z.literal('artifact'), name: text, id: int64, expiresAt: z.string().max(64).nullable() }),
]);

const manifest = z.strictObject({
  path: text.describe('the folder of the manifest, from the folder of this file'),
  sha256: sha256.describe('SHA-256 of migration-manifest.json'),
  verdict: z.enum(['verified', 'rejected', 'unsigned']),
  said: z
    .strictObject({
      manifestId: name,
      chain: sha256,
      sequence: z.int().min(1).nullable(),
      environment: name,
      database: sha256.describe('fingerprint of the target'),
      change: name,
      outcome: name,
      commit: orUnknown(name),
      run: z.strictObject({ id: orUnknown(int64), attempt: orUnknown(z.int().min(1)), url: orUnknown(name) }),
      approvers: z.array(z.string()),
      startedAt: time,
      recordedAt: time,
    })
    .nullable()
    .describe('what the manifest says; null where it is none. Believed only where the verdict is verified'),
  foundIn: z.array(source),
  bundleFrom: z.enum(['beside', 'attestation-store']).nullable().describe('where its signature was; null: nowhere'),
  expiresAt: z.string().max(64).nullable().describe('when its last copy is gone; null where one does not expire'),
});

export const evidenceIndexForm = z.strictObject({
  schemaVersion: z.literal(1),
  kind: z.literal('evidence-index'),
  repository: name,
  period: z.strictObject({ since: time, until: time }),
  collectedAt: time,
  verdict: z
    .enum(['complete', 'incomplete', 'unreadable'])
    .describe('complete: all sources were read, every manifest is verified and none is missing; unreadable: neither source could be read'),
  sources: z.strictObject({
    branch: z.strictObject({ name, commit: name.nullable() }).nullable().describe('null: none was asked'),
    artifacts: count.describe('of manifests, in the period'),
    deployments: count.describe('of the environments, in the period'),
  }),
  chains: z.array(
    z.strictObject({
      id: sha256,
      environment: name,
      manifests: count,
      first: z.int().min(1),
      head: z.strictObject({ sequence: z.int().min(1), sha256 }).describe('to note elsewhere, as expected-head of the next period'),
    }),
  ),
  manifests: z.array(manifest),
  problems: z.array(problem),
});

export type EvidenceIndex = z.infer<typeof evidenceIndexForm>;
export type IndexedManifest = EvidenceIndex['manifests'][number];
export type ManifestSource = IndexedManifest['foundIn'][number];

/** Throws `alert/report-unreadable`. */
export function parseEvidenceIndex(bytes: Uint8Array): EvidenceIndex {
  const parsed = evidenceIndexForm.safeParse(parseJson(Buffer.from(bytes).toString('utf8')));
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? '';
  throw new Problem('alert/report-unreadable', {
    message: `The file is no ${indexName} of version 1${place === '' ? '' : ` (${place})`}.`,
    remedy: 'Give the file that collect wrote, of the same version of drizzle-attest.',
    place: 'report',
  });
}

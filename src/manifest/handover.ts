/** What an isolated deploy hands over to the job that seals: its manifest, not placed in a chain yet, and the ledger as it was. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import { rowsDigest, type LedgerRow } from '../model/ledger.ts';
import { isUnknown } from '../model/unknown.ts';
import { findContradictions } from './consistency.ts';
import { renderDocument } from './document.ts';
import { manifestSchema, type Manifest } from './schema.ts';
import { renderIssues } from './schema-issue.ts';
import { parseStrict, type StrictForm } from './strict.ts';
import { sentence } from '../text/sentence.ts';

export interface Handover {
  readonly manifest: Manifest;
  /** Null where the deploy stopped before it read the ledger. */
  readonly rows: readonly LedgerRow[] | null;
}

const row = z.strictObject({
  id: z.string().nullable(),
  hash: z.string(),
  createdAt: z.string().nullable(),
  name: z.string().nullable(),
  appliedAt: z.string().nullable(),
});

const schema = z.strictObject({ manifest: manifestSchema, rows: z.array(row).nullable() });

export const maxHandoverBytes = 32 * 1024 * 1024;

const form: StrictForm = { place: 'handover', maxBytes: maxHandoverBytes, spell: renderDocument, spacing: 'exact' };

/** The file's exact text. */
export function renderHandover({ manifest, rows }: Handover): string {
  return renderDocument({ manifest, rows });
}

/** Throws `seal/handover-invalid`. */
export function parseHandover(bytes: Uint8Array): Handover {
  const handover = parseForm(bytes);
  const { manifest, rows } = handover;
  const [contradiction] = findContradictions(manifest);
  if (contradiction !== undefined) throw invalid(contradiction.message);
  if (manifest.execution.form !== 'isolated' || manifest.signing !== 'none') throw invalid('it is of a deploy that was not asked to hand over');
  if (!isUnknown(manifest.chain.position)) throw invalid('it claims a place in a chain, which is for the job that seals to give');
  const { before } = manifest.ledger;
  if ((rows === null) !== isUnknown(before)) throw invalid('it holds ledger rows only where the manifest knows the ledger, and here it differs');
  if (rows === null || isUnknown(before) || rowsDigest(rows) === before.sha256) return handover;
  throw invalid('its ledger rows are not those of its manifest');
}

function parseForm(bytes: Uint8Array): Handover {
  const value = readValue(bytes);
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw invalid(renderIssues(parsed.error, value));
}

function readValue(bytes: Uint8Array): unknown {
  try {
    return parseStrict(bytes, form);
  } catch (thrown) {
    if (thrown instanceof Problem) throw invalid(thrown.message);
    throw thrown;
  }
}

function invalid(found: string): Problem {
  return new Problem('seal/handover-invalid', {
    message: `The file is not what an isolated deploy hands over: ${sentence(found)}`,
    remedy: 'Give the file of the output handover-path of the deploy job, brought over as its artifact, as it is; both jobs use one version of drizzle-attest.',
    place: 'handover',
  });
}

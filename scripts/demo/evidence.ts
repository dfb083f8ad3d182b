/** What the deploys left: where it lies, and what each record is of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const recordSchema = z.looseObject({ outcome: z.string(), problems: z.array(z.looseObject({ code: z.string() })) });
const actorSchema = z.looseObject({ login: z.string(), id: z.string() });
const approvedSchema = z.looseObject({ gate: z.looseObject({ separationOfDuties: z.looseObject({ counted: z.array(actorSchema) }) }) });

/** A line for each folder of a record, in the order of the chain; those that stopped before it have no number in it. */
export function renderEvidence(evidence: string): string {
  const records = recordsOf(evidence);
  const width = Math.max(...records.map(([name]) => name.length));
  return records
    .map(([name, manifest]) => {
      const { outcome, problems } = recordSchema.parse(read(manifest));
      return `${`${name}/`.padEnd(width + 1)}  ${outcome}${problems.map(({ code }) => `: ${code}`).join('')}`;
    })
    .join('\n');
}

/** Those whose approval counted, each with the id of the account. */
export function renderApprovers(manifest: string): string {
  const { counted } = approvedSchema.parse(read(manifest)).gate.separationOfDuties;
  return counted.map(({ login, id }) => `${login} (account ${id})`).join(', ');
}

function read(manifest: string): unknown {
  return JSON.parse(readFileSync(manifest, 'utf8'));
}

/** Whether a record has a place in a chain already. */
export function hasChain(evidence: string): boolean {
  return existsSync(evidence) && recordsOf(evidence).some(([name]) => /\/\d{6}-/u.test(name));
}

/** The manifest of the record with this place in the chain. */
export function manifestOf(evidence: string, sequence: number): string {
  const start = `${String(sequence).padStart(6, '0')}-`;
  const found = recordsOf(evidence).find(([name]) => name.includes(`/${start}`));
  if (found === undefined) throw new Error(`This is not what the demo says: there is no record ${sequence}.`);
  return found[1];
}

/** Each by its folder, from the evidence folder, and the path of its manifest. */
function recordsOf(evidence: string): readonly (readonly [string, string])[] {
  return readdirSync(evidence).flatMap((chain) =>
    readdirSync(join(evidence, chain))
      .sort()
      .map((record) => [join(chain, record), join(evidence, chain, record, 'migration-manifest.json')] as const),
  );
}

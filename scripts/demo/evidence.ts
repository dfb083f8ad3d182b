/** What the deploys left: where it lies, and what each manifest is of. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const manifestSchema = z.looseObject({ outcome: z.string(), problems: z.array(z.looseObject({ code: z.string() })) });
const actorSchema = z.looseObject({ login: z.string(), id: z.string() });
const approvedSchema = z.looseObject({ gate: z.looseObject({ separationOfDuties: z.looseObject({ counted: z.array(actorSchema) }) }) });

/** A line for each folder of a manifest, in the order of the chain; those that stopped before it have no number in it. */
export function renderEvidence(evidence: string): string {
  const manifests = manifestsOf(evidence);
  const width = Math.max(...manifests.map(([name]) => name.length));
  return manifests
    .map(([name, manifestPath]) => {
      const { outcome, problems } = manifestSchema.parse(read(manifestPath));
      return `${`${name}/`.padEnd(width + 1)}  ${outcome}${problems.map(({ code }) => `: ${code}`).join('')}`;
    })
    .join('\n');
}

/** Those whose approval counted, each with the id of the account. */
export function renderApprovers(manifestPath: string): string {
  const { counted } = approvedSchema.parse(read(manifestPath)).gate.separationOfDuties;
  return counted.map(({ login, id }) => `${login} (account ${id})`).join(', ');
}

function read(manifestPath: string): unknown {
  return JSON.parse(readFileSync(manifestPath, 'utf8'));
}

/** Whether a manifest has a place in a chain already. */
export function hasChain(evidence: string): boolean {
  return existsSync(evidence) && manifestsOf(evidence).some(([name]) => /\/\d{6}-/u.test(name));
}

/** The path of the manifest with this number in the chain. */
export function manifestPathOf(evidence: string, sequence: number): string {
  const start = `${String(sequence).padStart(6, '0')}-`;
  const found = manifestsOf(evidence).find(([name]) => name.includes(`/${start}`));
  if (found === undefined) throw new Error(`This is not what the demo says: there is no manifest ${sequence}.`);
  return found[1];
}

/** Each by its folder, from the evidence folder, and the path of its manifest. */
function manifestsOf(evidence: string): readonly (readonly [string, string])[] {
  return readdirSync(evidence).flatMap((chain) =>
    readdirSync(join(evidence, chain))
      .sort()
      .map((manifest) => [join(chain, manifest), join(evidence, chain, manifest, 'migration-manifest.json')] as const),
  );
}

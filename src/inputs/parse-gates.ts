/** The inputs of the gates. */
import { z } from 'zod';
import { Problem } from '../errors/problem.ts';
import type { GateSettings } from '../model/gate.ts';
import { maxMigrations, planOf } from '../model/plan.ts';
import type { ApprovedPlan, GateInputs } from './inputs.ts';
import type { Reader } from './reader.ts';
import { parseLine } from './values.ts';

export function parseGates(reader: Reader): GateInputs {
  const approval = reader.choice('approval', ['environment', 'pull-request', 'both', 'none']);
  const codeOwners = reader.choice('code-owners', ['require', 'off']);
  if (codeOwners === 'require' && (approval === 'environment' || approval === 'none')) {
    throw reader.conflict(
      'code-owners',
      `approval: ${approval} asks for no review that could be by a code owner.`,
      'Choose approval: pull-request or both, or take it out.',
    );
  }
  return {
    gateSettings: { approval, strict: reader.flag('strict'), codeOwners, emergency: parseEmergency(reader) },
    token: reader.optionalSecret('github-token'),
  };
}

/** Reason and ticket may be missing here: the gate refuses that, and the refusal is recorded. */
function parseEmergency(reader: Reader): GateSettings['emergency'] {
  const [reason, ticket] = ['emergency-reason', 'emergency-ticket'].map((name) => parseLine(reader.optional(name) ?? '', reader.place(name)));
  if (reader.flag('emergency')) return { reason: reason ?? '', ticket: ticket ?? '' };
  if (reason === '' && ticket === '') return null;
  throw reader.conflict('emergency', 'A reason or a ticket of an emergency is given, and emergency is not true.', 'Say emergency: true, or take them out.');
}

const sha256 = z.string().regex(/^[0-9a-f]{64}$/u);
const list = z.array(z.strictObject({ name: z.string().min(1), sha256 })).max(maxMigrations);

/** Either the digest, or the list from which it is computed. */
export function parseApprovedPlan(reader: Reader): ApprovedPlan | null {
  const text = reader.optional('approved-plan');
  if (text === null) return null;
  if (sha256.safeParse(text).success) return { sha256: text, migrations: null };
  const migrations = list.safeParse(parseJson(text));
  if (migrations.success) return planOf(migrations.data);
  throw new Problem('input/invalid', {
    message: 'It is neither the SHA-256 of a plan nor a JSON list of [{"name", "sha256"}, …].',
    remedy: 'Give the output plan or plan-sha256 of the step that was approved, as it is.',
    place: reader.place('approved-plan'),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One byte of a manifest or of its bundle is changed: no verdict may be that it is verified. */
import { createPrivateKey } from 'node:crypto';
import { renderManifest } from '../../src/manifest/document.ts';
import { renderStatement } from '../../src/manifest/statement.ts';
import { Secret } from '../../src/model/secret.ts';
import { parseSigningKey } from '../../src/seal/key.ts';
import { sealStatement } from '../../src/seal/sign.ts';
import { verifyManifest, type Evidence } from '../../src/seal/verify.ts';
import { failed, noOp, partial, refused, succeeded, undetermined } from '../../test/manifest/truthful.ts';
import type { Draw } from './draw.ts';
import type { Counts, OpenTrial } from './trial.ts';

/** An Ed25519 key that is the same in each run, as are its signatures. */
const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);
const pem = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }).export({ type: 'pkcs8', format: 'pem' }).toString();
const key = parseSigningKey(new Secret(pem, [], () => undefined));

/** Between the tokens of JSON each of these is as good as another. */
const blanks = Array.from(Buffer.from(' \t\n\r'));

interface Part {
  readonly outcome: string;
  readonly name: 'manifestBytes' | 'bundle';
  readonly bytes: Uint8Array;
  readonly evidence: Evidence;
}

/** A round for each byte of each part, in an order that comes to all of them early. */
export async function openBytes(): Promise<OpenTrial> {
  const parts = (await Promise.all(Object.entries({ succeeded, noOp, failed, partial, refused, undetermined }).map(partsOf))).flat();
  const total = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const stride = strideOf(total);
  return { rounds: total, round: (draw, round) => changeByte(parts, (round * stride) % total, draw) };
}

async function partsOf([outcome, manifestOf]: readonly [string, typeof succeeded]): Promise<readonly Part[]> {
  const manifest = manifestOf();
  const [manifestBytes, bundle] = [Buffer.from(renderManifest(manifest)), Buffer.from(await sealStatement(renderStatement(manifest), key))];
  const evidence: Evidence = { manifestBytes, bundle, files: null };
  const verdict = verifyManifest(evidence, { keys: [key.publicKey] });
  if (verdict.kind !== 'verified') throw new Error(`The manifest that ${outcome} is ${verdict.kind} before anything was changed.`);
  return [
    { outcome, name: 'manifestBytes', bytes: manifestBytes, evidence },
    { outcome, name: 'bundle', bytes: bundle, evidence },
  ];
}

function changeByte(parts: readonly Part[], position: number, draw: Draw): Counts {
  let at = position;
  const part = parts.find(({ bytes }) => {
    if (at < bytes.length) return true;
    at -= bytes.length;
    return false;
  });
  if (part === undefined) throw new Error(`There is no byte ${position}.`);
  const { outcome, name, bytes, evidence } = part;
  const before = bytes[at] ?? 0;
  const after = anotherByte(before, draw);
  const { kind } = verifyManifest({ ...evidence, [name]: bytes.with(at, after) }, { keys: [key.publicKey] });
  if (kind === 'verified') throw new Error(`It is verified although byte ${at} in ${name} of the manifest that ${outcome} is ${after} in place of ${before}.`);
  return { [`${name === 'bundle' ? 'bundle' : 'manifest'}: ${kind}`]: 1 };
}

/** A changed letter is the commonest, a changed bit the smallest change. */
function anotherByte(before: number, draw: Draw): number {
  const after = draw.once(2) ? before ^ (1 << draw.below(8)) : draw.below(256);
  return after === before || (blanks.includes(before) && blanks.includes(after)) ? anotherByte(before, draw) : after;
}

/** About the golden section of the whole, and without a divisor in common with it, so that it comes to each byte once. */
function strideOf(total: number): number {
  const divisor = (one: number, other: number): number => (other === 0 ? one : divisor(other, one % other));
  let stride = Math.ceil(total * 0.618);
  while (divisor(total, stride) !== 1) stride += 1;
  return stride;
}

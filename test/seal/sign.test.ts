import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { renderStatement } from '../../src/manifest/statement.ts';
import { sealStatement } from '../../src/seal/sign.ts';
import { succeeded } from '../manifest/truthful.ts';
import { ed25519 } from './keys.ts';

test('a key that cannot sign ends with seal/failed, and shows nothing of itself', async () => {
  const { privateKey } = generateKeyPairSync('x25519');
  await expect(sealStatement(renderStatement(succeeded()), { ...ed25519, privateKey })).rejects.toMatchObject({
    code: 'seal/failed',
    exitCode: 2,
    message: 'The statement could not be signed with the given key.',
  });
});

test('an Ed25519 key seals the same statement into the same bundle', async () => {
  const payload = renderStatement(succeeded());
  expect(await sealStatement(payload, ed25519)).toBe(await sealStatement(payload, ed25519));
});

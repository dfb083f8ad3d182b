/** Manifests that the trusted key signed, and that contradict themselves about the gates or about who was running. */
import { renderManifest } from '../../src/manifest/document.ts';
import { renderStatement } from '../../src/manifest/statement.ts';
import { gateLies } from '../../test/manifest/gate-lies.ts';
import { bytes, seal, trusted, type Attack } from './workshop.ts';

export const gateAttacks: readonly Attack[] = gateLies.map(({ name, hope, manifest }) => ({
  name: `gate-${name}`,
  attack: hope,
  manifestBytes: bytes(renderManifest(manifest)),
  bundle: bytes(seal(renderStatement(manifest), trusted)),
  code: 'verify/manifest-inconsistent',
  clause: 'V3',
}));

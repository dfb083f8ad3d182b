/** Manifests that the trusted key signed, and that contradict themselves: about the gates, about who was running, or about what ran. */
import { renderManifest } from '../../src/manifest/document.ts';
import { renderStatement } from '../../src/manifest/statement.ts';
import { executionLies } from '../../test/manifest/execution-lies.ts';
import { gateLies, type Lie } from '../../test/manifest/gate-lies.ts';
import { bytes, seal, trusted, type Attack } from './workshop.ts';

export const lieAttacks: readonly Attack[] = [...gateLies.map(attackOf('gate')), ...executionLies.map(attackOf('execution'))];

function attackOf(kind: string): (lie: Lie) => Attack {
  return ({ name, hope, manifest }) => ({
    name: `${kind}-${name}`,
    attack: hope,
    manifestBytes: bytes(renderManifest(manifest)),
    bundle: bytes(seal(renderStatement(manifest), trusted)),
    code: 'verify/manifest-inconsistent',
    clause: 'V3',
  });
}

/** What a command puts out for the steps and jobs behind it. */
import type { Host } from '../host/host.ts';
import type { Manifest } from '../manifest/schema.ts';
import { isUnknown } from '../model/unknown.ts';
import { approversOf } from '../publish/gate-section.ts';
import type { PublishedManifest } from '../publish/summary.ts';

/** What can be said of a deploy before its manifest is signed. */
export function setDeployOutputs(manifest: Manifest, host: Host): void {
  const { outcome, plan, gate, execution, manifestId } = manifest;
  const names = (applied: boolean): string =>
    JSON.stringify(execution.migrations.filter((migration) => (migration.outcome === 'applied') === applied).map(({ name }) => name));
  const known = !isUnknown(plan) && outcome !== 'unknown';
  host.setOutput('outcome', outcome);
  host.setOutput('gate', isUnknown(gate) ? '' : gate.outcome);
  host.setOutput('approvers', isUnknown(gate) ? '' : JSON.stringify(approversOf(gate)));
  host.setOutput('applied', outcome === 'unknown' ? '' : names(true));
  host.setOutput('pending', known ? names(false) : '');
  host.setOutput('plan-sha256', isUnknown(plan) ? '' : plan.sha256);
  host.setOutput('manifest-id', manifestId);
}

export function setOutputs(
  { manifest, sealing, manifestPath, bundlePath, manifestSha256, artifact, attestation, afterwards }: PublishedManifest,
  host: Host,
): void {
  setDeployOutputs(manifest, host);
  host.setOutput('verdict', sealing);
  host.setOutput('codes', JSON.stringify([...manifest.problems, ...afterwards].map(({ code }) => code)));
  host.setOutput('manifest-path', manifestPath);
  host.setOutput('bundle-path', bundlePath ?? '');
  host.setOutput('manifest-sha256', manifestSha256);
  host.setOutput('artifact-name', artifact ?? '');
  host.setOutput('attestation-id', attestation ?? '');
}

/** Bundles put together of parts that do not belong together; each part was really signed once. */
import { bundleFromJSON, bundleToJSON, type Bundle, type SerializedBundle } from '@sigstore/bundle';

/** The same log entry twice. */
export function withDoubledLogEntry(bundle: SerializedBundle): SerializedBundle {
  return changed(bundle, (material) => material.tlogEntries.push(...material.tlogEntries.slice(0, 1)));
}

export function withoutLogEntry(bundle: SerializedBundle): SerializedBundle {
  return changed(bundle, (material) => material.tlogEntries.splice(0));
}

/** The log entry that another signature got. */
export function withLogEntryOf(bundle: SerializedBundle, other: SerializedBundle): SerializedBundle {
  const entries = materialOf(bundleFromJSON(other)).tlogEntries;
  return changed(bundle, (material) => material.tlogEntries.splice(0, material.tlogEntries.length, ...entries));
}

export function withoutTimestamp(bundle: SerializedBundle): SerializedBundle {
  return changed(bundle, (material) => material.timestampVerificationData?.rfc3161Timestamps.splice(0));
}

export function withTimestampOf(bundle: SerializedBundle, other: SerializedBundle): SerializedBundle {
  const stamps = materialOf(bundleFromJSON(other)).timestampVerificationData?.rfc3161Timestamps ?? [];
  return changed(bundle, (material) => material.timestampVerificationData?.rfc3161Timestamps.splice(0, Infinity, ...stamps));
}

/** The certificate of another signature: of the same workflow, perhaps, but of another key. */
export function withCertificateOf(bundle: SerializedBundle, other: SerializedBundle): SerializedBundle {
  const { content } = materialOf(bundleFromJSON(other));
  return changed(bundle, (material) => {
    material.content = content;
  });
}

function changed(bundle: SerializedBundle, change: (material: Bundle['verificationMaterial']) => unknown): SerializedBundle {
  const read = bundleFromJSON(bundle);
  change(read.verificationMaterial);
  return bundleToJSON(read);
}

function materialOf({ verificationMaterial }: Bundle): Bundle['verificationMaterial'] {
  return verificationMaterial;
}

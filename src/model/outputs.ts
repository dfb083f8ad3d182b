/** Every output of the action, once: action.yml and the README's table say the same, by test. */
export const outputs = {
  outcome: 'migrate: succeeded, no-op, failed, partial, refused or unknown, as the ledger says afterwards.',
  verdict: 'migrate, verify: verified, rejected or unsigned.',
  codes: 'migrate, verify: JSON list of the finding codes, in order; each is explained in docs/findings.md.',
  applied: 'migrate: JSON list of the names of the migrations that this run applied; empty where the outcome is unknown.',
  pending: 'migrate, pending: JSON list of the names of the migrations of the plan that are not applied; empty where that is not known.',
  'plan-sha256': 'migrate, pending: digest of the plan, the RFC 8785 form of [{name, sha256}, …]; empty where the ledger was not read.',
  'record-id': 'migrate: UUID of the record.',
  'manifest-path': 'migrate: path of migration-manifest.json.',
  'bundle-path': 'migrate: path of its Sigstore bundle; empty where the record is unsigned.',
  'manifest-sha256': 'migrate: SHA-256 of the manifest file.',
  'artifact-name': 'migrate: name of the workflow artifact; empty where none was uploaded.',
} as const;

export type OutputName = keyof typeof outputs;

/** Every output of the action, once: action.yml and the README's table say the same, by test. */
export const outputs = {
  outcome:
    'migrate, seal: succeeded, no-op, failed, partial, refused or unknown, as the answers of the server and the ledger say. If it is unknown, the next deploy says what this one applied.',
  gate: 'migrate, seal: approved, refused, emergency or not-asked.',
  approvers: 'migrate, seal: JSON list of the logins of those whose approval counted for what was asked; empty where the gate did not open by an approval.',
  verdict:
    'migrate, seal: verified where the manifest passes verification with its key; signed where it is signed keyless and passes all but the question whom to trust, which verify asks a verification policy; rejected; unsigned. verify: verified, rejected or unsigned. check: passed, refused or incomplete. doctor: configured, not-configured or unreadable. collect: complete, incomplete or unreadable.',
  codes:
    'check, migrate, seal, verify, keep, collect, alert: JSON list of the problem codes, in order; each is explained in docs/errors.md. doctor: JSON list of the required controls that are not configured, by their ids in docs/doctor.md.',
  applied: 'migrate, seal: JSON list of the names of the migrations that this run applied; empty where the outcome is unknown.',
  pending: 'migrate, seal, pending: JSON list of the names of the migrations of the plan that are not applied; empty where that is not known.',
  findings: 'check: how many findings there are of each severity, as JSON {"error", "warning", "notice", "suppressed"}.',
  'report-path': 'check: path of check-report.json. doctor: path of doctor-report.json.',
  'sarif-path': 'check: path of check-report.sarif, for github/codeql-action/upload-sarif.',
  'statement-path': 'check: path of check-statement.json, an in-toto statement of the test result.',
  canary: 'targets: JSON list of the targets that go first, each {name, environment, secret}.',
  rest: 'targets: JSON list of the others.',
  'index-path': 'targets: path of target-index.json. collect: path of evidence-index.json.',
  kept: 'keep: JSON list of the folders that were added to the evidence branch.',
  'manifests-path': 'collect: path of the folder with the manifests, of which verify reads.',
  expiring: 'collect: JSON list of the folders of the manifests that exist as an artifact only, and go with it.',
  'issue-url': 'alert: address of the issue; empty where there is none.',
  plan: 'check, pending: the plan itself as a JSON list of [{name, sha256}, …], to give to a deploy as approved-plan.',
  'plan-sha256': 'check, migrate, seal, pending: digest of the plan, the RFC 8785 form of [{name, sha256}, …]; empty where the ledger was not read.',
  'manifest-id': 'migrate, seal: UUID of the manifest.',
  'manifest-path': 'migrate, seal: path of migration-manifest.json.',
  'bundle-path': 'migrate, seal: path of its Sigstore bundle; empty where the manifest is unsigned.',
  'manifest-sha256': 'migrate, seal: SHA-256 of the manifest file.',
  'artifact-name': 'migrate, seal: name of the workflow artifact; empty where none was uploaded.',
  'attestation-id': "migrate, seal: id of the bundle in the repository's attestation store; empty where it is not there.",
  'handover-path': 'migrate: with form: isolated, path of the file for the command seal.',
  'handover-sha256': 'migrate: SHA-256 of that file; it goes to the sealing job as a job output.',
} as const;

export type OutputName = keyof typeof outputs;

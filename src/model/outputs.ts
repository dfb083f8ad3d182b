/** The outputs of the action, each defined once, in the lists that the commands give. */

export interface Output<Name extends string = string> {
  readonly name: Name;
  readonly description: string;
}

function output<Name extends string>(name: Name, description: string): Output<Name> {
  return { name, description };
}

const codes = output('codes', 'JSON list of the problem codes, in order; each is explained in docs/errors.md.');
const pending = output('pending', 'JSON list of the names of the migrations of the plan that are not applied; empty where that is not known.');
const plan = output('plan', 'the plan itself as a JSON list of [{name, sha256}, …], to give to a deploy as approved-plan.');
const planSha256 = output('plan-sha256', 'digest of the plan, the RFC 8785 form of [{name, sha256}, …]; empty where the ledger was not read.');
const artifactName = output('artifact-name', 'name of the workflow artifact; empty where none was uploaded.');

export const sealOutputs = [
  output(
    'outcome',
    'succeeded, no-op, failed, partial, refused or unknown, as the answers of the server and the ledger say. If it is unknown, the next deploy says what this one applied.',
  ),
  output('gate', 'approved, refused, emergency or not-asked.'),
  output('approvers', 'JSON list of the logins of those whose approval counted for what was asked; empty where the gate did not open by an approval.'),
  output(
    'verdict',
    'verified where the manifest passes verification with its key; signed where it is signed keyless and passes all but the question whom to trust, which verify asks a verification policy; rejected; unsigned.',
  ),
  codes,
  output('applied', 'JSON list of the names of the migrations that this run applied; empty where the outcome is unknown.'),
  pending,
  planSha256,
  output('manifest-id', 'UUID of the manifest.'),
  output('manifest-path', 'path of migration-manifest.json.'),
  output('bundle-path', 'path of its Sigstore bundle; empty where the manifest is unsigned.'),
  output('manifest-sha256', 'SHA-256 of the manifest file.'),
  artifactName,
  output('attestation-id', "id of the bundle in the repository's attestation store; empty where it is not there."),
] as const;

export const migrateOutputs = [
  ...sealOutputs,
  output('handover-path', 'with form: isolated, path of the file for the command seal.'),
  output('handover-sha256', 'SHA-256 of that file; it goes to the sealing job as a job output.'),
] as const;

export const checkOutputs = [
  output('verdict', 'passed, refused or incomplete.'),
  output('codes', 'JSON list of the problem codes, then of the rules with a finding, each once.'),
  output('findings', 'how many findings there are of each severity, as JSON {"error", "warning", "notice", "suppressed"}.'),
  output('report-path', 'path of check-report.json.'),
  output('sarif-path', 'path of check-report.sarif, for github/codeql-action/upload-sarif.'),
  output('statement-path', 'path of check-statement.json, an in-toto statement of the test result.'),
  plan,
  planSha256,
] as const;

export const verifyOutputs = [output('verdict', 'verified, rejected or unsigned.'), codes] as const;

export const pendingOutputs = [codes, pending, plan, planSha256] as const;

export const targetsOutputs = [
  output('canary', 'JSON list of the targets that go first, each {name, environment, secret}.'),
  output('rest', 'JSON list of the others.'),
  output('verdict', 'complete or incomplete.'),
  codes,
  output('index-path', 'path of target-index.json.'),
  artifactName,
] as const;

export const doctorOutputs = [
  output('verdict', 'configured, not-configured or unreadable.'),
  output('codes', 'JSON list of the required controls that are not configured, by their ids in docs/doctor.md.'),
  output('report-path', 'path of doctor-report.json.'),
] as const;

export const keepOutputs = [output('kept', 'JSON list of the folders that were added to the evidence branch.'), codes] as const;

export const collectOutputs = [
  output('verdict', 'complete, incomplete or unreadable.'),
  codes,
  output('index-path', 'path of evidence-index.json.'),
  output('manifests-path', 'path of the folder with the manifests, of which verify reads.'),
  output('expiring', 'JSON list of the folders of the manifests that exist as an artifact only, and go with it.'),
] as const;

export const alertOutputs = [codes, output('issue-url', 'address of the issue; empty if there is none.')] as const;

type Outputs =
  | typeof migrateOutputs
  | typeof checkOutputs
  | typeof verifyOutputs
  | typeof pendingOutputs
  | typeof targetsOutputs
  | typeof doctorOutputs
  | typeof keepOutputs
  | typeof collectOutputs
  | typeof alertOutputs;

/** What a command may set. */
export type OutputName = Outputs[number]['name'];

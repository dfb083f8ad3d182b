/** Attacks on what stands beside a signature: timestamps, log entries, certificates. */
import type { Code } from '../../src/errors/problem.ts';
import { renderStatement } from '../../src/manifest/statement.ts';
import { altered, castOf, entriesOf, minted, partsOf, type Parts } from './minted.ts';
import type { Attack } from './workshop.ts';

export function witnessAttacks(): readonly Attack[] {
  return [...githubAttacks(), ...publicAttacks()];
}

/** On a bundle of GitHub's instance. */
function githubAttacks(): Attack[] {
  const derived = (name: string, hope: string, code: Code, change: (parts: Parts) => void, clause = 'V6'): Attack =>
    altered(`keyless-${name}`, 'good-github', hope, clause, code, change);
  return [
    derived(
      'timestamp-missing',
      'Without a time, an expired certificate looks valid.',
      'verify/timestamp',
      ({ verificationMaterial: { timestampVerificationData } }) => {
        timestampVerificationData.rfc3161Timestamps = [];
      },
    ),
    derived('timestamp-doubled', 'One timestamp counts twice.', 'verify/timestamp', ({ verificationMaterial: { timestampVerificationData } }) => {
      timestampVerificationData.rfc3161Timestamps.push(...timestampVerificationData.rfc3161Timestamps);
    }),
    derived('timestamp-of-another', 'The timestamp of another signature.', 'verify/timestamp', ({ verificationMaterial }) => {
      verificationMaterial.timestampVerificationData = partsOf('keyless-old-manifest').verificationMaterial.timestampVerificationData;
    }),
    derived('payload-swapped', 'A good signature over another payload.', 'verify/signature', ({ dsseEnvelope }) => {
      dsseEnvelope.payload = Buffer.from(renderStatement(castOf('keyless-old-manifest').manifest)).toString('base64');
    }),
    derived('certificate-swapped', 'The certificate of another signature of the same workflow.', 'verify/signature', ({ verificationMaterial }) => {
      verificationMaterial['certificate'] = partsOf('keyless-old-manifest').verificationMaterial['certificate'];
    }),
    derived('certificate-unreadable', 'Bytes that are no certificate.', 'verify/bundle-invalid', ({ verificationMaterial }) => {
      verificationMaterial['certificate'] = { rawBytes: 'MIIB' };
    }),
    derived(
      'certificate-chain',
      'The bundle brings the authority to believe.',
      'verify/bundle-invalid',
      ({ verificationMaterial }) => {
        verificationMaterial['x509CertificateChain'] = { certificates: [verificationMaterial['certificate']] };
        delete verificationMaterial['certificate'];
      },
      'V4',
    ),
    derived('log-entry-of-nobody', 'A log entry of a log that the instance does not have.', 'verify/log-entry', ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = partsOf('good-sigstore').verificationMaterial.tlogEntries;
    }),
  ];
}

/** On a bundle of the public good instance. */
function publicAttacks(): Attack[] {
  const derived = (name: string, hope: string, change: (parts: Parts) => void, code: Code = 'verify/log-entry'): Attack =>
    altered(`public-${name}`, 'good-sigstore', hope, 'V6', code, change);
  return [
    minted('public-foreign-log', 'A log of the same name, with its own keys.', 'V6', 'verify/log-entry'),
    minted('public-foreign-certificate-log', 'A certificate log of the same name, with its own keys.', 'V6', 'verify/certificate-log'),
    minted('public-without-certificate-log', 'A certificate that no log has seen.', 'V6', 'verify/certificate-log'),
    minted('public-logged-late', 'The log saw it days after the deploy.', 'V16', 'verify/time'),
    derived('log-entry-missing', 'Without an entry, nobody else has seen the signature.', ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = [];
    }),
    derived('log-entry-doubled', 'One entry counts twice.', ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = [...entriesOf('good-sigstore'), ...entriesOf('good-sigstore')];
    }),
    derived(
      'log-entry-of-another',
      'The entry of another signature.',
      ({ verificationMaterial }) => {
        verificationMaterial.tlogEntries = entriesOf('public-logged-late');
      },
      'verify/certificate',
    ),
    derived('log-time-changed', 'The log’s time, one second later.', ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = entriesOf('good-sigstore').map((entry) => ({ ...entry, integratedTime: String(Number(entry['integratedTime']) + 1) }));
    }),
    derived(
      'log-promise-dropped',
      'The log’s time without the promise that signs it, and no other time.',
      ({ verificationMaterial }) => {
        verificationMaterial.tlogEntries = entriesOf('good-sigstore').map((entry) => ({ ...entry, inclusionPromise: undefined }));
        verificationMaterial.timestampVerificationData.rfc3161Timestamps = [];
      },
      'verify/timestamp',
    ),
    derived('checkpoint-forged', 'A checkpoint of another tree.', ({ verificationMaterial }) => {
      verificationMaterial.tlogEntries = entriesOf('good-sigstore').map((entry) => ({
        ...entry,
        inclusionProof: { ...entry.inclusionProof, checkpoint: { envelope: entry.inclusionProof.checkpoint.envelope.replace('\n1\n', '\n2\n') } },
      }));
    }),
  ];
}

/** The keys of a Sigstore instance and the services that sign with them; the services are those of @sigstore/mock. */
import { initializeCTLog, initializeTLog, initializeTSA } from '@sigstore/mock';
import { Certificate } from 'pkijs';
import { makeIntermediate, makeKeys, makeRoot, type Authority, type CertificateTransparencyLog, type KeyPair } from './certificates.ts';

export type Clock = () => Date;
export type TransparencyLog = Awaited<ReturnType<typeof initializeTLog>>;
export type TimestampAuthority = Awaited<ReturnType<typeof initializeTSA>>;

export interface Authorities {
  readonly root: Authority;
  /** The one that issues leaves. */
  readonly intermediate: Authority;
  readonly ctLogKeys: KeyPair;
  readonly ctLog: CertificateTransparencyLog;
  readonly logKeys: KeyPair;
  readonly log: TransparencyLog;
  readonly timestampRoot: Authority;
  readonly timestampSigner: Authority;
  readonly timestamps: TimestampAuthority;
}

/** Each service has a clock of its own, so that one of them can be wrong. */
export interface Clocks {
  readonly certificateLog: Clock;
  readonly entryLog: Clock;
  readonly timestamps: Clock;
}

/** What stands in the certificates: `public` as the public good instance, `github` as GitHub's own. */
export type Flavour = 'public' | 'github';

/** A name, not an address: a checkpoint names its log, and a verifier looks for that name in the trusted root. */
export const logName = 'https://rekor.sigstore.test';

const names = {
  public: { root: 'CN=sigstore,O=sigstore.dev', intermediate: 'CN=sigstore-intermediate,O=sigstore.dev', timestamps: 'O=sigstore.dev,CN=sigstore-tsa' },
  github: {
    root: 'CN=Internal Services Root,O=GitHub\\, Inc.',
    intermediate: 'CN=Fulcio Intermediate l1,O=GitHub\\, Inc.',
    timestamps: 'O=GitHub\\, Inc.,CN=TSA',
  },
} as const;

/** New keys each time, so that two instances of a flavour do not believe each other. */
export async function makeAuthorities(flavour: Flavour, clocks: Clocks): Promise<Authorities> {
  const name = names[flavour];
  const [root, timestampRoot] = await Promise.all([makeRoot(name.root), makeRoot(`${name.timestamps} root`)]);
  const [intermediate, timestampSigner] = await Promise.all([
    makeIntermediate(root, name.intermediate, 'issuing'),
    makeIntermediate(timestampRoot, name.timestamps, 'timestamping'),
  ]);
  const [ctLogKeys, logKeys] = [makeKeys(), makeKeys()];
  return {
    root,
    intermediate,
    ctLogKeys,
    ctLog: withClock(await initializeCTLog(ctLogKeys), clocks.certificateLog),
    logKeys,
    log: withClock(await initializeTLog(logName, logKeys), () => clocks.entryLog().getTime()),
    timestampRoot,
    timestampSigner,
    timestamps: await makeTimestamps(timestampRoot, timestampSigner, clocks.timestamps),
  };
}

/** The mocks take one fixed time; a service that lives as long as a scenario asks its clock each time. */
function withClock<Service extends object>(service: Service, getCurrentTime: () => Date | number): Service {
  return Object.assign(service, { getCurrentTime });
}

/** The mock's own certificates begin when it is made and share one key; ours take their place. */
async function makeTimestamps(root: Authority, signer: Authority, clock: Clock): Promise<TimestampAuthority> {
  const timestamps = await initializeTSA(signer.keys);
  const certificates = { rootCert: Certificate.fromBER(root.certificate.rawData), intCert: Certificate.fromBER(signer.certificate.rawData) };
  return withClock(Object.assign(timestamps, certificates), () => wholeSecond(clock()));
}

/** DER drops the zeros that end a fraction; some readers refuse what is left of it. */
function wholeSecond(time: Date): Date {
  return new Date(Math.floor(time.getTime() / 1000) * 1000);
}

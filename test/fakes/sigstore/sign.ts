/** Signs a statement with an identity token against an instance, as a job would. */
import { bundleToJSON, type SerializedBundle } from '@sigstore/bundle';
import { DSSEBundleBuilder, FulcioSigner, RekorWitness, TSAWitness } from '@sigstore/sign';

export interface SigningPlace {
  readonly fulcioUrl: string;
  readonly rekorUrl: string | null;
  readonly tsaUrl: string | null;
}

/** `token` has the audience `sigstore`. */
export async function signKeyless(place: SigningPlace, token: string, payload: string): Promise<SerializedBundle> {
  const settled = { retry: 0, timeout: 20_000 } as const;
  const signer = new FulcioSigner({ fulcioBaseURL: place.fulcioUrl, identityProvider: { getToken: () => Promise.resolve(token) }, ...settled });
  const witnesses = [
    ...(place.rekorUrl === null ? [] : [new RekorWitness({ rekorBaseURL: place.rekorUrl, entryType: 'dsse', ...settled })]),
    ...(place.tsaUrl === null ? [] : [new TSAWitness({ tsaBaseURL: place.tsaUrl, ...settled })]),
  ];
  const bundle = await new DSSEBundleBuilder({ signer, witnesses }).create({ data: Buffer.from(payload), type: 'application/vnd.in-toto+json' });
  return bundleToJSON(bundle);
}

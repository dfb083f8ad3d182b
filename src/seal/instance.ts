/** Which Sigstore instance signs, and where its authorities are. */
import { Problem } from '../errors/problem.ts';
import { isUnknown, type OrUnknown } from '../model/unknown.ts';

/** `github`: GitHub's own, whose certificates and times stay between it and the caller · `sigstore`: the public good one, with a public log. */
export type Instance = 'github' | 'sigstore';

/** The services of an instance; null is one that it does not have. */
export interface Endpoints {
  readonly fulcioUrl: string;
  readonly rekorUrl: string | null;
  readonly tsaUrl: string | null;
}

export interface InstanceChoice {
  readonly asked: Instance;
  readonly visibility: OrUnknown<string>;
  /** Whether somebody said that the names may be published. */
  readonly publishNames: boolean;
}

/** The instance that was asked for; never another one. Throws `seal/would-publish`. */
export function chooseInstance({ asked, visibility, publishNames }: InstanceChoice): Instance {
  if (asked === 'github' || visibility === 'public' || publishNames) return asked;
  throw new Problem('seal/would-publish', {
    message: `signing: sigstore writes the names of repository, workflow and environment to a public log for ever, and the repository is ${found(visibility)}.`,
    remedy: 'Choose signing: github, which has no public log, or say publish-names: true where the names may be known to everybody.',
    place: 'signing',
  });
}

function found(visibility: OrUnknown<string>): string {
  return isUnknown(visibility) ? `of a visibility that is not known (${visibility.unknown})` : visibility;
}

/** The instance's services, as far as they are not given. Throws `seal/no-authority` where the server has none. */
export function endpointsOf(instance: Instance, serverUrl: string, given: Partial<Endpoints>): Endpoints {
  const usual = instance === 'sigstore' ? publicGood : githubOf(serverUrl);
  const fulcioUrl = given.fulcioUrl ?? usual?.fulcioUrl;
  if (fulcioUrl === undefined) throw noAuthority();
  const endpoint = (name: 'rekorUrl' | 'tsaUrl'): string | null => (given[name] === undefined ? (usual?.[name] ?? null) : given[name]);
  return { fulcioUrl, rekorUrl: endpoint('rekorUrl'), tsaUrl: endpoint('tsaUrl') };
}

const publicGood: Endpoints = {
  fulcioUrl: 'https://fulcio.sigstore.dev',
  rekorUrl: 'https://rekor.sigstore.dev',
  // Newer logs give no time of their own, so a bundle with a timestamp outlives the log that it was made with.
  tsaUrl: 'https://timestamp.sigstore.dev',
};

/** github.com and *.ghe.com have an instance each; a GitHub Enterprise Server has none. */
function githubOf(serverUrl: string): Endpoints | null {
  if (serverUrl === 'https://github.com') return { fulcioUrl: 'https://fulcio.githubapp.com', rekorUrl: null, tsaUrl: 'https://timestamp.githubapp.com' };
  const [, subdomain] = /^https:\/\/([a-z0-9-]+)\.ghe\.com$/u.exec(serverUrl) ?? [];
  if (subdomain === undefined) return null;
  return { fulcioUrl: `https://fulcio.${subdomain}.ghe.com`, rekorUrl: null, tsaUrl: `https://timestamp.${subdomain}.ghe.com` };
}

function noAuthority(): Problem {
  return new Problem('seal/no-authority', {
    message: 'signing: github was asked for, and this GitHub server has no Sigstore instance; github.com and *.ghe.com have one.',
    remedy: 'Choose signing: key, or give the URLs of a Sigstore instance of your own.',
    place: 'signing',
  });
}

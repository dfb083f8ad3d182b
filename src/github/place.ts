/** Which repository is asked. */

/** The parts of a route. */
export type GithubPlace = Readonly<Record<'owner' | 'repo', string>>;

/** `fullName` is `OWNER/REPO`. */
export function githubPlace(fullName: string): GithubPlace {
  const [owner = '', repo = ''] = fullName.split('/');
  return { owner, repo };
}

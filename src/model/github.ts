/** GitHub's REST interface, as a stage that is handed a client may use it. */

/** What came back, before anybody looked into it. `hasMore`: the list goes on where the reading of it ended. */
export type GithubAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly rateLimited: boolean; readonly hasMore: boolean; readonly data: unknown }
  | { readonly kind: 'unanswered'; readonly reason: string };

export type GithubValue = string | number | boolean | null | readonly GithubValue[] | { readonly [name: string]: GithubValue };

/** A parameter without a place in the route becomes part of the query or the body. */
export type GithubParameters = Readonly<Record<string, GithubValue>>;

export interface AskGithub {
  /** `route` is a template, `POST /repos/{owner}/{repo}/…`. */
  ask(route: string, parameters?: GithubParameters): Promise<GithubAnswer>;
  /** All pages of a list, up to the last, or up to the first that fails. */
  askPages(route: string, parameters?: GithubParameters): Promise<readonly GithubAnswer[]>;
}

/** The repository that is asked, as the parts of a route. */
export interface GithubPlace {
  readonly owner: string;
  readonly repo: string;
}

/** `fullName` is `OWNER/REPO`. */
export function githubPlace(fullName: string): GithubPlace {
  const [owner = '', repo = ''] = fullName.split('/');
  return { owner, repo };
}

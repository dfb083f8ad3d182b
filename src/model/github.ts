/** GitHub's REST interface, as a stage that is handed a client may use it. */

/** What came back, before anybody looked into it. `hasMore`: the list goes on where the reading of it ended. */
export type GithubAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly rateLimited: boolean; readonly hasMore: boolean; readonly data: unknown }
  | { readonly kind: 'unanswered'; readonly reason: string };

export interface AskGithub {
  /** `route` is a template, `POST /repos/{owner}/{repo}/…`; a parameter without a place in it becomes part of the query or the body. */
  ask(route: string, parameters?: Readonly<Record<string, string | number>>): Promise<GithubAnswer>;
  /** All pages of a list, up to the last, or up to the first that fails. */
  askPages(route: string, parameters?: Readonly<Record<string, string | number>>): Promise<readonly GithubAnswer[]>;
}

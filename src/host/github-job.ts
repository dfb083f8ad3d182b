/** The runner's variables -> what the job can ask GitHub with. */
import type { GithubJob } from '../model/job.ts';
import { Secret } from '../model/secret.ts';
import { parseCommit, type Variables } from './run-facts.ts';

export function parseGithubJob(variables: Variables, mask: (form: string) => void): GithubJob {
  const [url, token] = [variables['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '', variables['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''];
  return {
    serverUrl: variables['GITHUB_SERVER_URL'] ?? '',
    apiUrl: variables['GITHUB_API_URL'] ?? '',
    sha: parseCommit(variables),
    identityRequest: url === '' || token === '' ? null : { url, token: new Secret(token, [], mask) },
  };
}

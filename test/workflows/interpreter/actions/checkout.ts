/** actions/checkout: a repository of the story, or one that a folder stands for, by real git. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { emptied } from '../repositories.ts';
import { asRecord, textOf } from '../running.ts';
import { inputOf, type Played, type Player } from './player.ts';

export const checkout: Player = {
  inputs: ['repository', 'ref', 'token', 'path', 'fetch-depth', 'fetch-tags', 'persist-credentials', 'clean', 'show-progress'],
  play: async (played) => {
    const { running } = played;
    const github = asRecord(running.given['github']);
    const text = (name: string): string => textOf(github[name]);
    const name = inputOf(played, 'repository', text('repository'));
    const own = name.toLowerCase() === text('repository').toLowerCase();
    const source = running.state.library.find(name);
    if (source === null) throw new Error(`Not Found: the repository ${name} is not to be had, or the token may not read it.`);
    if (own && running.githubJob.permissions.contents === undefined && running.state.github.story.repository.visibility !== 'public')
      throw new Error(`remote: Repository not found. fatal: repository '${text('server_url')}/${name}/' not found (the job has no permission contents: read)`);
    const ref = inputOf(played, 'ref', own ? text('sha') : 'main');
    const place = source.resolve(ref);
    if (place === null) throw new Error(`A branch or tag with the name '${ref}' could not be found`);
    const branch = place.ref.startsWith('refs/heads/') ? place.ref : own && inputOf(played, 'ref') === '' ? text('ref') : '';
    const into = await empty(played);
    await source.checkOut({
      commit: place.commit,
      into,
      depth: Number(inputOf(played, 'fetch-depth', '1')),
      tags: inputOf(played, 'fetch-tags', 'false') === 'true',
      branch: branch.startsWith('refs/heads/') ? branch.slice('refs/heads/'.length) : null,
    });
    configure(played, into, `${text('server_url')}/${name}`);
    running.log.say(`Checked out ${name} at ${place.commit}`);
    return { ref: place.ref, commit: place.commit };
  },
};

/** Everything that lies at the place goes, as with `clean`. */
async function empty(played: Played): Promise<string> {
  return await emptied(join(played.running.workspace, inputOf(played, 'path')));
}

/** The address is the server's; the token stays in the configuration unless it is told not to, as the action does it. */
function configure(played: Played, into: string, url: string): void {
  const git = (...args: readonly string[]): void => void execFileSync('git', ['-C', into, ...args], { stdio: 'pipe' });
  try {
    git('remote', 'set-url', 'origin', url);
  } catch {
    git('remote', 'add', 'origin', url);
  }
  if (inputOf(played, 'persist-credentials', 'true') !== 'true') return;
  const token = inputOf(played, 'token', played.running.access.token);
  git('config', '--local', `http.${new URL(url).origin}/.extraheader`, `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`);
}

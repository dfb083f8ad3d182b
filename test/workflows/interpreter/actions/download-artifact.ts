/** actions/download-artifact: of this run from the service of artifacts, of another one by way of REST. */
import { runHeard } from '../steps.ts';
import { asRecord, textOf } from '../running.ts';
import { artifactClient } from './artifact-client.ts';
import { inputOf, type Player } from './player.ts';

export const downloadArtifact: Player = {
  inputs: ['name', 'artifact-ids', 'path', 'pattern', 'merge-multiple', 'github-token', 'repository', 'run-id', 'digest-mismatch'],
  play: async (played) => {
    const { running, own, env, signal } = played;
    const token = inputOf(played, 'github-token');
    const repository = inputOf(played, 'repository', textOf(asRecord(running.given['github'])['repository']));
    const order = {
      act: 'download',
      name: inputOf(played, 'name'),
      ids: inputOf(played, 'artifact-ids')
        .split(',')
        .flatMap((id) => (id.trim() === '' ? [] : [Number(id)])),
      path: inputOf(played, 'path', '.'),
      pattern: inputOf(played, 'pattern'),
      merge: inputOf(played, 'merge-multiple', 'false') === 'true',
      other: token === '' ? null : { token, repository, run: Number(inputOf(played, 'run-id', String(running.state.run.id))) },
    };
    return await runHeard(running, own, { program: artifactClient(order), folder: running.workspace, env, runtime: true, signal });
  },
};

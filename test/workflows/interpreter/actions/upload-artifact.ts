/** actions/upload-artifact: GitHub's own client, against the service of the loopback GitHub. */
import { runHeard } from '../steps.ts';
import { artifactClient } from './artifact-client.ts';
import { inputOf, type Player } from './player.ts';

export const uploadArtifact: Player = {
  inputs: ['name', 'path', 'if-no-files-found', 'retention-days', 'compression-level', 'overwrite', 'include-hidden-files'],
  play: async (played) => {
    const { running, own, env, signal } = played;
    const retention = inputOf(played, 'retention-days', '0');
    if (inputOf(played, 'overwrite', 'false') !== 'false') throw new Error('The interpreter does not know how to overwrite an artifact.');
    const order = {
      act: 'upload',
      name: inputOf(played, 'name', 'artifact'),
      paths: inputOf(played, 'path')
        .split('\n')
        .flatMap((line) => (line.trim() === '' ? [] : [line.trim()])),
      absent: inputOf(played, 'if-no-files-found', 'warn'),
      retentionDays: retention === '0' ? null : Number(retention),
      hidden: inputOf(played, 'include-hidden-files', 'false') === 'true',
    };
    return await runHeard(running, own, { program: artifactClient(order), folder: running.workspace, env, runtime: true, signal });
  },
};

/** actions/setup-node: the Node that runs this, whatever version is asked for; the log says which. */
import { nodeFolder } from '../machine.ts';
import { inputOf, type Player } from './player.ts';

export const setupNode: Player = {
  inputs: ['node-version', 'node-version-file', 'check-latest', 'cache', 'cache-dependency-path', 'package-manager-cache', 'registry-url', 'scope', 'token'],
  play: async (played) => {
    const { running } = played;
    running.path.unshift(await nodeFolder());
    running.log.say(`Node ${process.version} plays ${inputOf(played, 'node-version', inputOf(played, 'node-version-file', 'any'))}`);
    return { 'node-version': process.version, 'cache-hit': '' };
  },
};

/** `npm run demo`: who may deploy, what can go wrong, and what stays as proof; in a temporary folder. Exits 1 where something else happens than it says. */
import { rmSync } from 'node:fs';
import { openStage, stopServers, writePolicy, type Stage } from './demo/stage.ts';
import { tellAudit, tellDeploys } from './demo/story.ts';
import { say, sayFailure } from './demo/terminal.ts';

say('Starting a PostgreSQL and a GitHub, making a small application with four migrations …');
try {
  const stage = await openStage();
  await play(stage).finally(() => rmSync(stage.repository, { recursive: true }));
  say(`\nThe repository is gone; evidence, policy and trusted root stay in ${stage.folder}.`);
} catch (thrown) {
  sayFailure(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
}

async function play(stage: Stage): Promise<void> {
  await tellDeploys(stage).finally(() => stopServers(stage));
  await writePolicy(stage);
  await tellAudit(stage);
}

/** `npm run demo`: a deploy and what can go wrong with one, on a real database in a temporary folder. Exits 1 where something else happens than it says. */
import { runStory } from './demo/story.ts';
import { closeStage, openStage } from './demo/stage.ts';
import { say, sayFailure } from './demo/terminal.ts';

say('Starting a PostgreSQL, making a small application with two migrations …');
try {
  const stage = await openStage();
  await runStory(stage).finally(() => closeStage(stage));
  say(`\nThe server and the repository are gone; the evidence and the public key stay in ${stage.folder}.`);
} catch (thrown) {
  sayFailure(thrown instanceof Error ? thrown.message : String(thrown));
  process.exitCode = 1;
}

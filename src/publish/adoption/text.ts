/** What init found and would write, for a terminal: the diff as people know it, and what is left to them. */
import type { Adoption, FoundPlace, FoundProject, PlannedFile } from '../../model/adoption.ts';
import type { Paint } from '../../model/paint.ts';
import { isUnknown } from '../../model/unknown.ts';
import { plainLine } from '../../text/plain.ts';
import { renderPlace } from '../../text/problem.ts';
import { agree, countOthers, plural } from '../../text/sentence.ts';

export function renderAdoptionText(adoption: Adoption, paint: Paint): string {
  return [
    renderFound(adoption, paint),
    ...renderPlaces('Runs drizzle-kit push today', adoption.pushes, paint),
    ...renderPlaces('Runs drizzle-kit migrate today', adoption.deploys, paint),
    ...renderPlaces('Left out', adoption.leftOut, paint),
    ...adoption.files.map((file) => renderFile(file, adoption.writing, paint)),
    renderManualSteps(adoption, paint),
    paint('strong', renderEnd(adoption)),
  ].join('\n\n');
}

function renderFound({ repository, projects, packageManager, branch }: Adoption, paint: Paint): string {
  const manager = isUnknown(packageManager) ? `package manager unknown: ${packageManager.unknown}` : `installed by ${packageManager}`;
  return [
    `${paint('strong', line(repository ?? 'This repository'))}  ${paint('faint', `${line(manager)}, deployed from ${line(branch)}`)}`,
    ...projects.map((project) => `    ${renderProject(project, paint)}`),
  ].join('\n');
}

function renderProject({ config, dialect, folder, migrations, generation, environment }: FoundProject, paint: Paint): string {
  const count = migrations === null ? 'which is not there yet' : plural(migrations, 'migration');
  const layout = generation === null ? '' : `, layout of drizzle-kit ${generation}`;
  const fate = environment === null ? 'checked only: this dialect is not deployed' : `deployed to ${line(environment)}`;
  return `${paint('strong', line(config))}  ${line(dialect)}, ${line(folder)} (${count}${layout})  ${paint(environment === null ? 'warning' : 'good', fate)}`;
}

const mostPlaces = 20;

function renderPlaces(title: string, places: readonly FoundPlace[], paint: Paint): string[] {
  if (places.length === 0) return [];
  const shown = places.slice(0, mostPlaces).map(({ path, line: at, what }) => `${line(renderPlace(path, at))}  ${line(what)}`);
  return [[paint('warning', `▲ ${title}`), ...shown, ...countOthers(places.length, mostPlaces)].join('\n    ')];
}

function renderFile({ path, state, diff, written }: PlannedFile, writing: boolean, paint: Paint): string {
  const words = {
    new: written ? 'written' : 'new',
    same: 'is as it should be',
    differs: written ? 'replaced' : writing ? 'differs, and is left as it is' : 'differs; --write leaves it as it is, --write --force replaces it',
    kept: "is the team's own, and stays as it is",
  } as const;
  const tone = state === 'differs' && !written ? 'warning' : 'faint';
  return [
    `${paint('strong', path)}  ${paint(tone, words[state])}`,
    ...diff
      .trimEnd()
      .split('\n')
      .slice(diff === '' ? 1 : 0)
      .map((text) => renderDiffLine(text, paint)),
  ].join('\n');
}

function renderDiffLine(text: string, paint: Paint): string {
  const shown = line(text);
  if (/^(?:diff|index|new file|---|\+\+\+|@@)/u.test(text)) return paint('faint', shown);
  if (text.startsWith('+')) return paint('good', shown);
  return text.startsWith('-') ? paint('error', shown) : shown;
}

function renderManualSteps({ manualSteps }: Adoption, paint: Paint): string {
  const items = manualSteps.map(({ what, where, why }, at) => {
    const number = `${String(at + 1)}.`.padStart(4);
    return [paint('strong', `${number} ${line(what)}`), `     ${paint('notice', '→')} ${line(where)}`, `     ${paint('faint', line(why))}`].join('\n');
  });
  return [paint('strong', 'What only a person can set, in this order'), ...items].join('\n');
}

function renderEnd({ files, writing }: Adoption): string {
  const count = (state: (file: PlannedFile) => boolean): number => files.filter(state).length;
  const written = count((file) => file.written);
  const open = count(({ state, written: isWritten }) => !isWritten && (state === 'new' || state === 'differs'));
  const wrote = `${plural(written, 'file')} written`;
  if (open === 0) return written === 0 ? 'Nothing to write: every file is there.' : `${wrote}. Commit them in a pull request.`;
  if (writing) return `${wrote}, ${String(open)} left as ${agree(open, 'it is', 'they are')}.`;
  return `Nothing was written: ${plural(open, 'file')} would be. Run init again with --write.`;
}

function line(text: string): string {
  return plainLine(text, 2_000);
}

/** One project of a check: read, compared with the base, asked of drizzle-kit, rehearsed, and judged. */
import { generateRules, judgeGenerate } from '../../checks/generate/generate.ts';
import { selectCorrected } from '../../checks/history/edited.ts';
import { historyTexts } from '../../checks/history/history.ts';
import { judgeFolder, type FolderJudgement } from '../../checks/inspection.ts';
import { integrityRules } from '../../checks/integrity/integrity.ts';
import { judgeMigrations, rulesOf, type JudgedMigrations } from '../../checks/sql-rules/migrations.ts';
import { judgeRehearsal, rehearsalRules } from '../../checks/rehearsal/rehearsal.ts';
import type { Claim } from '../../checks/suppressions/claim.ts';
import type { Host } from '../../host/host.ts';
import { readOutput, runChild } from '../../host/process.ts';
import type { ProjectInputs } from '../../inputs/project.ts';
import type { CheckedProject } from '../../model/check-report.ts';
import type { Dialect } from '../../model/drizzle.ts';
import type { Finding, FindingPlace, RuleText } from '../../model/finding.ts';
import type { GenerateAnswer } from '../../model/generate.ts';
import type { Migration } from '../../model/migration.ts';
import { planOf } from '../../model/plan.ts';
import type { RunChild } from '../../model/ports.ts';
import type { MigrationsFolder } from '../../model/project.ts';
import { isUnknown, type OrUnknown } from '../../model/unknown.ts';
import { readGenerate } from '../../project/generate-kit.ts';
import { pathFrom } from '../../project/paths.ts';
import type { ProjectPlace } from '../../project/place.ts';
import { projectPlace } from '../project-place.ts';
import { folderPlace, readFixed, type Circumstances, type ReadProject } from './reading.ts';
import { rehearseChange } from './rehearsal.ts';

export interface CheckedPart {
  readonly project: CheckedProject;
  readonly findings: readonly Finding[];
  readonly claims: readonly Claim[];
  readonly rules: readonly RuleText[];
  /** Why something could not be analysed that was to be. */
  readonly unanalysed: readonly string[];
}

/** Throws what keeps the project from being read at all. */
export async function checkProject(given: ProjectInputs, circumstances: Circumstances, host: Host): Promise<CheckedPart> {
  const place = projectPlace(given, host);
  const read = await readFixed(place, given, circumstances, host);
  const judging = judgeFolder(folderPlace(read, circumstances, host), read.folder, readOutput);
  const changing = judging.then((judged) => ({ judged, fresh: selectFresh(read.folder, judged) }));
  const [{ judged, fresh }, configuration, generate, rehearsal] = await Promise.all([
    changing,
    changing.then((change) => judgePolicy(change.judged.dialect, change.fresh, mergedOf(read.folder, change.fresh))),
    askGenerate(place, read, host),
    changing.then((change) => rehearseChange({ place, read, fresh: change.fresh, isCompared: change.judged.history !== null }, circumstances, host)),
  ]);
  const path = pathFrom(place.repositoryRoot, place.packageFolder);
  return {
    project: {
      path,
      config: read.config,
      plan: planOf(fresh),
      sql: fresh.map(({ name, path, chunks }) => ({ name, path, chunks })),
      generate,
      rehearsal,
    },
    findings: [
      ...judged.findings,
      ...(generate === null ? [] : judgeGenerate(generate, configPlace(read))),
      ...(rehearsal === null ? [] : judgeRehearsal(rehearsal, configPlace(read))),
      ...configuration.findings,
    ],
    claims: configuration.claims,
    rules: [
      ...integrityRules,
      ...(judged.history === null ? [] : historyTexts),
      ...(generate === null ? [] : generateRules),
      ...(rehearsal === null ? [] : rehearsalRules),
      ...configuration.rules,
    ],
    unanalysed: configuration.unanalysed,
  };
}

/** What the change brings, and all that waits behind a corrected migration; without a base nobody can say, and everything counts. */
function selectFresh({ migrations }: MigrationsFolder, { history }: FolderJudgement): readonly Migration[] {
  if (history === null) return migrations;
  const names = new Set(history.change.fresh.map(({ name }) => name));
  const corrected = new Set(selectCorrected(history.change, history.evidence).map(({ head }) => head.name));
  const first = migrations.findIndex(({ name }) => corrected.has(name));
  return migrations.filter(({ name }, at) => names.has(name) || (first !== -1 && at >= first));
}

/** Those that were there before. */
function mergedOf({ migrations }: MigrationsFolder, fresh: readonly Migration[]): readonly Migration[] {
  const names = new Set(fresh.map(({ name }) => name));
  return migrations.filter(({ name }) => !names.has(name));
}

interface JudgedConfiguration extends JudgedMigrations {
  readonly rules: readonly RuleText[];
  readonly unanalysed: readonly string[];
}

/** Without a dialect nobody can tell what the SQL says. */
async function judgePolicy(dialect: OrUnknown<Dialect>, migrations: readonly Migration[], merged: readonly Migration[]): Promise<JudgedConfiguration> {
  if (!isUnknown(dialect)) return { ...(await judgeMigrations(dialect, migrations, merged)), rules: rulesOf(dialect), unanalysed: [] };
  return { findings: [], claims: [], rules: [], unanalysed: migrations.length === 0 ? [] : [dialect.unknown] };
}

/** What it says is redacted before anything is cut out of it. */
async function askGenerate(place: ProjectPlace, { project, folder }: ReadProject, { redact }: Host): Promise<GenerateAnswer | null> {
  const runRedacted: RunChild = async (command) => await runChild({ ...command, onLine: (line) => command.onLine(redact(line)) });
  return project === null ? null : await readGenerate(place, project.kit, folder, runRedacted);
}

/** Where something is told that has no line of its own. */
function configPlace({ config, folder }: ReadProject): FindingPlace {
  return { path: config ?? folder.path, line: null };
}

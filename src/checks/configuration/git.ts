/** The check configuration file that was agreed on: git is asked for the base's, and the work tree for the one that the change would merge. */
import { asProblem, type Problem } from '../../errors/problem.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReadOutput } from '../../model/ports.ts';
import { isUnknown, type OrUnknown } from '../../model/unknown.ts';
import { readBaseFile, readPoints } from '../git.ts';
import { findBroken, findMended } from '../sql-rules/meta/configuration-invalid.ts';
import { readCheckConfiguration } from './disk.ts';
import { invalid, parseCheckConfiguration } from './parse.ts';
import { emptyConfiguration, configurationFile, type CheckConfiguration } from './configuration.ts';

export interface CheckConfigurationReading {
  /** Frozen. */
  readonly settings: CheckConfiguration;
  /** Whose file judges: the base's where there is a base, else the work tree's; `none` where that one has no file, or none that can be used. */
  readonly from: 'base' | 'work-tree' | 'none';
  /** Whether the change itself changes the file: for `findPolicyChange`. */
  readonly changed: boolean;
  /** What is wrong with a file that this change would be merged, or mends. */
  readonly findings: readonly Finding[];
}

/**
 * `base` is a branch, a tag or a commit; null where nothing is compared. Its newest commit judges, so that nobody goes back to an older policy by
 * starting from an older commit. Throws `check-configuration/invalid` where the file that is to judge cannot be used.
 */
export async function readCheckConfigurations(repositoryRoot: string, base: string | null, readOutput: ReadOutput): Promise<CheckConfigurationReading> {
  const own = await readCheckConfiguration(repositoryRoot);
  if (base === null) return own === null ? nothing(false) : { settings: settingsOf(own, true), from: 'work-tree', changed: false, findings: [] };
  const { tip, fork } = await readPoints(repositoryRoot, base, readOutput);
  // The rules on the history tell that there is no base; until there is, nothing is suppressed.
  if (tip === null) return nothing(false);
  const merged = await readBaseFile(repositoryRoot, tip, configurationFile, readOutput);
  const before = fork === null || fork === tip ? merged : await readBaseFile(repositoryRoot, fork, configurationFile, readOutput);
  return judge(textOf(merged), own, !isSame(own, textOf(before)));
}

/**
 * The file at the deployed commit, or that of the work tree if there is no commit. Throws `check-configuration/invalid` if it cannot be used.
 */
export async function readDeployedConfiguration(repositoryRoot: string, commit: OrUnknown<string>, readOutput: ReadOutput): Promise<CheckConfiguration> {
  const text = isUnknown(commit)
    ? await readCheckConfiguration(repositoryRoot)
    : textOf(await readBaseFile(repositoryRoot, commit, configurationFile, readOutput));
  return text === null ? emptyConfiguration : settingsOf(text, false);
}

type Text = OrUnknown<string> | null;

function judge(merged: Text, own: Text, changed: boolean): CheckConfigurationReading {
  const broken = changed && own !== null ? findProblem(own) : null;
  if (merged === null) return { ...nothing(changed), findings: broken === null ? [] : [findBroken(broken)] };
  const unusable = findProblem(merged);
  if (unusable === null) {
    return { settings: settingsOf(merged, isSame(merged, own)), from: 'base', changed, findings: broken === null ? [] : [findBroken(broken)] };
  }
  if (!changed || broken !== null) throw unusable;
  return { ...nothing(true), findings: [findMended(unusable)] };
}

function nothing(changed: boolean): CheckConfigurationReading {
  return { settings: emptyConfiguration, from: 'none', changed, findings: [] };
}

function textOf(merged: Awaited<ReturnType<typeof readBaseFile>>): Text {
  return merged === null || isUnknown(merged) ? merged : merged.text;
}

/** A checkout may have written other line ends. */
function isSame(one: Text, other: Text): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
    : one === null && other === null;
}

function findProblem(text: OrUnknown<string>): Problem | null {
  try {
    settingsOf(text, false);
    return null;
  } catch (thrown) {
    return asProblem(thrown);
  }
}

function settingsOf(text: OrUnknown<string>, hasLines: boolean): CheckConfiguration {
  if (isUnknown(text)) throw invalid(text.unknown, null);
  return parseCheckConfiguration(text, hasLines);
}

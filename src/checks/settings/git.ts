/** The policy file that was agreed on: git is asked for the base's, and the work tree for the one that the change would land. */
import { asProblem, type Problem } from '../../errors.ts';
import type { Finding } from '../../model/finding.ts';
import type { ReadOutput } from '../../model/ports.ts';
import { isUnknown, type Stated } from '../../model/stated.ts';
import { readBaseFile, readPoints } from '../git.ts';
import { tellBroken, tellMended } from '../policy/meta/policy-file-invalid.ts';
import { readPolicyFile } from './disk.ts';
import { invalid, parseSettings } from './parse.ts';
import { noSettings, policyFile, type Settings } from './settings.ts';

export interface SettingsReading {
  /** Frozen. */
  readonly settings: Settings;
  /** Whose file judges: the base's where there is a base, else the work tree's; `none` where that one has no file, or none that can be used. */
  readonly from: 'base' | 'work-tree' | 'none';
  /** Whether the change itself changes the file: for `findPolicyChange`. */
  readonly changed: boolean;
  /** What is wrong with a file that this change would land, or mends. */
  readonly findings: readonly Finding[];
}

/**
 * `base` is a branch, a tag or a commit; null where nothing is compared. Its newest commit judges, so that nobody goes back to an older policy by
 * starting from an older commit. Throws `settings/invalid` where the file that is to judge cannot be used.
 */
export async function readSettings(repositoryRoot: string, base: string | null, readOutput: ReadOutput): Promise<SettingsReading> {
  const own = await readPolicyFile(repositoryRoot);
  if (base === null) return own === null ? nothing(false) : { settings: settingsOf(own, true), from: 'work-tree', changed: false, findings: [] };
  const { tip, fork } = await readPoints(repositoryRoot, base, readOutput);
  // The rules on the history tell that there is no base; until there is, nothing is waived.
  if (tip === null) return nothing(false);
  const landed = await readBaseFile(repositoryRoot, tip, policyFile, readOutput);
  const before = fork === null || fork === tip ? landed : await readBaseFile(repositoryRoot, fork, policyFile, readOutput);
  return judge(textOf(landed), own, !isSame(own, textOf(before)));
}

type Text = Stated<string> | null;

function judge(landed: Text, own: Text, changed: boolean): SettingsReading {
  const broken = changed && own !== null ? findProblem(own) : null;
  if (landed === null) return { ...nothing(changed), findings: broken === null ? [] : [tellBroken(broken)] };
  const unusable = findProblem(landed);
  if (unusable === null) {
    return { settings: settingsOf(landed, isSame(landed, own)), from: 'base', changed, findings: broken === null ? [] : [tellBroken(broken)] };
  }
  if (!changed || broken !== null) throw unusable;
  return { ...nothing(true), findings: [tellMended(unusable)] };
}

function nothing(changed: boolean): SettingsReading {
  return { settings: noSettings, from: 'none', changed, findings: [] };
}

function textOf(landed: Awaited<ReturnType<typeof readBaseFile>>): Text {
  return landed === null || isUnknown(landed) ? landed : landed.text;
}

/** A checkout may have written other line ends. */
function isSame(one: Text, other: Text): boolean {
  return typeof one === 'string' && typeof other === 'string'
    ? one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
    : one === null && other === null;
}

function findProblem(text: Stated<string>): Problem | null {
  try {
    settingsOf(text, false);
    return null;
  } catch (thrown) {
    return asProblem(thrown);
  }
}

function settingsOf(text: Stated<string>, hasLines: boolean): Settings {
  if (isUnknown(text)) throw invalid(text.unknown.replace(/\.$/u, ''), null);
  return parseSettings(text, hasLines);
}

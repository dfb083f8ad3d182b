/** Controls of doctor: what lies in the rules of branches. */
import type { ControlText } from '../../model/control.ts';

const metadata = 'Metadata: read';
const administration = 'Administration: read';
const contents = 'Contents: read';
const ruleset = 'Settings → Rules → Rulesets → the ruleset of {subject}';
const general = 'Settings → Actions → General';

export const ruleControls = [
  {
    id: 'branch/pull-request',
    group: 'branch',
    title: 'Changes come by pull request',
    required: 'always',
    criteria: ['CC8.1'],
    needs: metadata,
    remedy: `${ruleset} → Require a pull request before merging.`,
  },
  {
    id: 'branch/approvals',
    group: 'branch',
    title: 'A pull request needs an approval',
    required: 'always',
    criteria: ['CC8.1', 'CC6.3'],
    needs: metadata,
    remedy: `${ruleset} → Require a pull request before merging → Required approvals: 1 or more.`,
  },
  {
    id: 'branch/last-push-approval',
    group: 'branch',
    title: 'Somebody else approves the last push',
    required: 'pull-request',
    criteria: ['CC8.1', 'CC6.3'],
    needs: metadata,
    remedy: `${ruleset} → Require a pull request before merging → Require approval of the most recent reviewable push.`,
  },
  {
    id: 'branch/dismiss-stale',
    group: 'branch',
    title: 'New commits end an approval',
    required: 'advised',
    criteria: ['CC8.1'],
    needs: metadata,
    remedy: `${ruleset} → Require a pull request before merging → Dismiss stale pull request approvals when new commits are pushed.`,
  },
  {
    id: 'branch/code-owner-review',
    group: 'branch',
    title: 'Owners of the code approve changes of it',
    required: 'advised',
    criteria: ['CC8.1'],
    needs: metadata,
    remedy: `${ruleset} → Require a pull request before merging → Require review from Code Owners.`,
  },
  {
    id: 'branch/required-check',
    group: 'branch',
    title: 'The check of migrations has to pass',
    required: 'always',
    criteria: ['CC8.1', 'PI1.5'],
    needs: metadata,
    remedy: `${ruleset} → Require status checks to pass → Add checks.`,
  },
  {
    id: 'branch/history',
    group: 'branch',
    title: 'The branch cannot be rewritten or deleted',
    required: 'always',
    criteria: ['CC8.1', 'CC7.2'],
    needs: metadata,
    remedy: `${ruleset} → Restrict deletions and Block force pushes.`,
  },
  {
    id: 'branch/no-bypass',
    group: 'branch',
    title: 'Nobody may bypass the rules of the branch',
    required: 'readable',
    criteria: ['CC8.1', 'CC6.3'],
    needs: administration,
    remedy: `${ruleset} → Bypass list: empty. For classic protection: Do not allow bypassing the above settings.`,
  },
  {
    id: 'evidence/branch',
    group: 'evidence',
    title: 'Manifests are kept on a branch',
    required: 'evidence',
    criteria: ['CC7.2', 'CC8.1'],
    needs: contents,
    remedy: 'Name it by evidence-branch in the workflow that deploys; the first deploy makes it.',
  },
  {
    id: 'evidence/append-only',
    group: 'evidence',
    title: 'Nothing on that branch can be changed',
    required: 'evidence',
    criteria: ['CC7.2', 'CC6.1'],
    needs: metadata,
    remedy:
      'Settings → Rules → Rulesets → New branch ruleset → Include by pattern → {subject} → Restrict deletions and Block force pushes, and no pull request: the deploy appends to it.',
  },
  {
    id: 'evidence/retention',
    group: 'evidence',
    title: 'Manifests outlast the period of an audit',
    required: 'readable',
    criteria: ['CC7.2', 'CC8.1'],
    needs: administration,
    remedy: `${general} → Artifact and log retention: 365 days or more; or name an evidence-branch.`,
  },
] as const satisfies readonly ControlText[];

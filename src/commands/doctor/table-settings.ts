/** Controls of doctor: what lies in the settings of the repository: environments and tokens. */
import { databaseSecret } from '../../workflow-templates/template.ts';
import type { ControlText } from '../../model/control.ts';

const actions = 'Actions: read';
const administration = 'Administration: read';
const environments = 'Settings → Environments → {subject}';
const general = 'Settings → Actions → General';

export const settingControls = [
  {
    id: 'environment/exists',
    group: 'environment',
    title: 'The environment exists',
    required: 'always',
    criteria: ['CC8.1'],
    needs: actions,
    remedy: 'Settings → Environments → New environment → {subject}. A job that names an environment that is not there creates it, without any rule.',
  },
  {
    id: 'environment/required-reviewers',
    group: 'environment',
    title: 'A deploy waits for required reviewers',
    required: 'environment',
    criteria: ['CC8.1'],
    needs: actions,
    remedy: `${environments} → Required reviewers.`,
  },
  {
    id: 'environment/self-review',
    group: 'environment',
    title: 'Who starts a deploy cannot approve it',
    required: 'environment',
    criteria: ['CC8.1', 'CC6.3'],
    needs: actions,
    remedy: `${environments} → Required reviewers → Prevent self-review.`,
  },
  {
    id: 'environment/admin-bypass',
    group: 'environment',
    title: 'Administrators cannot go around the rules',
    required: 'environment',
    criteria: ['CC8.1', 'CC6.3'],
    needs: actions,
    remedy: `${environments} → switch off Allow administrators to bypass configured protection rules.`,
  },
  {
    id: 'environment/branch-policy',
    group: 'environment',
    title: 'Only chosen branches may deploy',
    required: 'always',
    criteria: ['CC8.1', 'CC6.1'],
    needs: actions,
    remedy: `${environments} → Deployment branches and tags → Selected branches and tags.`,
  },
  {
    id: 'environment/secret',
    group: 'environment',
    title: 'The secret of the database lies in the environment alone',
    required: 'readable',
    criteria: ['CC6.1', 'CC6.3'],
    needs: 'Environments: read and Secrets: read',
    remedy: `${environments} → Environment secrets → ${databaseSecret}; then delete it under Settings → Secrets and variables → Actions, of the repository and of the organization.`,
  },
  {
    id: 'settings/default-token',
    group: 'settings',
    title: 'The token of a job reads only, unless its workflow says otherwise',
    required: 'readable',
    criteria: ['CC6.1', 'CC6.3'],
    needs: administration,
    remedy: `${general} → Workflow permissions → Read repository contents and packages permissions.`,
  },
  {
    id: 'settings/no-self-approval',
    group: 'settings',
    title: 'Workflows cannot approve pull requests',
    required: 'readable',
    criteria: ['CC8.1', 'CC6.3'],
    needs: administration,
    remedy: `${general} → Workflow permissions → switch off Allow GitHub Actions to create and approve pull requests.`,
  },
] as const satisfies readonly ControlText[];

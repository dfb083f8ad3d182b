/** The inputs that say what has to be agreed before a deploy may run. */
import type { Definition } from './definition.ts';

const gated = ['migrate', 'seal'] as const;

export const gateDefinitions: readonly Definition[] = [
  {
    name: 'approval',
    kind: 'choice',
    choices: ['environment', 'pull-request', 'both', 'none'],
    commands: [...gated, 'doctor', 'init'],
    fallback: 'environment',
    description:
      'What must have been approved by an independent person: environment, this run, by a required reviewer of its environment; pull-request, each pull request that brought a pending migration, on its last commit; both; none, which every manifest shows. A terminal has no run, and takes none only.',
  },
  {
    name: 'strict',
    kind: 'flag',
    commands: gated,
    fallback: 'false',
    description: 'true refuses also what is otherwise a warning: controls that GitHub does not tell of, no branch policy, authors without an account.',
  },
  {
    name: 'code-owners',
    kind: 'choice',
    choices: ['require', 'off'],
    commands: gated,
    fallback: 'off',
    description: 'Whether an approval of a pull request has to come from an owner of the migrations by CODEOWNERS. For approval: pull-request and both.',
  },
  {
    name: 'emergency',
    kind: 'flag',
    commands: gated,
    fallback: 'false',
    description: 'true goes ahead without waiting for an approval; the manifest says so, and an issue is opened for the review afterwards.',
  },
  { name: 'emergency-reason', kind: 'text', commands: gated, description: 'Why it cannot wait; needed with emergency: true.' },
  { name: 'emergency-ticket', kind: 'text', commands: gated, description: 'Where it is tracked; needed with emergency: true.' },
  {
    name: 'approved-plan',
    kind: 'text',
    commands: ['migrate'],
    description:
      'The plan that was approved: output plan of pending, or its digest alone. A deploy with another plan is refused; given the list, both are shown.',
  },
  {
    name: 'github-token',
    kind: 'secret',
    commands: ['check', ...gated, 'pending', 'doctor', 'keep', 'collect', 'alert'],
    variable: 'GITHUB_TOKEN',
    otherVariable: 'GH_TOKEN',
    expression: '${{ github.token }}',
    description:
      "The job's own token, by which the gates are read: permissions actions, contents, deployments and pull-requests: read; issues: write for an emergency, attestations: write for the attestation store, pull-requests: write for the comment of check.",
  },
] as const;

import { describe, expect, test } from 'vitest';
import { parseGithubJob } from '../../src/host/github-job.ts';
import type { GithubJob } from '../../src/model/job.ts';

const job = (event: unknown, variables: Readonly<Record<string, string>> = {}): GithubJob => parseGithubJob(variables, event, () => undefined);

const repository = { id: 7, default_branch: 'trunk' };

describe('The branch that a run is about', () => {
  test.each([
    ["a pull request's", { repository, pull_request: { number: 3 } }, { GITHUB_BASE_REF: 'release/1' }, 'release/1'],
    ["a merge group's", { repository, merge_group: { base_ref: 'refs/heads/release/2' } }, {}, 'release/2'],
    ['the default branch, for a push', { repository }, { GITHUB_BASE_REF: '' }, 'trunk'],
    ['none, where the event says nothing', null, {}, null],
    ['the default branch, where a merge group names no branch', { repository, merge_group: { base_ref: 'refs/tags/x' } }, {}, 'trunk'],
  ])('is %s', (_whose, event, variables, expected) => {
    expect(job(event, variables).baseRef).toBe(expected);
  });
});

describe('A pull request', () => {
  test.each([
    ['of the same repository is no fork', { id: 7 }, false],
    ['of another is one', { id: 8 }, true],
    ['whose repository is gone is one', null, true],
  ])('%s', (_what, repo, fork) => {
    expect(job({ repository, pull_request: { number: 3, head: { repo } } }).pullRequest).toEqual({ number: 3, fork });
  });

  test.each([null, {}, { pull_request: { number: '3' } }, { repository, pull_request: { number: 0, head: {} } }])('is none in the event %j', (event) => {
    expect(job(event).pullRequest).toBeNull();
  });
});

import { expect, test } from 'vitest';
import { approversOf } from '../../src/publish/gate-section.ts';
import { approvedGate, environmentApproval, reviewApproval, type Approval, type Gate } from '../manifest/truthful-gate.ts';

const gate = approvedGate(new Map([['0000_users', 'SELECT 1;']]));

function asking(approval: Gate['settings']['approval'], approvals: readonly Approval[] = [environmentApproval, reviewApproval]): Gate {
  return { ...gate, settings: { ...gate.settings, approval }, approvals: [...approvals] };
}

test('the approvers are those whose approval counted for what was asked', () => {
  expect(approversOf(asking('both'))).toEqual(['dora', 'cleo']);
  expect(approversOf(asking('environment'))).toEqual(['dora']);
  expect(approversOf(asking('pull-request'))).toEqual(['cleo']);
});

test('an approval that was discounted is by no approver, nor is any if the gate did not open by an approval', () => {
  expect(approversOf(asking('both', [environmentApproval, { ...reviewApproval, discount: 'stale' }]))).toEqual(['dora']);
  expect(approversOf({ ...asking('both'), outcome: 'emergency' })).toEqual([]);
  expect(approversOf({ ...asking('both'), approvals: { unknown: 'GitHub did not answer' } })).toEqual([]);
});

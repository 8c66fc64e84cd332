import { describe, expect, it } from '@jest/globals';
import { letsService } from '../../../src/status/doctor/resource-policy.js';

const RULE = 'arn:aws:events:eu-west-1:123456789012:rule/uploads';
const lets = (...statements: readonly object[]): boolean =>
  letsService(JSON.stringify({ Statement: statements }), {
    service: 'events.amazonaws.com',
    action: 'sqs:SendMessage',
    source: RULE,
  });
const base = {
  Effect: 'Allow',
  Principal: { Service: 'events.amazonaws.com' },
  Action: 'sqs:SendMessage',
  Resource: '*',
};
const from = (operator: string, source: unknown, key = 'aws:SourceArn') => ({
  Condition: { [operator]: { [key]: source } },
});

describe('a policy lets the rule in', () => {
  it.each<readonly [string, object]>([
    ['by name', base],
    [
      'among others',
      { ...base, Principal: { Service: ['s3.amazonaws.com', 'events.amazonaws.com'] } },
    ],
    ['as everybody', { ...base, Principal: '*' }],
    ['as any account', { ...base, Principal: { AWS: '*' } }],
    ['with all actions', { ...base, Action: ['sqs:*'] }],
    ['with the action in another case', { ...base, Action: 'SQS:SendMessage' }],
    ['from itself', { ...base, ...from('ArnEquals', RULE) }],
    ['from all rules', { ...base, ...from('ArnLike', 'arn:aws:events:*:*:rule/*') }],
    ['with a letter open', { ...base, ...from('ArnLike', RULE.replace('uploads', 'upload?')) }],
    ['from one of two', { ...base, ...from('ArnLike', ['arn:x', RULE], 'AWS:SourceArn') }],
    ['not from another', { ...base, ...from('ArnNotLike', 'arn:x') }],
    [
      'under a condition that is not judged',
      { ...base, ...from('Bool', 'true', 'aws:SecureTransport') },
    ],
  ])('%s', (_, statement) => {
    expect(lets(statement)).toBe(true);
  });
});

describe('a policy keeps the rule out', () => {
  it.each<readonly [string, readonly object[]]>([
    ['with nothing', []],
    ['for another service', [{ ...base, Principal: { Service: 's3.amazonaws.com' } }]],
    ['for another action', [{ ...base, Action: 'sqs:ReceiveMessage' }]],
    ['from another rule', [{ ...base, ...from('ArnEquals', `${RULE}-2`) }]],
    ['from a shorter pattern', [{ ...base, ...from('ArnLike', 'arn:aws:events:*:rule/x*') }]],
    ['with a deny', [base, { ...base, Effect: 'Deny' }]],
    ['not from it', [{ ...base, ...from('ArnNotLike', RULE) }]],
  ])('%s', (_, statements) => {
    expect(lets(...statements)).toBe(false);
  });

  it.each([undefined, '', 'no JSON', '[]', '{"Statement":"x"}'])('that is %j', (policy) => {
    const asking = { service: 'events.amazonaws.com', action: 'sqs:SendMessage', source: RULE };
    expect(letsService(policy, asking)).toBe(false);
  });

  it('quickly, whatever its pattern', () => {
    const evil = `arn:${'*a'.repeat(200)}*b`;
    const began = performance.now();
    expect(lets({ ...base, ...from('ArnLike', evil) })).toBe(false);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

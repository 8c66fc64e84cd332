import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { approvalMessage, isMac, regionOfKey, type Approval } from '../../src/protocol/approval.js';

const APPROVAL: Approval = {
  registry: 's3://lake/schemas',
  topic: 'events',
  sha256: 'a'.repeat(64),
  baseSha256: 'b'.repeat(64),
  acceptedFindings: 'c'.repeat(64),
  commit: 'd'.repeat(40),
};
const textOf = (approval: Approval): string | undefined => {
  const message = approvalMessage(approval);
  return message === undefined ? undefined : new TextDecoder().decode(message);
};

describe('the message of an approval', () => {
  it('has a version and every part, in this order', () => {
    expect(textOf(APPROVAL)).toBe(
      `["schema-gate approval 1","s3://lake/schemas","events","${'a'.repeat(64)}","${'b'.repeat(64)}","${'c'.repeat(64)}","${'d'.repeat(40)}"]`,
    );
  });

  it('tells a new topic from one whose base is called null', () => {
    expect(textOf({ ...APPROVAL, baseSha256: null })).toContain(`${'a'.repeat(64)}",null,"c`);
    expect(textOf({ ...APPROVAL, baseSha256: 'null' })).toContain(`${'a'.repeat(64)}","null","c`);
  });

  it('leaves out what a machine calls a directory', () => {
    expect(textOf({ ...APPROVAL, registry: './lake' })).toBe(
      textOf({ ...APPROVAL, registry: '/srv/lake' }),
    );
    expect(textOf({ ...APPROVAL, registry: './lake' })).toContain('1","directory","events"');
  });

  it('is the same only for the same approval', () => {
    const word = fc.oneof(fc.string(), fc.constantFrom('a","b', 'a', ',', '"', '\\', 'null'));
    const approval = fc.record({
      registry: word.map((text) => `s3://${text}`),
      topic: word,
      sha256: word,
      baseSha256: fc.option(word),
      acceptedFindings: word,
      commit: word,
    });
    fc.assert(
      fc.property(approval, approval, (one, other) => {
        expect(textOf(one) === textOf(other)).toBe(
          JSON.stringify(Object.entries(one)) === JSON.stringify(Object.entries(other)),
        );
        expect(textOf(one)).toBe(textOf({ ...one }));
      }),
    );
  });

  it('is never longer than KMS allows', () => {
    const length = approvalMessage({ ...APPROVAL, commit: '' })?.length ?? 0;
    const filled = (bytes: number): Approval => ({ ...APPROVAL, commit: 'é'.repeat(bytes / 2) });
    const most = 4096 - length - (length % 2);
    expect(approvalMessage(filled(most))?.length).toBe(length + most);
    expect(approvalMessage(filled(most + 2))).toBeUndefined();
    expect(approvalMessage({ ...APPROVAL, topic: 'x'.repeat(256) })?.length).toBeLessThan(1000);
  });
});

it.each([
  ['0123456789abcdef'.repeat(4), true],
  ['', false],
  ['0123456789ABCDEF'.repeat(4), false],
  [`${'0'.repeat(64)}\n`, false],
  ['0'.repeat(63), false],
  ['0'.repeat(65), false],
  ['g'.repeat(64), false],
])('%j is the form of a MAC: %s', (text, is) => {
  expect(isMac(text)).toBe(is);
});

it.each([
  ['arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab', 'eu-west-1'],
  ['arn:aws:kms:ap-southeast-2:123456789012:key/mrk-1234abcd', 'ap-southeast-2'],
  ['arn:aws-cn:kms:cn-north-1:123456789012:key/1', 'cn-north-1'],
  ['arn:aws-us-gov:kms:us-gov-west-1:123456789012:alias/schema/gate_1', 'us-gov-west-1'],
  ['1234abcd-12ab-34cd-56ef-1234567890ab', undefined],
  ['alias/approvals', undefined],
  ['arn:aws:kms:eu-west-1:12345:key/1', undefined],
  ['arn:aws:kms:evil.example.com/:123456789012:key/1', undefined],
  ['arn:aws:kms::123456789012:key/1', undefined],
  ['arn:aws:sns:eu-west-1:123456789012:key/1', undefined],
  ['arn:aws:kms:eu-west-1:123456789012:key/', undefined],
  ['arn:aws:kms:eu-west-1:123456789012:grant/1', undefined],
  ['arn:aws:kms:eu-west-1:123456789012:key/1 ', undefined],
  ['xarn:aws:kms:eu-west-1:123456789012:key/1', undefined],
])('the region of %s is %s', (arn, region) => {
  expect(regionOfKey(arn)).toBe(region);
});

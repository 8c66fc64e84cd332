import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { kmsApprovalKey, type ApprovalKey } from '../../src/aws/approval-key.js';
import { Fault, UserError } from '../../src/errors.js';
import { kmsServer, type KmsServer } from '../servers/kms.js';

const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const ELSEWHERE = 'arn:aws:kms:ap-southeast-2:123456789012:alias/approvals';
const MESSAGE = Buffer.from('what was approved');
const macOf = (secret: string): string =>
  createHmac('sha256', secret).update(MESSAGE).digest('hex');

let server: KmsServer;
beforeAll(async () => {
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 's' });
  server = await kmsServer({ [KEY]: 'secret', [ELSEWHERE]: 'another' });
});
afterAll(() => server.close());
beforeEach(() => {
  server.answers = undefined;
  server.calls.length = 0;
});

const key = (arn = KEY, more: Readonly<Record<string, string>> = {}): ApprovalKey =>
  kmsApprovalKey(arn, {
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL_KMS: server.url,
    AWS_MAX_ATTEMPTS: '1',
    ...more,
  });

describe('an approval key', () => {
  it.each([
    [KEY, 'secret', 'eu-west-1'],
    [ELSEWHERE, 'another', 'ap-southeast-2'],
  ])('%s is asked in its own region, whatever AWS_REGION says', async (arn, secret, region) => {
    expect(await key(arn).sign(MESSAGE)).toBe(macOf(secret));
    expect(await key(arn).verify(MESSAGE, macOf(secret))).toBe(true);
    expect(server.calls).toEqual([`GenerateMac ${region}`, `VerifyMac ${region}`]);
  });

  it.each<[string, Buffer, string]>([
    ['of another key', MESSAGE, macOf('another')],
    ['of another message', Buffer.from('what was not approved'), macOf('secret')],
    ['that is cut off', MESSAGE, macOf('secret').slice(2)],
  ])('says no to a MAC %s', async (_, message, mac) => {
    expect(await key().verify(message, mac)).toBe(false);
  });

  it('opens no client before it is needed, and one for all', async () => {
    const one = key();
    expect(server.calls).toEqual([]);
    await Promise.all([one.sign(MESSAGE), one.sign(MESSAGE)]);
    expect(server.calls).toHaveLength(2);
  });

  it('whose endpoint is no URL is the configuration’s fault', async () => {
    await expect(key(KEY, { AWS_ENDPOINT_URL_KMS: 'kms' }).sign(MESSAGE)).rejects.toThrow(
      UserError,
    );
    await expect(key(KEY, { AWS_ENDPOINT_URL_KMS: 'kms' }).verify(MESSAGE, '00')).rejects.toThrow(
      UserError,
    );
  });
});

const refusal = (type: string, message = ''): KmsServer['answers'] => ({
  status: 400,
  answer: { __type: type, message },
});

describe('what is no answer is a fault, and no verdict', () => {
  it.each<[string, KmsServer['answers'], string]>([
    [
      'a role that lacks the permission',
      refusal('AccessDeniedException', 'User is not authorized to perform it'),
      'access was denied (HTTP 400 AccessDeniedException: User is not authorized to perform it). Allow kms:ACTION on it.',
    ],
    [
      'a policy of the key that denies it',
      refusal('AccessDeniedException', 'with an explicit deny in a resource-based policy'),
      'denies it explicitly',
    ],
    ['a throttled request', refusal('ThrottlingException'), 'AWS asked to slow down'],
    [
      'an error of KMS',
      { status: 500, answer: { __type: 'KMSInternalException' } },
      'out of order',
    ],
    ['no KMS', { status: 503, answer: {} }, 'slow down'],
    ['a key that does not exist', refusal('NotFoundException'), 'there is no such key in that'],
    ['a disabled key', refusal('DisabledException'), 'the key is disabled, or about to be deleted'],
    ['a key to be deleted', refusal('KMSInvalidStateException'), 'Enable the key, or name another'],
    ['a key for encryption', refusal('InvalidKeyUsageException'), 'GENERATE_VERIFY_MAC'],
    [
      'another refusal',
      refusal('DryRunOperationException'),
      'Check APPROVAL_KEY_ARN and kms:ACTION',
    ],
    ['an answer without content', { status: 200, answer: {} }, 'the answer is incomplete'],
  ])('%s', async (_, answers, says) => {
    server.answers = answers;
    for (const [operation, work] of [
      ['GenerateMac', () => key().sign(MESSAGE)],
      ['VerifyMac', () => key().verify(MESSAGE, macOf('secret'))],
    ] as const) {
      const fault: unknown = await work().catch((error: unknown) => error);
      expect(fault).toBeInstanceOf(Fault);
      const { message } = fault as Fault;
      expect(message).toContain(`${operation} with ${KEY} failed: `);
      expect(message).toContain(says.replace('ACTION', operation));
      expect(message).not.toContain(macOf('secret'));
    }
  });

  it('an answer that says false without the exception', async () => {
    server.answers = { status: 200, answer: { MacValid: false } };
    await expect(key().verify(MESSAGE, macOf('secret'))).rejects.toThrow(Fault);
  });
});

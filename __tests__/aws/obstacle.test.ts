import { expect, it } from '@jest/globals';
import { awsFault } from '../../src/aws/fault.js';
import { Fault } from '../../src/errors.js';

const call = {
  service: 'S3',
  operation: 'Reading',
  resource: 's3://lake/a',
  permission: 's3:GetObject',
} as const;
const error = (name: string, status: number, message: string): Error =>
  Object.assign(new Error(message), { name, $metadata: { httpStatusCode: status } });

it('a Fault of AWS has its parts, and its message is both', () => {
  const fault = awsFault(error('AccessDenied', 403, 'Access Denied'), call);
  const { what, todo, denied } = fault.obstacle!;
  expect(what).toBe(
    'Reading s3://lake/a failed: access was denied (HTTP 403 AccessDenied: Access Denied)',
  );
  expect(todo).toMatch(/^Allow s3:GetObject on it/);
  expect(fault.message).toBe(`${what}. ${todo}`);
  expect(denied).toEqual({ permission: 's3:GetObject', resource: 's3://lake/a' });
});

it.each<readonly [string, Error, object | null]>([
  ['names what KMS wants where KMS refused', error('AccessDenied', 403, 'You may not perform: kms:Decrypt'), { permission: 'kms:Decrypt', resource: 's3://lake/a' }], // prettier-ignore
  ['is no denial where the thing is missing', error('NoSuchBucket', 404, 'x'), null],
  ['is no denial where nobody answers', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), null], // prettier-ignore
])('it %s', (_, cause, denied) => {
  expect(awsFault(cause, call).obstacle?.denied).toEqual(denied);
});

it('a Fault of another origin has none, and secrets are in no part', () => {
  expect(new Fault('x').obstacle).toBeNull();
  const what = 'GET https://user:secret@host failed';
  const { obstacle } = new Fault('x', { obstacle: { what, todo: 'y', denied: null } });
  expect(obstacle?.what).toBe('GET https://***@host failed');
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { PERMISSIONS, type Permission } from '../../../src/protocol/permissions.js';
import { freePort } from '../../lakehouse/loopback.js';
import { CREDENTIALS, motoUrl, REGION } from '../moto/account.js';
import { isRead } from '../moto/actions.js';
import { withoutFlaws } from '../moto/flaws.js';
import { install, type Installation } from '../moto/installation.js';
import { watchMoto, type WatchedMoto } from '../moto/watched-moto.js';
import { differenceOf, runDoctor, shown, type Report } from './run-doctor.js';

const ROWS: readonly Permission[] = PERMISSIONS;
const ACTIONS = [
  ...new Set(
    ROWS.filter(({ programs, sender }) => programs.includes('doctor') && sender === 'program').map(
      ({ action }) => action,
    ),
  ),
];

let moto: WatchedMoto;
let installation: Installation;
let healthy: Report;

beforeAll(async () => {
  moto = await watchMoto(motoUrl());
  installation = await install();
  withoutFlaws(moto, installation.clients);
  healthy = await runDoctor(moto.url);
});
afterAll(() => moto.close());

function heal(): void {
  moto.heal();
  withoutFlaws(moto, installation.clients);
}

describe('a caller who lacks one permission', () => {
  it.each(ACTIONS)('%s: is told so, and everything else is looked at', async (action) => {
    heal();
    moto.deny(action);
    moto.taken();
    const report = await runDoctor(moto.url);
    const { added } = differenceOf(healthy, report);
    expect(added.length).toBeGreaterThan(0);
    // What can't be known is not known; nothing is said to be broken, and nothing to be well.
    expect(added.filter(({ status }) => status !== 'not-known').map(shown)).toEqual([]);
    expect(added.some(({ message, fix }) => `${message} ${String(fix)}`.includes(action))).toBe(true); // prettier-ignore
    expect(report.code).toBe(0);
    expect(moto.taken().filter((one) => !isRead(one))).toEqual([]);
  });
});

describe('a caller', () => {
  it('who may do nothing is told every permission, and nothing is known', async () => {
    heal();
    for (const action of ACTIONS) moto.deny(action);
    const report = await runDoctor(moto.url);
    expect(report.code).toBe(3);
    expect(report.lines.filter(({ status }) => status === 'ok').map(shown)).toEqual([]);
  });

  it('without a network gets 3', async () => {
    const report = await runDoctor(`http://127.0.0.1:${await freePort()}`);
    expect(report.code).toBe(3);
    expect(report.lines.filter(({ status }) => status === 'ok').map(shown)).toEqual([]);
  });

  it('without credentials gets 3', async () => {
    heal();
    const none = { AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined };
    const report = await runDoctor(moto.url, none);
    expect(report.code).toBe(3);
    expect(report.lines.find(({ id }) => id === 'credentials')?.status).toBe('fail');
  });

  it('of another account is told whose bucket it is not', async () => {
    heal();
    const sts = new STSClient({ endpoint: motoUrl(), region: REGION, credentials: CREDENTIALS });
    const RoleArn = 'arn:aws:iam::999999999999:role/other';
    const { Credentials } = await sts.send(
      new AssumeRoleCommand({ RoleArn, RoleSessionName: 'other' }),
    );
    const report = await runDoctor(moto.url, {
      AWS_ACCESS_KEY_ID: Credentials?.AccessKeyId,
      AWS_SECRET_ACCESS_KEY: Credentials?.SecretAccessKey,
      AWS_SESSION_TOKEN: Credentials?.SessionToken,
    });
    expect(report.account).toBe('999999999999');
    const line = report.lines.find(({ id }) => id === 'account');
    expect(line?.status).toBe('fail');
    expect(line?.message).toContain('999999999999');
    expect(report.code).toBe(1);
  });
});

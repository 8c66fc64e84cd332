import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHECK_IDS } from '../../../src/protocol/doctor-report.js';
import { PERMISSIONS, type Permission } from '../../../src/protocol/permissions.js';
import { isRead } from '../moto/actions.js';
import { motoUrl } from '../moto/account.js';
import { withoutFlaws } from '../moto/flaws.js';
import { install, type Installation } from '../moto/installation.js';
import { watchMoto, type WatchedMoto } from '../moto/watched-moto.js';
import type { Defect } from './defect.js';
import { EVENT_DEFECTS } from './event-defects.js';
import { FUNCTION_DEFECTS } from './function-defects.js';
import { LAKE_DEFECTS } from './lake-defects.js';
import { REGISTRY_DEFECTS } from './registry-defects.js';
import { VARIANTS } from './variants.js';
import { differenceOf, isOf, runDoctor, shown, type Line, type Report } from './run-doctor.js';

// Run by `npm run test:aws`, which starts the server.

const DEFECTS: readonly Defect[] = [
  ...EVENT_DEFECTS,
  ...FUNCTION_DEFECTS,
  ...LAKE_DEFECTS,
  ...REGISTRY_DEFECTS,
];

let moto: WatchedMoto;
let healthy: Report;
let asked: readonly string[];

async function prepare(): Promise<Installation> {
  const installation = await install();
  moto.heal();
  withoutFlaws(moto, installation.clients);
  return installation;
}

/** What doctor finds; whatever it finds, it has only read. */
async function look(): Promise<Report> {
  moto.taken();
  const report = await runDoctor(moto.url);
  asked = moto.taken();
  expect(asked.filter((action) => !isRead(action))).toEqual([]);
  return report;
}

beforeAll(async () => {
  moto = await watchMoto(motoUrl());
  await prepare();
  healthy = await look();
});
afterAll(() => moto.close());

describe('a healthy installation', () => {
  it('has nothing to mend', () => {
    expect(healthy.lines.filter(({ status }) => status !== 'ok').map(shown)).toEqual([]);
    expect(healthy).toMatchObject({ code: 0, result: 'ok', account: '123456789012', said: '' });
  });

  it('is asked for everything that the table of permissions names, and for nothing else', async () => {
    await look();
    const rows: readonly Permission[] = PERMISSIONS;
    const named = rows
      .filter(({ programs, sender }) => programs.includes('doctor') && sender === 'program')
      .map(({ action }) => action);
    expect([...new Set(asked)].sort()).toEqual([...new Set(named)].sort());
  });
});

describe('an installation', () => {
  it.each(VARIANTS.map((variant) => [variant.name, variant] as const))(
    'is healthy where %s',
    async (_, { change, without = [] }) => {
      const installation = await prepare();
      await change({ ...installation, moto });
      const report = await look();
      expect(report.lines.filter(({ status }) => status !== 'ok').map(shown)).toEqual([]);
      expect(report.code).toBe(0);
      const ids = new Set(report.lines.map(({ id }) => id));
      const usual = new Set(healthy.lines.map(({ id }) => id));
      expect([...usual].filter((id) => !ids.has(id))).toEqual(without);
    },
  );
});

describe('a planted defect', () => {
  it.each(DEFECTS.map((defect) => [defect.name, defect] as const))(
    'is found, and no other: %s',
    async (_, { plant, expected, hides }) => {
      const installation = await prepare();
      await plant({ ...installation, moto });
      const report = await look();
      const { added, lost } = differenceOf(healthy, report);
      const missed = expected.filter((one) => !added.some(isOf(...one)));
      const isHidden = ({ id, status }: Line): boolean =>
        status === 'not-known' && hides.includes(id);
      const invented = added.filter(
        (line) => !isHidden(line) && !expected.some((one) => isOf(...one)(line)),
      );
      expect({ missed, invented: invented.map(shown) }).toEqual({ missed: [], invented: [] });
      const ids = new Set([...hides, ...expected.map(([id]) => id)]);
      expect([...lost].filter((id) => !ids.has(id))).toEqual([]);
      expect(added.filter(({ fix }) => fix === null || fix === '').map(shown)).toEqual([]);
      expect(report.code).toBe(expected.some(([, status]) => status === 'fail') ? 1 : 0);
    },
  );

  it('is there for every check that looks at AWS', () => {
    const planted = new Set(DEFECTS.flatMap(({ expected }) => expected.map(([id]) => id)));
    const elsewhere = ['credentials', 'account', 'caller-permissions', 'bucket', 'git'];
    expect(CHECK_IDS.filter((id) => !planted.has(id))).toEqual(elsewhere);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHECK_IDS } from '../../../src/protocol/doctor-report.js';
import type { Defect } from './defect.js';
import { BUCKET_DEFECTS } from './bucket-defects.js';
import { FUNCTION_DEFECTS } from './function-defects.js';
import { follow } from './follow-advice.js';
import { LAKE_DEFECTS } from './lake-defects.js';
import { ACTIONS, openPatient, type Patient } from './patient.js';
import { REGISTRY_DEFECTS } from './registry-defects.js';
import { differenceOf, isOf, shown, type Line, type Report } from './run-doctor.js';
import { TRIGGER_DEFECTS } from './trigger-defects.js';
import { VARIANTS } from './variants.js';

// Run by `npm run test:aws`, which starts the server.

const DEFECTS: readonly Defect[] = [
  ...BUCKET_DEFECTS,
  ...TRIGGER_DEFECTS,
  ...FUNCTION_DEFECTS,
  ...LAKE_DEFECTS,
  ...REGISTRY_DEFECTS,
];

let patient: Patient;
let healthy: Report;
/** What was asked for in all healthy installations. */
const asked = new Set<string>();

beforeAll(async () => {
  patient = await openPatient();
  healthy = await patient.look();
  for (const action of patient.asked()) asked.add(action);
});
afterAll(() => patient.close());

const unwell = ({ lines }: Report): readonly string[] =>
  lines.filter(({ status }) => status !== 'ok').map(shown);

describe('a healthy installation', () => {
  it('has nothing to mend', () => {
    expect(unwell(healthy)).toEqual([]);
    expect(healthy).toMatchObject({ code: 0, result: 'ok', account: '123456789012', said: '' });
  });

  it.each(VARIANTS.map((variant) => [variant.name, variant] as const))(
    'is one, too, where %s',
    async (_, { change, without = [] }) => {
      const installation = await patient.renew();
      await change({ ...installation, moto: patient.moto });
      const report = await patient.look();
      for (const action of patient.asked()) asked.add(action);
      expect(unwell(report)).toEqual([]);
      expect(report.code).toBe(0);
      const ids = new Set(report.lines.map(({ id }) => id));
      const usual = new Set(healthy.lines.map(({ id }) => id));
      expect([...usual].filter((id) => !ids.has(id))).toEqual(without);
    },
  );

  it('is asked for everything that the table of permissions names, and for nothing else', () => {
    expect([...asked].sort()).toEqual(ACTIONS);
  });
});

describe('a planted defect', () => {
  it.each(DEFECTS.map((defect) => [defect.name, defect] as const))(
    'is found, and no other: %s',
    async (_, { plant, expected, hides, isMendedByAdvice }) => {
      const installation = await patient.renew();
      await plant({ ...installation, moto: patient.moto });
      const report = await patient.look();
      const { added, lost } = differenceOf(healthy, report);
      const isHidden = ({ id, status }: Line): boolean =>
        status === 'not-known' && hides.includes(id);
      const missed = expected.filter((one) => !added.some(isOf(...one)));
      const invented = added.filter(
        (line) => !isHidden(line) && !expected.some((one) => isOf(...one)(line)),
      );
      expect({ missed, invented: invented.map(shown) }).toEqual({ missed: [], invented: [] });
      const ids = new Set([...hides, ...expected.map(([id]) => id)]);
      expect([...lost].filter((id) => !ids.has(id))).toEqual([]);
      expect(added.filter(({ fix }) => fix === null || fix === '').map(shown)).toEqual([]);
      expect(report.code).toBe(expected.some(([, status]) => status === 'fail') ? 1 : 0);
      if (!isMendedByAdvice) return;
      for (const { fix, status } of added)
        if (status !== 'not-known') await follow(installation.clients, fix ?? '');
      expect(unwell(await patient.look())).toEqual([]);
    },
  );

  it('is there for every check that looks at AWS', () => {
    const planted = new Set(DEFECTS.flatMap(({ expected }) => expected.map(([id]) => id)));
    // denied.moto.ts has these.
    const elsewhere = ['credentials', 'account', 'bucket', 'git'];
    expect(CHECK_IDS.filter((id) => !planted.has(id))).toEqual(elsewhere);
  });
});

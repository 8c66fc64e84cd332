import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CHECK_IDS } from '../../../src/protocol/doctor-report.js';
import { BUCKET_DEFECTS } from './bucket-defects.js';
import { CATCH_UP_DEFECTS } from './catch-up-defects.js';
import { FUNCTION_DEFECTS } from './function-defects.js';
import { LAKE_DEFECTS } from './lake-defects.js';
import { ACTIONS, openPatient, type Patient } from './patient.js';
import { REGISTRY_DEFECTS } from './registry-defects.js';
import { unwell, type Report } from './run-doctor.js';
import { TRIGGER_DEFECTS } from './trigger-defects.js';
import { VARIANTS } from './variants.js';

// Run by `npm run test:aws`, which starts the server.

const DEFECTS = [
  ...BUCKET_DEFECTS,
  ...TRIGGER_DEFECTS,
  ...FUNCTION_DEFECTS,
  ...CATCH_UP_DEFECTS,
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

describe('the planted defects', () => {
  it('cover every check that looks at AWS', () => {
    const planted = new Set(DEFECTS.flatMap(({ expected }) => expected.map(([id]) => id)));
    // denied.moto.ts has these.
    const elsewhere = ['credentials', 'account', 'bucket', 'git'];
    expect(CHECK_IDS.filter((id) => !planted.has(id))).toEqual(elsewhere);
  });
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Defect } from './defect.js';
import { follow } from './follow-advice.js';
import { openPatient, type Patient } from './patient.js';
import { differenceOf, isOf, shown, unwell, type Line, type Report } from './run-doctor.js';

/** Plants each defect alone: doctor shows it, and nothing else that a healthy installation lacks. */
export function findsEach(defects: readonly Defect[]): void {
  let patient: Patient;
  let healthy: Report;
  beforeAll(async () => {
    patient = await openPatient();
    healthy = await patient.look();
  });
  afterAll(() => patient.close());

  describe('a planted defect', () => {
    it.each(defects.map((defect) => [defect.name, defect] as const))(
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
  });
}

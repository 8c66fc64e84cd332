import { expect } from '@jest/globals';
import type { Installation } from '../../../src/installation/installation.js';
import type { CheckId, CheckStatus } from '../../../src/protocol/doctor-report.js';
import type { World } from '../world.js';
import { installed, lookAt, type Look } from './installed.js';

/** A line that is not ok: what it says is `about: message → fix`. */
export type Line = readonly [id: CheckId, status: CheckStatus, says: RegExp];
export type Row = readonly [
  what: string,
  changes: Partial<Installation>,
  ...lines: readonly Line[],
];

/** Doctor finds exactly these lines, in their order, and exits accordingly. */
export async function expectLines(
  here: World,
  changes: Partial<Installation>,
  lines: readonly Line[],
  look: Look = {},
): Promise<void> {
  const report = await lookAt(here, { installation: installed(changes), ...look });
  const bad = report.checks.filter(({ status }) => status !== 'ok');
  expect(bad.map(({ id, status }) => `${id} ${status}`)).toEqual(
    lines.map(([id, status]) => `${id} ${status}`),
  );
  lines.forEach(([, , says], index) => {
    const { about, message, fix } = bad[index]!;
    expect(`${about}: ${message} → ${fix}`).toMatch(says);
  });
  expect(report.exitCode).toBe(lines.some(([, status]) => status === 'fail') ? 1 : 0);
}

import type { Caller, Fact } from '../../installation/installation.js';
import { CHECK_IDS, type Check, type DoctorReport } from '../../protocol/doctor-report.js';

/** Sorted by what is looked at. `isCut`: nothing could be found out. */
export function report(
  registry: string,
  caller: Fact<Caller> | undefined,
  checks: readonly Check[],
  isCut: boolean,
): DoctorReport {
  const sorted = [...checks].sort((a, b) => CHECK_IDS.indexOf(a.id) - CHECK_IDS.indexOf(b.id));
  const isKnown = checks.some(({ status }) => status !== 'not-known');
  const known = caller?.kind === 'known' ? caller.value : undefined;
  return {
    registry,
    account: known?.account ?? null,
    region: known?.region ?? null,
    checks: sorted,
    exitCode: isCut || !isKnown ? 3 : checks.some(({ status }) => status === 'fail') ? 1 : 0,
  };
}

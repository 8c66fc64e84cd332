import { CHECK_IDS, type CheckId, type CheckStatus } from '../../../src/protocol/doctor-report.js';
import type { Installation } from '../moto/installation.js';
import type { WatchedMoto } from '../moto/watched-moto.js';

export interface Planted extends Installation {
  /** For what moto can't hold. */
  readonly moto: WatchedMoto;
}

/** A line that doctor has to show: its id, its status, and a part of its message. */
export type Expected = readonly [id: CheckId, status: CheckStatus, says: RegExp | string];

/** Checks that can't tell anything while the defect stands: their lines are not known, or gone. */
export interface Hidden {
  readonly hides: readonly CheckId[];
}

/** The checks of what patches history, which nobody can make where no state machine is known. */
export const OF_CATCH_UPS = CHECK_IDS.filter((id) => /^catch-up|^state-machine-/.test(id));

/** Whoever runs the first command of each line's advice has mended all of it. */
export const MENDED_BY_ADVICE = 'mended by advice';

export interface Defect {
  /** What is wrong, as people would say it. */
  readonly name: string;
  /** Breaks a healthy installation. */
  readonly plant: (planted: Planted) => Promise<unknown>;
  /** Every line that isn't that of a healthy installation, but for hidden ones. */
  readonly expected: readonly Expected[];
  readonly hides: readonly CheckId[];
  readonly isMendedByAdvice: boolean;
}

export const hides = (...ids: readonly CheckId[]): Hidden => ({ hides: ids });

export function defect(
  name: string,
  plant: Defect['plant'],
  ...shows: readonly (Expected | Hidden | typeof MENDED_BY_ADVICE)[]
): Defect {
  const isMendedByAdvice = shows.includes(MENDED_BY_ADVICE);
  const rest = shows.filter((one) => one !== MENDED_BY_ADVICE);
  const expected = rest.filter((one): one is Expected => !('hides' in one));
  const hidden = rest.flatMap((one) => ('hides' in one ? one.hides : []));
  return { name, plant, expected, hides: hidden, isMendedByAdvice };
}

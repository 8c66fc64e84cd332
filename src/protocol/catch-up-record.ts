import type { SetAside } from '../core/history/set-aside.js';
import { integerAt, textAt } from '../core/text/decoded-json.js';
import { readSetAside } from './set-aside.js';
import { readUnpatched, type Unpatched } from './unpatched.js';

/** Why a catch-up did not end, as the registry item records it. */
export interface CatchUpFailure {
  /** One of {@link CATCH_UP_STEPS}, or what a newer program has written. */
  readonly step: string;
  /** Null for a step that belongs to no period; `NULL` for rows without one. */
  readonly period: string | null;
  /** A sentence that says what to do, without a full stop. */
  readonly reason: string;
}

/** The step of a failure that a person records by giving a catch-up up. */
export const GIVEN_UP = 'give up';

/** The steps of a catch-up that can fail, in their order; the last two are a person's. */
export const CATCH_UP_STEPS = [
  'runs in flight',
  'plan',
  'rewrite',
  'patch',
  'insert',
  'verify',
  'record',
  'optimize',
  'swap',
  'end',
  GIVEN_UP,
  'abandon rewrite',
] as const;
export type CatchUpStepName = (typeof CATCH_UP_STEPS)[number];

/** What a registry item says of catch-ups. Each is absent before there was one. */
export interface CatchUpRecord {
  /** Key of the archived version up to which history is patched. */
  readonly patchedBase?: string | null | undefined;
  /** The catch-up that has begun and not ended, also one that failed. */
  readonly catchupId?: string | null | undefined;
  /** The number of the activation's last catch-up, from 1. */
  readonly catchupAttempt?: number | null | undefined;
  /** What history lacks, or may lack. Sorted by column. */
  readonly unpatched?: readonly Unpatched[] | undefined;
  /** Why the last catch-up did not end. */
  readonly catchupFailure?: CatchUpFailure | null | undefined;
  /** What rewrites have set aside, or are about to, and what is not dropped yet. Sorted by column. */
  readonly setAside?: readonly SetAside[] | undefined;
}

/** What an item says of catch-ups. An attribute of the wrong type counts as missing. */
export function readCatchUp(value: Readonly<Record<keyof CatchUpRecord, unknown>>): CatchUpRecord {
  return present({
    patchedBase: textAt(value.patchedBase),
    catchupId: textAt(value.catchupId),
    catchupAttempt: integerAt(value.catchupAttempt),
    unpatched: readUnpatched(value.unpatched),
    catchupFailure: readFailure(value.catchupFailure),
    setAside: readSetAside(value.setAside),
  });
}

function present(record: CatchUpRecord): CatchUpRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

function readFailure(value: unknown): CatchUpFailure | undefined {
  const [step, reason] = [textAt(value, 'step'), textAt(value, 'reason')];
  if (step === undefined || reason === undefined) return undefined;
  return { step, period: textAt(value, 'period') ?? null, reason };
}

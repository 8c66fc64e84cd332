import { integerAt, textAt } from '../core/text/decoded-json.js';
import { readUnpatched } from './unpatched.js';
import type { RegistryItem } from './registry-item.js';

/** Why a catch-up did not end, as the registry item records it. */
export interface CatchUpFailure {
  /** One of {@link CATCH_UP_STEPS}, or what a newer program has written. */
  readonly step: string;
  /** Null for a step that belongs to no period; `NULL` for rows without one. */
  readonly period: string | null;
  /** A sentence that says what to do, without a full stop. */
  readonly reason: string;
}

/** The steps of a catch-up that can fail, in their order; the last two are a person's. */
export const CATCH_UP_STEPS = [
  'runs in flight',
  'plan',
  'rewrite',
  'patch',
  'insert',
  'verify',
  'swap',
  'end',
  'give up',
  'abandon rewrite',
] as const;
export type CatchUpStepName = (typeof CATCH_UP_STEPS)[number];

type Fields = 'patchedBase' | 'catchUpId' | 'catchUpAttempt' | 'unpatched' | 'catchUpFailure';

/** What an item says of catch-ups. An attribute of the wrong type counts as missing. */
export function readCatchUp(value: Readonly<Record<Fields, unknown>>): Pick<RegistryItem, Fields> {
  return present({
    patchedBase: textAt(value.patchedBase),
    catchUpId: textAt(value.catchUpId),
    catchUpAttempt: integerAt(value.catchUpAttempt),
    unpatched: readUnpatched(value.unpatched),
    catchUpFailure: readFailure(value.catchUpFailure),
  });
}

function present(fields: Pick<RegistryItem, Fields>): Pick<RegistryItem, Fields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function readFailure(value: unknown): CatchUpFailure | undefined {
  const [step, reason] = [textAt(value, 'step'), textAt(value, 'reason')];
  if (step === undefined || reason === undefined) return undefined;
  return { step, period: textAt(value, 'period') ?? null, reason };
}

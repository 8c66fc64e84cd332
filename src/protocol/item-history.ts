import { quoted } from '../core/text/quoted.js';
import { integerAt, listAt, textAt } from '../core/text/decoded-json.js';

/** Periods of a column that history lacks, as the registry item records them. */
export interface UnpatchedColumn {
  readonly column: string;
  /** `YYYY-MM`; null in the list: rows without a period. Null instead of a list: all periods. */
  readonly periods: readonly (string | null)[] | null;
  /**
   * A catch-up began them and has not ended, left them because of the file's lookback, or a person
   * gave them up.
   */
  readonly reason: (typeof UNPATCHED_REASONS)[number];
}

const UNPATCHED_REASONS = ['begun', 'lookback', 'given-up'] as const;

/** Why the last catch-up did not end. */
export interface CatchUpFailure {
  /** The kind of the step, such as `patch`. */
  readonly step: string;
  /** Null where the step concerns no period, or the rows without one. */
  readonly period: string | null;
  /** Shortened. */
  readonly reason: string;
}

/** What an item says of history; each is absent where there is nothing to say. */
export interface ItemHistory {
  /** The archive key of the version up to which history is patched. */
  readonly patchedBase?: string | null | undefined;
  /** The catch-up that owns the topic's history: the name of its execution. */
  readonly catchupId?: string | null | undefined;
  /** Of the last catch-up of any activation. */
  readonly catchupAttempt?: number | null | undefined;
  /** What was begun and not ended, left by a lookback, or given up. */
  readonly unpatched?: readonly UnpatchedColumn[] | null | undefined;
  readonly catchupFailure?: CatchUpFailure | null | undefined;
}

/** The item's attributes of history, with their DynamoDB types. */
export const HISTORY_ATTRIBUTES = [
  { name: 'patched_base', type: 'S', field: 'patchedBase' },
  { name: 'catchup_id', type: 'S', field: 'catchupId' },
  { name: 'catchup_attempt', type: 'N', field: 'catchupAttempt' },
  { name: 'unpatched', type: 'L', field: 'unpatched' },
  { name: 'catchup_failure', type: 'M', field: 'catchupFailure' },
] as const satisfies readonly {
  readonly name: string;
  readonly type: string;
  readonly field: keyof ItemHistory;
}[];

/** Reads them; `value` gives an attribute as plain JSON, or undefined. */
export function readItemHistory(value: (name: string) => unknown): ItemHistory {
  const read: { readonly [Field in keyof ItemHistory]: ItemHistory[Field] | undefined } = {
    patchedBase: textAt(value('patched_base')),
    catchupId: textAt(value('catchup_id')),
    catchupAttempt: integerAt(value('catchup_attempt')),
    unpatched: readUnpatched(value('unpatched')),
    catchupFailure: readFailure(value('catchup_failure')),
  };
  return Object.fromEntries(Object.entries(read).filter(([, found]) => found !== undefined));
}

/** Characters of a reason: an item has at most 400 KB. */
const MAX_REASON = 1000;

/** The attribute to write; null removes it, and an empty list is no attribute. */
export function unpatchedToWrite(
  unpatched: ItemHistory['unpatched'],
): readonly UnpatchedColumn[] | null {
  return unpatched === null || unpatched === undefined || unpatched.length === 0 ? null : unpatched;
}

export function failureToWrite(failure: CatchUpFailure | null): CatchUpFailure | null {
  return failure === null ? null : { ...failure, reason: failure.reason.slice(0, MAX_REASON) };
}

function readUnpatched(value: unknown): readonly UnpatchedColumn[] | undefined {
  const columns = (listAt(value) ?? []).flatMap((one): readonly UnpatchedColumn[] => {
    const column = textAt(one, 'column');
    if (column === undefined) return [];
    const periods = listAt(one, 'periods');
    const spelled = textAt(one, 'reason');
    // An unknown reason of a later version: what it names is not patched, so it is to be.
    const reason = UNPATCHED_REASONS.find((known) => known === spelled) ?? 'begun';
    return [{ column, periods: periods === undefined ? null : periods.map(periodIn), reason }];
  });
  return columns.length === 0 ? undefined : columns;
}

const periodIn = (value: unknown): string | null => textAt(value) ?? null;

function readFailure(value: unknown): CatchUpFailure | undefined {
  const [step, reason] = [textAt(value, 'step'), textAt(value, 'reason')];
  if (step === undefined || reason === undefined) return undefined;
  return { step, period: textAt(value, 'period') ?? null, reason };
}

/** `: patch of '2026-03': disk full`; empty where nothing is recorded. */
export function failureWords(failure: ItemHistory['catchupFailure']): string {
  if (failure === null || failure === undefined) return '';
  const at = failure.period === null ? '' : ` of ${quoted(failure.period)}`;
  return `: ${failure.step}${at}: ${failure.reason}`;
}

import { ATTRIBUTES, PAUSED, type ItemAttributes, type Status } from './registry-item.js';

/** What must hold for an update of a registry item. */
export type ItemCondition =
  | { readonly kind: 'always' }
  /** Only if the item has neither `processing_enabled` nor `status`. */
  | { readonly kind: 'ungated' }
  /** Only if no activation is recorded. */
  | { readonly kind: 'never-active' }
  /**
   * Only if no activation with this or a later number is recorded. Where `attempt` is given, only if
   * the last catch-up is that one, too: what it has begun would be forgotten otherwise.
   */
  | { readonly kind: 'newer'; readonly seq: number; readonly attempt?: number | null }
  /** Only if this activation is recorded. */
  | { readonly kind: 'same'; readonly seq: number }
  /** Only if this activation is recorded, waits for its backfill, and no catch-up has begun. */
  | { readonly kind: 'paused'; readonly seq: number }
  /**
   * Only if this activation is recorded with one of these statuses, and no catch-up has begun since
   * the one with this number; null: since none.
   */
  | CatchUpCondition<'no-catch-up-since', { readonly attempt: number | null }>
  /** Only if this activation is recorded with one of these statuses, and its catch-up is this one. */
  | CatchUpCondition<'in-catch-up', { readonly id: string }>;

type CatchUpCondition<Kind, More> = More & {
  readonly kind: Kind;
  readonly seq: number;
  /** At least one. */
  readonly statuses: readonly Status[];
};

const nameOf = (field: (typeof ATTRIBUTES)[number]['field']): string =>
  ATTRIBUTES.find((attribute) => attribute.field === field)?.name ?? '';

/** The attributes that conditions use. */
export const CONDITIONED = {
  gate: nameOf('processingEnabled'),
  status: nameOf('status'),
  seq: nameOf('activationSeq'),
  attempt: nameOf('catchupAttempt'),
  catchUp: nameOf('catchupId'),
} as const;

/**
 * Whether an update is allowed. As in DynamoDB, a value that is not a number is not missing and
 * compares with no number.
 */
export function isAdmitted(attributes: ItemAttributes, condition: ItemCondition): boolean {
  const at = (name: string): unknown => attributes.get(name) ?? null;
  const seq = at(CONDITIONED.seq);
  switch (condition.kind) {
    case 'always':
      return true;
    case 'ungated':
      return !attributes.has(CONDITIONED.gate) && !attributes.has(CONDITIONED.status);
    case 'never-active':
      return seq === null;
    case 'newer':
      return (
        (seq === null || (typeof seq === 'number' && seq < condition.seq)) &&
        (condition.attempt === undefined || at(CONDITIONED.attempt) === condition.attempt)
      );
    case 'same':
      return seq === condition.seq;
    case 'paused':
      return (
        seq === condition.seq &&
        at(CONDITIONED.status) === PAUSED &&
        at(CONDITIONED.attempt) === null
      );
    case 'no-catch-up-since':
      return hasStatus(at, condition) && at(CONDITIONED.attempt) === condition.attempt;
    case 'in-catch-up':
      return hasStatus(at, condition) && at(CONDITIONED.catchUp) === condition.id;
  }
}

function hasStatus(
  at: (name: string) => unknown,
  { seq, statuses }: { readonly seq: number; readonly statuses: readonly string[] },
): boolean {
  return (
    at(CONDITIONED.seq) === seq && statuses.some((status) => status === at(CONDITIONED.status))
  );
}

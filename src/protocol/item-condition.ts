import { CONDITIONED, PAUSED, type ItemAttributes, type Status } from './registry-item.js';

/** When an update of an item happens; otherwise nothing is changed. */
export type ItemCondition =
  | { readonly kind: 'always' }
  /** Only if the item has neither `processing_enabled` nor `status`. */
  | { readonly kind: 'ungated' }
  /** Only if no activation is recorded. */
  | { readonly kind: 'never-active' }
  /** Only if no activation with this or a later number is recorded. */
  | { readonly kind: 'newer'; readonly seq: number }
  /** Only if this activation is recorded. */
  | { readonly kind: 'same'; readonly seq: number }
  /** Only if this activation is recorded and still waits for its backfill. */
  | { readonly kind: 'paused'; readonly seq: number }
  /**
   * Only if this activation is recorded with one of these statuses, and this attempt was the last
   * one (null: none): of two catch-ups that begin at once, one does.
   */
  | {
      readonly kind: 'unowned';
      readonly seq: number;
      readonly statuses: readonly Status[];
      readonly attempt: number | null;
    }
  /** Only if this activation is recorded and this catch-up owns its history. */
  | { readonly kind: 'owned'; readonly seq: number; readonly catchupId: string };

/**
 * Whether an update is allowed. As in DynamoDB, a value that is not a number is not missing and
 * compares with no number.
 */
export function isAdmitted(attributes: ItemAttributes, condition: ItemCondition): boolean {
  const seq = attributes.get(CONDITIONED.seq) ?? null;
  switch (condition.kind) {
    case 'always':
      return true;
    case 'ungated':
      return !attributes.has(CONDITIONED.gate) && !attributes.has(CONDITIONED.status);
    case 'never-active':
      return seq === null;
    case 'newer':
      return seq === null || (typeof seq === 'number' && seq < condition.seq);
    case 'same':
      return seq === condition.seq;
    case 'paused':
      return seq === condition.seq && attributes.get(CONDITIONED.status) === PAUSED;
    case 'unowned': {
      const status = attributes.get(CONDITIONED.status);
      const attempt = attributes.get(CONDITIONED.attempt) ?? null;
      return (
        seq === condition.seq &&
        condition.statuses.some((one) => one === status) &&
        attempt === condition.attempt
      );
    }
    case 'owned':
      return seq === condition.seq && attributes.get(CONDITIONED.owner) === condition.catchupId;
  }
}

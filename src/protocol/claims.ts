import { decodeJson, filledTextAt } from '../core/text/decoded-json.js';

/** The file that records which topic a table belongs to. */
export interface TableClaim {
  readonly topic: string;
  /** `database.table` */
  readonly table: string;
  /**
   * The activation by which a retired topic came back to the table. It makes the claim another
   * object than the one that retiring is about to remove.
   */
  readonly renewedBy?: number;
}

export function printClaim({ topic, table, renewedBy }: TableClaim): Uint8Array {
  const claim = { topic, table, renewed_by: renewedBy };
  return new TextEncoder().encode(`${JSON.stringify(claim, null, 2)}\n`);
}

/**
 * The topic that a claim names; undefined without a claim and for one that can't be read. The table
 * is known from the object's key.
 */
export function claimingTopic(bytes: Uint8Array | undefined): string | undefined {
  return filledTextAt(decodeJson(new TextDecoder().decode(bytes)), 'topic');
}

import { decodeJson, filledTextAt } from '../core/text/decoded-json.js';

/** The file that records which topic a table belongs to. */
export interface TableClaim {
  readonly topic: string;
  /** `database.table` */
  readonly table: string;
}

export function printClaim({ topic, table }: TableClaim): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ topic, table }, null, 2)}\n`);
}

/**
 * The topic that a claim names; undefined without a claim and for one that can't be read. The table
 * is known from the object's key.
 */
export function claimingTopic(bytes: Uint8Array | undefined): string | undefined {
  return filledTextAt(decodeJson(new TextDecoder().decode(bytes)), 'topic');
}

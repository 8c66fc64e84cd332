/** The file of a table's claim: which topic has the table. */
export interface TableClaim {
  readonly topic: string;
  /** `database.table` */
  readonly table: string;
}

export function printClaim({ topic, table }: TableClaim): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify({ topic, table }, null, 2)}\n`);
}

/** The topic a claim names; undefined for none, and for what can't be read. The table is the key's, whatever the file says. */
export function claimingTopic(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' &&
      value !== null &&
      'topic' in value &&
      typeof value.topic === 'string'
      ? value.topic
      : undefined;
  } catch {
    return undefined;
  }
}

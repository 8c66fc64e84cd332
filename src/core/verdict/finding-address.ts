import type { Finding } from './finding.js';

type Addressed = Pick<Finding, 'column' | 'path'>;

/** The column and, where it is about a part of the column's type, the path inside: `address.zip`. Null without a column. */
export function addressOf({ column, path }: Addressed): string | null {
  return column === null || path === null ? column : `${column}.${path}`;
}

/** A finding's message, which scripts read as it is, with the column it is about where it doesn't name it itself. */
export function namedMessage(finding: Addressed & Pick<Finding, 'message'>): string {
  return withAddress(finding.message, addressOf(finding));
}

/** The same for a message that only comes with an address, as from error.json. */
export function withAddress(message: string, address: string | null): string {
  return address === null || message.includes(`'${address}'`) ? message : `${address}: ${message}`;
}

import type { Finding } from './finding.js';

type Addressed = Pick<Finding, 'column' | 'path'>;

/**
 * The column, with the path inside its type where there is one: `address.zip`. Null without a
 * column.
 */
export function addressOf({ column, path }: Addressed): string | null {
  return column === null || path === null ? column : `${column}.${path}`;
}

/**
 * A finding's message, with its column where the message doesn't name it. The message itself is a
 * contract and stays as it is.
 */
export function namedMessage(finding: Addressed & Pick<Finding, 'message'>): string {
  return withAddress(finding.message, addressOf(finding));
}

/** Like {@link namedMessage}, for a message with an address, such as one from error.json. */
export function withAddress(message: string, address: string | null): string {
  return address === null || message.includes(`'${address}'`) ? message : `${address}: ${message}`;
}

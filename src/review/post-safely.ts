import { Fault } from '../errors.js';
import type { Posted } from '../github/pull-request.js';

/**
 * Posts something once. Where the answer was lost, `isThere` looks whether it was posted before it
 * is tried again. Throws a Fault where that fails, too.
 */
export async function postSafely(
  what: string,
  post: () => Promise<Posted>,
  isThere: () => Promise<string | undefined>,
): Promise<Exclude<Posted, { readonly kind: 'unknown' }>> {
  const first = await post();
  if (first.kind !== 'unknown') return first;
  const found = await isThere();
  if (found !== undefined) return { kind: 'posted', url: found };
  const second = await post();
  if (second.kind !== 'unknown') return second;
  throw new Fault(`GitHub was sent ${what}, and didn't confirm it: ${second.message}`);
}

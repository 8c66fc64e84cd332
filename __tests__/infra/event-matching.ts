import { isLike } from './policy.js';

/**
 * EventBridge's matching, as far as the pattern needs it: an array offers values, one of which the
 * event has: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html
 */
export function matches(pattern: unknown, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((one) => isOffered(one, value));
  if (typeof pattern !== 'object' || pattern === null) throw new Error('No pattern');
  if (typeof value !== 'object' || value === null) return false;
  const members = value as Readonly<Record<string, unknown>>;
  return Object.entries(pattern).every(
    ([key, one]) => Object.hasOwn(members, key) && matches(one, members[key]),
  );
}

function isOffered(one: unknown, value: unknown): boolean {
  if (typeof one === 'string') return one === value;
  const operators = Object.entries(one as object);
  return operators.every(([operator, operand]) => {
    if (operator !== 'wildcard') throw new Error(`The matcher does not know ${operator}`);
    return typeof value === 'string' && isLike(value, String(operand));
  });
}

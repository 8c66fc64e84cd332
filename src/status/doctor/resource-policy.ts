import { decodeJson, membersOf, textAt, valueAt } from '../../core/text/decoded-json.js';

/** Who asks for what, for whom. */
export interface Asking {
  /** `events.amazonaws.com` */
  readonly service: string;
  /** `sqs:SendMessage` */
  readonly action: string;
  /** Of the rule. */
  readonly source: string;
}

/**
 * Whether a resource's policy (JSON) lets a service act for a source. Of its conditions only those
 * about the source are judged; the others are taken as met.
 */
export function letsService(policy: string | undefined, asking: Asking): boolean {
  const statements = listOf(valueAt(decodeJson(policy ?? ''), 'Statement'));
  const meets = (statement: unknown): boolean =>
    isNamed(valueAt(statement, 'Principal'), asking.service) &&
    listOf(valueAt(statement, 'Action')).some(
      (one) => typeof one === 'string' && isLike(asking.action.toLowerCase(), one.toLowerCase()),
    ) &&
    isFrom(valueAt(statement, 'Condition'), asking.source);
  const effects = statements.filter(meets).map((statement) => textAt(statement, 'Effect'));
  return effects.includes('Allow') && !effects.includes('Deny');
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly unknown[]) : [value];
}

function isNamed(principal: unknown, service: string): boolean {
  if (principal === '*') return true;
  return (
    listOf(valueAt(principal, 'Service')).includes(service) ||
    listOf(valueAt(principal, 'AWS')).includes('*')
  );
}

function isFrom(condition: unknown, source: string): boolean {
  const conditions = [...(membersOf(condition) ?? [])].flatMap(([operator, keys]) =>
    [...(membersOf(keys) ?? [])]
      .filter(([key]) => key.toLowerCase() === 'aws:sourcearn')
      .map(([, wanted]) => ({ operator, wanted: listOf(wanted) })),
  );
  return conditions.every(({ operator, wanted }) => {
    const isIt = wanted.some((one) => typeof one === 'string' && isLike(source, one));
    return /Not/.test(operator) ? !isIt : isIt;
  });
}

/** `*` stands for any characters, `?` for one. */
function isLike(text: string, pattern: string): boolean {
  // Greedy with one point to come back to, so a hostile pattern costs no more than its length.
  let [at, from, back, mark] = [0, 0, -1, 0];
  while (from < text.length) {
    const char = pattern[at];
    if (char === '*') {
      back = ++at;
      mark = from;
    } else if (char !== undefined && (char === '?' || char === text[from])) {
      at++;
      from++;
    } else if (back >= 0) {
      at = back;
      from = ++mark;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(at));
}

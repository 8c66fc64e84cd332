import { decodeJson, membersOf } from '../../core/text/decoded-json.js';

/**
 * Whether a rule's pattern lets an event through, as EventBridge matches:
 * https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns.html and
 * eb-create-pattern-operators.html. Undefined where it depends on an operator that is not known
 * here.
 */
export function matchesPattern(pattern: string, event: unknown): boolean | undefined {
  const decoded = decodeJson(pattern);
  return membersOf(decoded) === undefined ? false : matchesMembers(decoded, event);
}

type Match = boolean | undefined;

/** No wins over not known, which wins over yes. */
function every(matches: readonly Match[]): Match {
  if (matches.includes(false)) return false;
  return matches.includes(undefined) ? undefined : true;
}

function some(matches: readonly Match[]): Match {
  if (matches.includes(true)) return true;
  return matches.includes(undefined) ? undefined : false;
}

function matchesMembers(pattern: unknown, event: unknown): Match {
  const members = membersOf(event);
  return every(
    [...(membersOf(pattern) ?? [])].map(([key, wanted]) => {
      if (key === '$or' && Array.isArray(wanted))
        return some(wanted.map((one) => matchesMembers(one, event)));
      const value = members?.get(key);
      return Array.isArray(wanted)
        ? matchesAny(wanted, value)
        : members === undefined || membersOf(wanted) === undefined
          ? false
          : matchesMembers(wanted, value);
    }),
  );
}

/** A list of values has to share one with the pattern. */
function matchesAny(offers: readonly unknown[], value: unknown): Match {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return some(offers.flatMap((offer) => values.map((one) => isOffered(offer, one))));
}

function isOffered(offer: unknown, value: unknown): Match {
  const operators = membersOf(offer);
  if (operators === undefined) return value !== undefined && offer === value;
  return every([...operators].map(([operator, operand]) => compares(operator, operand, value)));
}

function compares(operator: string, operand: unknown, value: unknown): Match {
  if (operator === 'exists') return (value !== undefined) === operand;
  if (operator === 'anything-but') return value === undefined ? false : isNone(operand, value);
  if (!TEXTUAL.has(operator)) return value === undefined ? false : undefined;
  if (typeof value !== 'string') return false;
  const ignored = membersOf(operand)?.get('equals-ignore-case');
  if (typeof ignored === 'string')
    return operator === 'wildcard'
      ? undefined
      : comparesTexts(operator, ignored.toLowerCase(), value.toLowerCase());
  return typeof operand === 'string' ? comparesTexts(operator, operand, value) : undefined;
}

const TEXTUAL = new Set(['prefix', 'suffix', 'equals-ignore-case', 'wildcard']);

function comparesTexts(operator: string, operand: string, value: string): boolean {
  switch (operator) {
    case 'prefix':
      return value.startsWith(operand);
    case 'suffix':
      return value.endsWith(operand);
    case 'wildcard':
      return isLike(value, operand);
    default:
      return value.toLowerCase() === operand.toLowerCase();
  }
}

/** The operand of anything-but: a value, a list of values, or an operator on one or several. */
function isNone(operand: unknown, value: unknown): Match {
  const operators = membersOf(operand);
  if (operators === undefined) {
    const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
    return !values.includes(value);
  }
  const matches = [...operators].flatMap(([operator, texts]) =>
    (Array.isArray(texts) ? (texts as readonly unknown[]) : [texts]).map((one) =>
      compares(operator, one, value),
    ),
  );
  const found = some(matches);
  return found === undefined ? undefined : !found;
}

/** `*` stands for any characters, slashes included; `\*` and `\\` for themselves. */
function isLike(value: string, wildcard: string): boolean {
  const parts: string[] = [''];
  for (let at = 0; at < wildcard.length; at++) {
    const char = wildcard[at] ?? '';
    if (char === '*') parts.push('');
    else {
      const next = wildcard[at + 1];
      const isEscape = char === '\\' && (next === '*' || next === '\\');
      if (isEscape) at++;
      parts[parts.length - 1] += isEscape ? next : char;
    }
  }
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  if (last === undefined) return value === first;
  if (!value.startsWith(first) || !value.endsWith(last)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = value.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return from + last.length <= value.length;
}

/** What S3 tells EventBridge of a new object, as far as a pattern may ask for it. */
export function createdEvent(
  { bucket, key }: { readonly bucket: string; readonly key: string },
  { account, region }: { readonly account: string; readonly region: string },
): object {
  return {
    version: '0',
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account,
    region,
    resources: [`arn:aws:s3:::${bucket}`],
    detail: {
      version: '0',
      bucket: { name: bucket },
      object: { key, size: 1000 },
      requester: account,
      reason: 'PutObject',
    },
  };
}

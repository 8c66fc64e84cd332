import { randomSettings } from './draft-settings.js';
import { randomType, spelledType, type DraftType } from './draft-types.js';
import type { Random } from './random.js';

/**
 * A column before it is written; a type alone is written in the short form where no attribute is
 * set.
 */
export interface DraftColumn {
  readonly name: string;
  readonly type: DraftType;
  readonly isShort: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A topic schema before it is written. */
export interface Draft {
  readonly version: string;
  readonly table: string;
  readonly envelope: readonly DraftColumn[];
  readonly payload: readonly DraftColumn[];
  /** Other keys at the top. */
  readonly more: Readonly<Record<string, unknown>>;
}

export type Section = 'envelope' | 'payload';

const NAMES = [
  'user_id',
  'event_type',
  'amount',
  'order',
  'select',
  'status',
  'city',
  'created_at',
  'Device_Type',
  'score',
  'tags',
  '_id',
];
const RESERVED = [
  'period_reference',
  'ingestion_ts',
  'json_payload',
  'first_seen_ts',
  '_schema_version',
  '_file',
  'constructor',
];

export function freshName(random: Random, { envelope, payload }: Draft): string {
  if (random.chance(0.04)) return random.pick(RESERVED);
  const taken = new Set([...envelope, ...payload].map(({ name }) => name.toLowerCase()));
  const free = NAMES.filter((name) => !taken.has(name.toLowerCase()));
  return free.length > 0 && random.chance(0.7) ? random.pick(free) : `c${random.below(10_000)}`;
}

export function randomAttributes(random: Random, name: string): Readonly<Record<string, unknown>> {
  const some = (
    share: number,
    key: string,
    value: () => unknown,
  ): Readonly<Record<string, unknown>> => (random.chance(share) ? { [key]: value() } : {});
  return {
    ...some(0.2, 'required', () => random.chance(0.7)),
    ...some(0.1, 'nullable', () => random.chance(0.5)),
    ...some(0.12, 'cde', () => random.chance(0.8)),
    ...some(0.12, 'sensitive', () => random.chance(0.8)),
    ...some(0.1, 'default', () => random.pick<unknown>(['x', 0, 1.5, null, false, ['a']])),
    ...some(0.12, 'enum', () =>
      random.pick<unknown>([
        ['a', 'b'],
        ['a', 'b', 'c'],
        [1, 2],
        ['b', 'a'],
      ]),
    ),
    ...some(0.35, 'json_path', () => randomPath(random, name)),
    ...some(0.15, random.chance(0.5) ? 'description' : 'comment', () =>
      random.pick(['What it is', 'An ID', 'Zoë’s “value”', '']),
    ),
    ...some(0.06, 'deprecated', () => randomDeprecation(random)),
    ...some(0.03, 'renamed_from', () => random.pick(NAMES)),
    ...some(0.03, 'partition', () => true),
    ...some(0.03, 'x-owner', () => 'team'),
  };
}

export const randomPath = (random: Random, name: string): string =>
  random.pick([
    `$.${name}`,
    `$['${name}']`,
    `$.event.${name}`,
    '$.user.id',
    '$.user',
    '$.event.user-id',
    `$.payload.${name}.value`,
    '$.a[0].b',
  ]);

export const randomDeprecation = (random: Random): unknown =>
  random.pick<unknown>([
    true,
    'no longer filled',
    { since: '2026-01-01', reason: 'replaced' },
    { since: '2031-03-01', reason: 'replaced' },
    { since: '2031-03-01', remove_after: '2031-12-31' },
    { since: 'soon' },
    false,
  ]);

export function randomColumn(random: Random, draft: Draft): DraftColumn {
  const name = freshName(random, draft);
  return {
    name,
    type: randomType(random),
    isShort: random.chance(0.3),
    attributes: random.chance(0.25) ? {} : randomAttributes(random, name),
  };
}

const plain = (
  name: string,
  type: string,
  attributes: DraftColumn['attributes'] = {},
): DraftColumn => ({
  name,
  type: { kind: 'scalar', name: type },
  isShort: false,
  attributes,
});

const ENVELOPE = [
  plain('message_id', 'STRING', { required: true }),
  plain('idempotency_key', 'STRING'),
  plain('publish_time', 'TIMESTAMP', { required: true }),
];

export function randomDraft(random: Random, topic: string): Draft {
  const table = random.chance(0.93)
    ? topic.replaceAll(/[.-]/g, '_')
    : `other_${topic.replaceAll(/[.-]/g, '_')}`;
  let draft: Draft = {
    version: '1.0.0',
    table,
    envelope: random.chance(0.8) ? ENVELOPE : [],
    payload: [],
    more: {},
  };
  for (let left = 1 + random.below(7); left > 0; left--)
    draft = { ...draft, payload: [...draft.payload, randomColumn(random, draft)] };
  return { ...draft, more: randomSettings(random, draft) };
}

/** As people write it: indentation, the short form, the spelling of types. */
export function printedDraft(
  { version, table, envelope, payload, more }: Draft,
  random?: Random,
): string {
  const style = random?.pick([2, 2, 2, 4, '\t', 0]) ?? 2;
  const section = (columns: readonly DraftColumn[]): unknown =>
    Object.fromEntries(columns.map((column) => [column.name, printedColumn(column, random)]));
  const value = {
    schema_version: version,
    table_name: table,
    envelope_columns: section(envelope),
    payload_columns: section(payload),
    ...more,
  };
  return `${JSON.stringify(value, null, style)}${random?.chance(0.9) === false ? '' : '\n'}`;
}

function printedColumn(
  { type, isShort, attributes }: DraftColumn,
  random: Random | undefined,
): unknown {
  const spelled = spelledType(type, random);
  return isShort && Object.keys(attributes).length === 0
    ? spelled
    : { type: spelled, ...attributes };
}

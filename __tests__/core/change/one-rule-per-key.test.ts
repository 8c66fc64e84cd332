import { describe, expect, it } from '@jest/globals';
import { detectorOf } from '../../../src/core/change/detect-changes.js';
import { defineRule, type Rule } from '../../../src/core/change/rule.js';
import { RULES } from '../../../src/core/change/rules/index.js';
import { tableToken } from '../../../src/core/change/tokens.js';
import { COLUMN_KEYS } from '../../../src/core/schema/column-attributes.js';
import { membersOf, tokenOf } from '../../../src/core/schema/column-tokens.js';
import { READ_KEYS, UNREAD_KEYS } from '../../../src/core/schema/top-level-keys.js';
import { parseTopicSchema } from '../../../src/core/schema/topic-schema.js';
import { bytesOf, schemaWith, TODAY } from '../../judged.js';

type Fragment = Readonly<Record<string, unknown>>;

/**
 * Two values of a key, and the one rule that reports it; each way where they differ. `null`: none,
 * for the reason given.
 */
interface KeyChange {
  readonly values: readonly [unknown, unknown];
  readonly rule:
    string | null | { readonly added: string; readonly changed: string; readonly removed: string };
  /** A key without which the file is invalid is neither added nor removed. */
  readonly isMandatory?: true;
}

const METADATA: KeyChange = { values: ['a', 'b'], rule: 'metadata-changed' };
const TOP_LEVEL: Readonly<Record<string, KeyChange>> = {
  // The rules for versions run afterwards, since they depend on the worst of all other findings.
  schema_version: { values: ['1.0.0', '1.1.0'], rule: null, isMandatory: true },
  table_name: { values: ['topic', 'other'], rule: 'table-renamed', isMandatory: true },
  envelope_columns: {
    values: [{}, { id: 'STRING' }],
    rule: 'optional-column-added',
    isMandatory: true,
  },
  payload_columns: {
    values: [{ a: 'INT' }, { a: 'BIGINT' }],
    rule: 'type-widened',
    isMandatory: true,
  },
  cde_fields: {
    values: [['a'], ['b']],
    rule: { added: 'cde-added', changed: 'cde-added, cde-removed', removed: 'cde-removed' },
  },
  critical_data_elements: {
    values: [['a'], ['b']],
    rule: { added: 'cde-added', changed: 'cde-added, cde-removed', removed: 'cde-removed' },
  },
  partitioning: { values: [['identity(a)'], ['bucket(4, a)']], rule: 'partitioning-changed' },
  backfill_config: {
    values: [{ lookback_days: 1 }, { lookback_days: 2 }],
    rule: 'backfill-config-changed',
  },
  table_properties: {
    values: [{ format: 'orc' }, { format: 'avro' }],
    rule: 'table-property-changed',
  },
  description: { values: ['a', 'b'], rule: 'table-description-changed' },
  comment: { values: ['a', 'b'], rule: 'table-description-changed' },
  $schema: METADATA,
  owner: METADATA,
  consumers: { values: [['a'], ['b']], rule: 'metadata-changed' },
  openapi: METADATA,
  info: METADATA,
  components: METADATA,
  'x-team': METADATA,
};

const COLUMN: Readonly<Record<string, KeyChange>> = {
  type: {
    values: ['BOOLEAN', 'INT'],
    rule: { added: 'type-changed', changed: 'type-changed', removed: 'type-widened-by-rewrite' },
  },
  required: {
    values: [true, false],
    rule: { added: 'column-required', changed: 'column-relaxed', removed: 'none' },
  },
  nullable: {
    values: [false, true],
    rule: { added: 'column-required', changed: 'column-relaxed', removed: 'none' },
  },
  cde: {
    values: [true, false],
    rule: { added: 'cde-added', changed: 'cde-removed', removed: 'none' },
  },
  sensitive: {
    values: [true, false],
    rule: { added: 'sensitivity-added', changed: 'sensitivity-removed', removed: 'none' },
  },
  json_path: { values: ['$.x', '$.y'], rule: 'json-path-changed' },
  comment: { values: ['a', 'b'], rule: 'description-changed' },
  description: { values: ['a', 'b'], rule: 'description-changed' },
  default: { values: ['a', 'b'], rule: 'default-changed' },
  enum: {
    values: [['a'], ['a', 'b']],
    rule: {
      added: 'enum-value-removed',
      changed: 'enum-value-added',
      removed: 'enum-value-added',
    },
  },
  deprecated: {
    values: [{ remove_after: '2027-01-31' }, { remove_after: '2027-02-28' }],
    rule: 'deprecation-changed',
  },
  'x-deprecated-fields': {
    values: [{ b: { remove_after: '2027-01-31' } }, { b: { remove_after: '2027-02-28' } }],
    rule: 'deprecation-changed',
  },
  renamed_from: { values: ['b', 'c'], rule: 'column-metadata-changed' },
  partition: { values: ['a', 'b'], rule: 'column-metadata-changed' },
  'x-team': { values: ['a', 'b'], rule: 'column-metadata-changed' },
};

/** What rules report about the change of one key, each rule once. */
function rulesFor(rules: readonly Rule[], older: Fragment, newer: Fragment): string {
  const [before, after] = [older, newer].map((fragment) =>
    parseTopicSchema(bytesOf(schemaWith(fragment))),
  );
  if (before?.schema === undefined || after?.schema === undefined) return 'unreadable';
  const { found } = detectorOf(rules).detectChanges(
    {
      before: before.schema,
      beforeText: before.json.text,
      after: after.schema,
      afterText: after.json.text,
    },
    { topic: 'topic', today: TODAY, deprecationDays: 30 },
  );
  return (
    found
      .map(({ rule }) => rule.id)
      .sort()
      .join(', ') || 'none'
  );
}

// Required, so that a column stays so when it becomes a critical data element or stops being one.
const REQUIRED = { type: 'INT', required: true };
const COLUMNS = { payload_columns: { a: REQUIRED, b: REQUIRED } };
const inTable = (member: Fragment): Fragment => ({ ...COLUMNS, ...member });
const inColumn = (key: string, member: Fragment): Fragment => ({
  payload_columns: { a: key === 'cde' ? { ...REQUIRED, ...member } : member },
});

/** Every way in which a key can change, with the rules that should report it. */
function waysOf(key: string, { values: [a, b], rule, isMandatory }: KeyChange) {
  const expected = (way: 'added' | 'changed' | 'removed'): string =>
    rule === null ? 'none' : typeof rule === 'string' ? rule : rule[way];
  const changed = [key, 'changed', { [key]: a }, { [key]: b }, expected('changed')] as const;
  return isMandatory
    ? [changed]
    : [
        [key, 'added', {}, { [key]: a }, expected('added')] as const,
        changed,
        [key, 'removed', { [key]: b }, {}, expected('removed')] as const,
      ];
}

const TABLE_WAYS = Object.entries(TOP_LEVEL).flatMap((entry) => waysOf(...entry));
const COLUMN_WAYS = Object.entries(COLUMN).flatMap((entry) => waysOf(...entry));

/** The ways of a change on which these rules report something else than the table says. */
const differencesWith = (rules: readonly Rule[]): readonly string[] => [
  ...TABLE_WAYS.filter(
    ([, , older, newer, expected]) => rulesFor(rules, inTable(older), inTable(newer)) !== expected,
  ).map(([key, way]) => `${key} ${way}`),
  ...COLUMN_WAYS.filter(
    ([key, , older, newer, expected]) =>
      rulesFor(rules, inColumn(key, older), inColumn(key, newer)) !== expected,
  ).map(([key, way]) => `column's ${key} ${way}`),
];

describe('one rule reports', () => {
  it('every key of a schema and of a column: a new key needs a row here', () => {
    const invented = ['x-team'];
    expect(Object.keys(TOP_LEVEL).sort()).toEqual(
      [...READ_KEYS, ...UNREAD_KEYS, ...invented].sort(),
    );
    expect(Object.keys(COLUMN).sort()).toEqual([...COLUMN_KEYS, 'partition', ...invented].sort());
  });

  it.each(TABLE_WAYS)('the top-level key %s %s', (_key, _way, older, newer, expected) => {
    expect(rulesFor(RULES, inTable(older), inTable(newer))).toBe(expected);
  });

  it.each(COLUMN_WAYS)("a column's %s %s", (key, _way, older, newer, expected) => {
    expect(rulesFor(RULES, inColumn(key, older), inColumn(key, newer))).toBe(expected);
  });
});

const FACTS = {
  kind: 'METADATA_CHANGE',
  severity: 'compatible',
  why: 'A rule planted by this test.',
  fix: 'Nothing to do',
  examples: { caught: {}, passed: {} },
} as const;

const ownerChanged = defineRule({
  ...FACTS,
  id: 'owner-changed',
  on: 'table',
  check: ({ before, after }) => {
    const [was, is] = [before, after].map(
      ({ root }) => root.members.find(({ key }) => key === 'owner')?.value,
    );
    const isSame =
      JSON.stringify(was?.kind === 'string' && was.value) ===
      JSON.stringify(is?.kind === 'string' && is.value);
    return isSame
      ? undefined
      : { message: 'The owner changed', short: 'owner', at: tableToken(after, 'owner') };
  },
});

const teamRemoved = defineRule({
  ...FACTS,
  id: 'team-removed',
  on: 'kept',
  check: ({ before, after }) =>
    membersOf(before).some(({ key }) => key === 'x-team') &&
    !membersOf(after).some(({ key }) => key === 'x-team')
      ? { message: 'The team is gone', short: 'team', at: tokenOf(after) }
      : undefined,
});

describe('a second rule', () => {
  it.each([
    ['for the key owner', ownerChanged, ['owner added', 'owner changed', 'owner removed']],
    ["for a column's key, in one of its ways only", teamRemoved, ["column's x-team removed"]],
  ])('%s is noticed', (_, planted, noticed) => {
    expect(differencesWith(RULES)).toEqual([]);
    expect(differencesWith([...RULES, planted])).toEqual(noticed);
  });
});

import type { Column } from '../../schema/column.js';
import { sectionMembers } from '../../schema/column-section.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import { canonicalJson, isSameJson } from '../../text/json-node.js';
import { quoted } from '../../text/quoted.js';
import { excerpts } from '../rule-parts/excerpts.js';
import { defineRule, type Detection } from '../rule.js';
import { changedToken, valueOf } from '../tokens.js';

export default defineRule({
  id: 'section-unreadable',
  on: 'table',
  kind: 'INVALID',
  severity: 'breaking',
  isBeyondTheTable: true,
  why: "What the older version says here can't be read, so nobody knows what this change does to the tables.",
  fix: 'Keep the value as it is, or move to another table with a topic of its own',
  check: ({ before, after }) => [
    ...SECTIONS.flatMap((key) => unreadableSection(key, before, after) ?? []),
    ...[...after.columns.values()].flatMap(
      (column) => unreadableColumn(before.columns.get(column.name), column) ?? [],
    ),
  ],
  examples: {
    caught: { before: { payload_columns: 'see the wiki' }, after: { payload_columns: {} } },
    passed: {
      before: { payload_columns: [{ name: 'a', type: 'INT' }] },
      after: { payload_columns: { a: 'INT' } },
    },
  },
});

const SECTIONS = ['envelope_columns', 'payload_columns'] as const;

function unreadableSection(
  key: (typeof SECTIONS)[number],
  before: TopicSchema,
  after: TopicSchema,
): Detection | undefined {
  const was = valueOf(before, key);
  const is = valueOf(after, key);
  if (was === undefined || sectionMembers(was) !== undefined || isSameJson(was, is))
    return undefined;
  return {
    ...excerpts(was, is),
    message: `${key} was ${quoted(canonicalJson(was))}, which can't be read, and changed`,
    short: `${key} changed`,
    at: changedToken({ before, after }, key),
  };
}

/** A column that is neither a type nor an object in both versions; only its value can be compared. */
function unreadableColumn(was: Column | undefined, column: Column): Detection | undefined {
  const [older, newer] = [was?.member.value, column.member.value];
  if (older === undefined || isReadable(older.kind) || isReadable(newer.kind)) return undefined;
  if (isSameJson(older, newer)) return undefined;
  return {
    column: column.name,
    ...excerpts(older, newer),
    message: `Column '${column.name}' was ${quoted(canonicalJson(older))}, which can't be read, and changed`,
    short: `${column.name} changed`,
    at: newer,
  };
}

function isReadable(kind: string): boolean {
  return kind === 'string' || kind === 'object';
}

import {
  freshName,
  randomAttributes,
  randomColumn,
  randomDeprecation,
  randomPath,
} from './draft.js';
import { randomBackfill, randomPartitioning, randomProperties } from './draft-settings.js';
import type { Draft, DraftColumn, Section } from './draft.js';
import { changedType } from './draft-types.js';
import type { Random } from './random.js';

type DraftChange = (random: Random, draft: Draft) => Draft;

const sectionOf = (random: Random, draft: Draft): Section =>
  draft.envelope.length > 0 && random.chance(0.25) ? 'envelope' : 'payload';

/** Lets one column become others: itself changed, none, or two. */
function onColumn(
  random: Random,
  draft: Draft,
  change: (column: DraftColumn) => readonly DraftColumn[],
): Draft {
  const section = sectionOf(random, draft);
  const chosen = random.below(draft[section].length);
  return {
    ...draft,
    [section]: draft[section].flatMap((column, index) =>
      index === chosen ? change(column) : [column],
    ),
  };
}

const setting =
  (key: string, value: (random: Random) => unknown): DraftChange =>
  (random, draft) =>
    onColumn(random, draft, (column) => {
      const { [key]: old, ...others } = column.attributes;
      const isRemoval = old !== undefined && random.chance(0.4);
      return [
        {
          ...column,
          attributes: isRemoval
            ? others
            : { ...others, [key]: typeof old === 'boolean' ? !old : value(random) },
        },
      ];
    });

const topSetting =
  (key: string, value: (random: Random, draft: Draft) => unknown): DraftChange =>
  (random, draft) => {
    const { [key]: old, ...others } = draft.more;
    return {
      ...draft,
      more:
        old !== undefined && random.chance(0.3)
          ? others
          : { ...others, [key]: value(random, draft) },
    };
  };

const nameIn = (random: Random, { payload }: Draft): string =>
  payload.length === 0 ? 'none' : random.pick(payload).name;

const added: DraftChange = (random, draft) => {
  const section = random.chance(0.2) ? 'envelope' : 'payload';
  const at = random.chance(0.6) ? draft[section].length : random.below(draft[section].length + 1);
  return {
    ...draft,
    [section]: [
      ...draft[section].slice(0, at),
      randomColumn(random, draft),
      ...draft[section].slice(at),
    ],
  };
};
const retyped: DraftChange = (random, draft) =>
  onColumn(random, draft, (column) => [{ ...column, type: changedType(random, column.type) }]);
const removed: DraftChange = (random, draft) => onColumn(random, draft, () => []);

/** What was announced is done. */
const withdrawn: DraftChange = (random, draft) => {
  const kept = draft.payload.filter(({ attributes }) => attributes['deprecated'] === undefined);
  return kept.length === draft.payload.length
    ? removed(random, draft)
    : { ...draft, payload: kept };
};

const CHANGES: readonly DraftChange[] = [
  withdrawn,
  ...[added, added, added, retyped, retyped, retyped, retyped, removed, removed],
  // Renamed, with or without a word about it.
  (random, draft) => {
    const name = freshName(random, draft);
    return onColumn(random, draft, (column) => [
      {
        ...column,
        name,
        attributes: {
          ...column.attributes,
          ...(random.chance(0.5) ? { renamed_from: column.name } : {}),
        },
      },
    ]);
  },
  (random, draft) =>
    onColumn(random, draft, (column) => [
      { ...column, name: random.chance(0.5) ? column.name.toUpperCase() : `${column.name}_v2` },
    ]),
  // Moved to the other section, or within its own.
  (random, draft) => {
    const [first, ...others] = draft.payload;
    if (first === undefined) return draft;
    return random.chance(0.4)
      ? { ...draft, payload: others, envelope: [...draft.envelope, first] }
      : { ...draft, payload: [...others, first] };
  },
  setting('required', () => true),
  setting('nullable', (random) => random.chance(0.5)),
  setting('cde', () => true),
  setting('sensitive', () => true),
  setting('default', (random) => random.pick<unknown>(['y', 2, null])),
  setting('enum', (random) =>
    random.pick<unknown>([['a'], ['a', 'b', 'c', 'd'], ['c', 'b', 'a'], []]),
  ),
  setting('json_path', (random) => randomPath(random, random.pick(['other', 'x', 'user_id']))),
  setting('description', (random) => random.pick(['Another description', 'An ID'])),
  setting('deprecated', randomDeprecation),
  (random, draft) =>
    onColumn(random, draft, (column) => [
      { ...column, attributes: randomAttributes(random, column.name) },
    ]),
  (random, draft) => onColumn(random, draft, (column) => [{ ...column, isShort: !column.isShort }]),
  (random, draft) => ({
    ...draft,
    table: random.chance(0.5) ? draft.table.toUpperCase() : `${draft.table}_renamed`,
  }),
  topSetting('partitioning', (random, draft) => randomPartitioning(random, nameIn(random, draft))),
  topSetting('backfill_config', randomBackfill),
  topSetting('table_properties', randomProperties),
  topSetting('cde_fields', (random, draft) => [nameIn(random, draft)]),
  topSetting('description', (random) => random.pick(['Events of users', 'Something else'])),
  topSetting('owner', (random) => random.pick(['data', 'platform'])),
  topSetting('consumers', (random) => random.pick([['reports'], ['ml', 'reports', 'web']])),
];

const VERSIONS = [
  '0.9.0',
  '1.0.0',
  '1.0.1',
  '1.1.0',
  '1.1.0',
  '2.0.0',
  '2.0.0',
  '2.0.0',
  '2.0.0-rc.1',
  '10.0.0',
];

/** The next version: some changes, and mostly a version that admits them. */
export function changedDraft(random: Random, draft: Draft, version = random.pick(VERSIONS)): Draft {
  let changed = draft;
  for (let left = 1 + random.below(4); left > 0; left--)
    changed = random.pick(CHANGES)(random, changed);
  return { ...changed, version };
}

import { printColumnType, type ColumnType } from '../../src/core/schema/column-type.js';
import { judge } from '../../src/core/verdict/judge.js';
import { VALIDATOR_POLICY } from '../../src/core/verdict/policy.js';
import { promotionOf } from '../../src/core/change/promotions.js';
import { wantedTables } from '../../src/core/schema/tables.js';
import { parseTopicSchema, type ParsedFile } from '../../src/core/schema/topic-schema.js';
import type { StoredTable } from '../../src/warehouse/change-table.js';
import { digest, TODAY } from '../judged.js';
import { bytesFor } from './world.js';

/**
 * Whether the engine lets a version follow another; `approvals` names the breaks of readers that
 * somebody would have to accept.
 */
export type Ruling =
  | { readonly kind: 'accepted' | 'rejected' }
  | { readonly kind: 'approvals'; readonly digest: string };

const parsed = new Map<string, ParsedFile>();
export function parse(text: string): ParsedFile {
  let file = parsed.get(text);
  if (file === undefined) parsed.set(text, (file = parseTopicSchema(bytesFor(text))));
  return file;
}

const rulings = new Map<string, Ruling>();

/**
 * The engine's ruling, computed apart from the validator's run. `history`: the former versions,
 * newest first.
 */
export function ruling(
  topic: string,
  before: string | undefined,
  after: string,
  history: readonly string[],
): Ruling {
  const key = JSON.stringify([topic, before, after, history]);
  let known = rulings.get(key);
  if (known === undefined) rulings.set(key, (known = rule(topic, before, after, history)));
  return known;
}

function rule(
  topic: string,
  before: string | undefined,
  after: string,
  history: readonly string[],
): Ruling {
  const older = before === undefined ? undefined : parse(before);
  const versions = history.flatMap((text) => parse(text).schema ?? []);
  const { findings } = judge({
    topic,
    before: older,
    after: parse(after),
    policy: VALIDATOR_POLICY,
    today: TODAY,
    hash: digest,
    ...(before === undefined ? {} : { history: versions }),
  });
  const grave = findings.filter(({ severity }) => severity === 'error' || severity === 'breaking');
  if (grave.length === 0) return { kind: 'accepted' };
  if (!grave.every(({ approvable }) => approvable)) return { kind: 'rejected' };
  return {
    kind: 'approvals',
    digest: digest([...new Set(grave.map((one) => one.fingerprint))].sort().join('\n')),
  };
}

/** `database.table` to columns, as a version wants them. */
export type Wanted = ReadonlyMap<string, ReadonlyMap<string, ColumnType>>;

const wanted = new Map<string, Wanted>();
export function wantedOf(text: string): Wanted {
  let known = wanted.get(text);
  if (known === undefined) {
    const { schema } = parse(text);
    const tables = schema === undefined ? [] : wantedTables(schema);
    known = new Map(
      tables.map(({ layer, name, columns }) => [
        `${layer === 'curated' ? 'cur' : 'std'}.${name}`,
        new Map(columns.map((column) => [column.name, column.type])),
      ]),
    );
    wanted.set(text, known);
  }
  return known;
}

/**
 * What a version adds to, or changes in, what another one wants; all that it wants where there is
 * none.
 */
export function touchedBy(before: string | undefined, after: string): Wanted {
  const older = before === undefined ? undefined : wantedOf(before);
  return new Map(
    [...wantedOf(after)].map(([table, columns]) => {
      const had = older?.get(table);
      const touched = [...columns].filter(([name, type]) => {
        const was = had?.get(name);
        return was === undefined || printColumnType(was) !== printColumnType(type);
      });
      return [table, new Map(touched)] as const;
    }),
  );
}

/**
 * The columns of a table that are not as they have to be; wider is as good, since a candidate that
 * died may have widened one.
 */
export function lackingIn(
  table: StoredTable | undefined,
  columns: ReadonlyMap<string, ColumnType>,
): readonly string[] {
  const there = new Map(table?.columns.map((column) => [column.name, column.type]));
  return [...columns].flatMap(([name, type]) => {
    const has = there.get(name);
    return has === undefined || typeof has === 'string' || !isAsGood(has, type) ? [name] : [];
  });
}

function isAsGood(has: ColumnType, type: ColumnType): boolean {
  if (has.kind !== 'struct' || type.kind !== 'struct') {
    return printColumnType(has) === printColumnType(type) || promotionOf(type, has).inPlace;
  }
  const fields = new Map(has.fields.map((field) => [field.name, field.type]));
  return type.fields.every((field) => {
    const there = fields.get(field.name);
    return there !== undefined && isAsGood(there, field.type);
  });
}

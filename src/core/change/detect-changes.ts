import { arrivalsIn } from './catch-up.js';
import { pairVersions, type Versions } from './pair.js';
import { lastInTables } from './tables/assumed-tables.js';
import { evolveType } from './tables/evolve-type.js';
import type { Pairing } from './pairing.js';
import type { CheckedRule, Detection, Kind, Rule, Subjects, Surroundings } from './rule.js';
import { RULES } from './rules/index.js';
import type { Column } from '../schema/column.js';
import type { TopicSchema } from '../schema/topic-schema.js';

/** What one rule detected in one subject, before the policy weighs it. */
export interface Detected {
  readonly rule: Rule;
  readonly detection: Detection;
}

/** Runs a set of rules. */
export interface Detector {
  /** The changes between two versions, and the pairing they were found on. */
  readonly detectChanges: (
    versions: Versions,
    surroundings: Surroundings,
  ) => { readonly found: readonly Detected[]; readonly pairing: Pairing };
  /** What the rules report about a schema on its own, such as two columns that read one path. */
  readonly inspectSchema: (schema: TopicSchema, surroundings: Surroundings) => readonly Detected[];
  /**
   * What blocks a topic that was retired and comes back: its columns arrive anew, in tables that
   * still have the name, the columns and the partitioning of its former versions; those columns can
   * only become wider in place, and masked values stay masked.
   */
  readonly inspectReturn: (schema: TopicSchema, surroundings: Surroundings) => readonly Detected[];
  /**
   * What the rules report about `schema_version`, once the worst severity of the change is known.
   */
  readonly inspectVersion: (
    subject: Subjects['version'],
    surroundings: Surroundings,
  ) => readonly Detected[];
}

/** A detector that runs these rules; the product's own are {@link RULES}. */
export function detectorOf(rules: readonly Rule[]): Detector {
  const bySubject = rulesBySubject(rules);
  /**
   * What the tables of a retired topic can't become, and what its archive has taken. An edit of the
   * tables would need the text of the former version.
   */
  const againstArchive = (after: TopicSchema, surroundings: Surroundings): readonly Detected[] => {
    const [last] = surroundings.history ?? [];
    if (last === undefined) return [];
    const before = lastInTables(after, surroundings.history) ?? last;
    const ofTables = bySubject.table.filter(({ kind }) => TABLE_KINDS.has(kind));
    const ofVersions = bySubject.version.filter(({ severity }) => severity === 'breaking');
    return [
      ...run(ofTables, [{ before, after }], surroundings).map(({ rule, detection }) => ({
        rule,
        detection: { ...detection, edit: undefined, otherEdit: undefined },
      })),
      ...run(ofVersions, [{ before: last, after, worst: 'compatible' }], surroundings),
    ];
  };
  const sensitivity = bySubject.kept.filter(({ kind }) => kind === 'SENSITIVITY_CHANGE');
  /** Columns whose last values, which the tables still have, were masked. */
  const unmasked = (
    arrived: readonly Column[],
    surroundings: Surroundings,
  ): readonly Detected[] => {
    const cdeLists = { now: new Map(), left: new Map() };
    const kept = arrived.flatMap((after) => {
      const before = lastWith(after.name, surroundings.history);
      return before === undefined ? [] : { before, after, cdeLists, partitions: [] };
    });
    return run(sensitivity, kept, surroundings);
  };
  /** Columns that read what former columns, which the tables still have, masked. */
  const exposed = (schema: TopicSchema, surroundings: Surroundings): readonly Detected[] => {
    const left = new Map<string, Column>();
    for (const { columns } of surroundings.history ?? [])
      for (const [name, column] of columns)
        if (!left.has(name) && !schema.columns.has(name)) left.set(name, column);
    const secrets = [...left].filter(([, { isSensitive }]) => isSensitive);
    if (secrets.length === 0) return [];
    const both = { ...schema, columns: new Map([...schema.columns, ...secrets]) };
    const rules = bySubject.schema.filter(({ kind }) => kind === 'SENSITIVITY_CHANGE');
    return run(rules, [both], surroundings).filter(
      ({ detection: { column = '', before = '' } }) =>
        schema.columns.has(column) && !schema.columns.has(before),
    );
  };
  return {
    detectChanges: (versions, surroundings) => {
      const pairing = pairVersions(versions);
      const on = <Subject extends keyof Subjects>(
        subject: Subject,
        subjects: readonly Subjects[Subject][],
      ): readonly Detected[] => run(bySubject[subject], subjects, surroundings);
      const { before, after } = versions;
      return {
        found: [
          ...on('added', pairing.added),
          ...on('arrived', arrivalsIn(pairing)),
          ...unmasked(
            pairing.added.flatMap(({ name, column }) => (name === column.name ? column : [])),
            surroundings,
          ),
          ...on('removed', pairing.removed),
          ...on('renamed', pairing.renamed),
          ...on('kept', pairing.kept),
          // A type that can't be read is an error of the file already; its change is not reported a
          // second time.
          ...on(
            'type',
            pairing.types.filter((step) => step.column.isTypeReadable),
          ),
          ...on('reordered', pairing.reordered),
          ...on('table', [{ before, after }]),
        ],
        pairing,
      };
    },
    inspectSchema: (schema, surroundings) => run(bySubject.schema, [schema], surroundings),
    inspectReturn: (schema, surroundings) => [
      ...againstArchive(schema, surroundings),
      ...unmasked([...schema.columns.values()], surroundings),
      ...exposed(schema, surroundings),
      ...run(
        bySubject.arrived.filter(({ severity }) => severity === 'breaking'),
        [...schema.columns.values()].flatMap((column) => {
          const { name, type, isRequired } = column;
          const was = surroundings.formerType?.(name);
          const evolution = was === undefined ? undefined : evolveType(was, was, type).kind;
          const isWidened = evolution === 'kept' || evolution === 'in-place';
          return isWidened ? [] : { name, type, column, isRequired };
        }),
        surroundings,
      ),
    ],
    inspectVersion: (subject, surroundings) => run(bySubject.version, [subject], surroundings),
  };
}

export const { detectChanges, inspectReturn, inspectSchema, inspectVersion } = detectorOf(RULES);

/** What the tables have for good. */
const TABLE_KINDS: ReadonlySet<Kind> = new Set(['TABLE_RENAME', 'PARTITION_CHANGE']);

/** A column as the last version had it that had it. */
function lastWith(name: string, history: Surroundings['history']): Column | undefined {
  return history?.find(({ columns }) => columns.has(name))?.columns.get(name);
}

type RulesBySubject = { readonly [Subject in keyof Subjects]: readonly CheckedRule<Subject>[] };

function rulesBySubject(rules: readonly Rule[]): RulesBySubject {
  const on = <Subject extends keyof Subjects>(subject: Subject): readonly CheckedRule<Subject>[] =>
    rules.filter((rule) => rule.on === subject) as unknown as readonly CheckedRule<Subject>[];
  return {
    schema: on('schema'),
    added: on('added'),
    arrived: on('arrived'),
    removed: on('removed'),
    renamed: on('renamed'),
    kept: on('kept'),
    type: on('type'),
    reordered: on('reordered'),
    table: on('table'),
    version: on('version'),
  };
}

function run<Subject extends keyof Subjects>(
  rules: readonly CheckedRule<Subject>[],
  subjects: readonly Subjects[Subject][],
  surroundings: Surroundings,
): readonly Detected[] {
  const found: Detected[] = [];
  for (const subject of subjects) {
    for (const rule of rules) {
      const detections = rule.check(subject, surroundings);
      if (detections === undefined) continue;
      for (const detection of [detections].flat())
        found.push({ rule: rule as unknown as Rule, detection });
    }
  }
  return found;
}

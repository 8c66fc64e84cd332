import { arrivalsIn } from './catch-up.js';
import { pairVersions, type Versions } from './pair.js';
import type { Pairing } from './pairing.js';
import type { CheckedRule, Detection, Rule, Subjects, Surroundings } from './rule.js';
import { RULES } from './rules/index.js';
import type { TopicSchema } from '../schema/topic-schema.js';

/** What one rule saw, before policy weighs it. */
export interface Detected {
  readonly rule: Rule;
  readonly detection: Detection;
}

type RulesOn<Subject extends keyof Subjects> = readonly CheckedRule<Subject>[];

function rulesOn<Subject extends keyof Subjects>(on: Subject): RulesOn<Subject> {
  return RULES.filter((rule) => rule.on === on) as unknown as RulesOn<Subject>;
}

const BY_SUBJECT = {
  schema: rulesOn('schema'),
  added: rulesOn('added'),
  arrived: rulesOn('arrived'),
  removed: rulesOn('removed'),
  renamed: rulesOn('renamed'),
  kept: rulesOn('kept'),
  type: rulesOn('type'),
  reordered: rulesOn('reordered'),
  table: rulesOn('table'),
  version: rulesOn('version'),
};

function run<Subject extends keyof Subjects>(
  rules: RulesOn<Subject>,
  subjects: readonly Subjects[Subject][],
  surroundings: Surroundings,
  found: Detected[],
): void {
  for (const subject of subjects) {
    for (const rule of rules) {
      const detections = rule.check(subject, surroundings);
      if (detections === undefined) continue;
      for (const detection of [detections].flat())
        found.push({ rule: rule as unknown as Rule, detection });
    }
  }
}

/** What two versions differ in, and the pairing it was found on. */
export function detectChanges(
  versions: Versions,
  surroundings: Surroundings,
): { readonly found: readonly Detected[]; readonly pairing: Pairing } {
  const pairing = pairVersions(versions);
  const found: Detected[] = [];
  run(BY_SUBJECT.added, pairing.added, surroundings, found);
  run(BY_SUBJECT.arrived, arrivalsIn(pairing), surroundings, found);
  run(BY_SUBJECT.removed, pairing.removed, surroundings, found);
  run(BY_SUBJECT.renamed, pairing.renamed, surroundings, found);
  run(BY_SUBJECT.kept, pairing.kept, surroundings, found);
  // A type that can't be read is an error of the file; what it might have been is not worth a second finding.
  run(
    BY_SUBJECT.type,
    pairing.types.filter((step) => step.column.isTypeReadable),
    surroundings,
    found,
  );
  run(BY_SUBJECT.reordered, pairing.reordered, surroundings, found);
  run(BY_SUBJECT.table, [{ before: versions.before, after: versions.after }], surroundings, found);
  return { found, pairing };
}

/** What is remarkable about a schema on its own. */
export function inspectSchema(
  schema: TopicSchema,
  surroundings: Surroundings,
): readonly Detected[] {
  const found: Detected[] = [];
  run(BY_SUBJECT.schema, [schema], surroundings, found);
  return found;
}

/** What the version says about a change whose worst severity is known. */
export function inspectVersion(
  subject: Subjects['version'],
  surroundings: Surroundings,
): readonly Detected[] {
  const found: Detected[] = [];
  run(BY_SUBJECT.version, [subject], surroundings, found);
  return found;
}

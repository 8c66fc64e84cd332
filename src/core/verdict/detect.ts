import {
  detectChanges,
  inspectReturn,
  inspectSchema,
  type Detected,
} from '../change/detect-changes.js';
import type { Pairing } from '../change/pairing.js';
import type { Surroundings } from '../change/rule.js';
import { valueOf } from '../change/tokens.js';
import { hasSameTables } from '../schema/tables.js';
import type { ParsedFile, TopicSchema } from '../schema/topic-schema.js';
import { hasSameContent } from '../schema/same-content.js';
import { isSameJson } from '../text/json-node.js';
import { fileProblems, type FileProblems } from './file-problems.js';
import type { Policy, RatchetMode } from './policy.js';

/** The two files of a topic. */
export interface Sides {
  /** Absent for a new topic. */
  readonly before: ParsedFile | undefined;
  readonly after: ParsedFile;
}

/** Everything that differs, without severities. */
export interface DetectedChange {
  readonly problems: FileProblems;
  readonly changes: readonly Detected[];
  /** Absent for a new topic, and where a file could not be read. */
  readonly pairing: Pairing | undefined;
  /** Whether the two files differ in formatting at most. */
  readonly isUnchanged: boolean;
}

/** How the problems of the newer file are taken. */
export interface ProblemView {
  readonly reader: Policy['reader'];
  readonly ratchet: RatchetMode;
}

/**
 * Finds the problems of the newer file and the changes between the two files. The rules for
 * versions run later, since they depend on the severity of these. `reader` decides which problems
 * are tolerated.
 */
export function detect(
  { before, after }: Sides,
  { reader, ratchet }: ProblemView,
  surroundings: Surroundings,
): DetectedChange {
  const problems = fileProblems(ratchet === 'off' ? undefined : before, after, reader);
  const none = { problems, changes: [], pairing: undefined };
  if (hasSameContent(before, after)) return { ...none, isUnchanged: true };
  if (after.schema === undefined || isTooWide(after)) return { ...none, isUnchanged: false };
  const fresh = freshRemarks(before?.schema, after.schema, surroundings);
  if (before?.schema === undefined) {
    const returning = before === undefined ? inspectReturn(after.schema, surroundings) : [];
    return { ...none, changes: [...fresh, ...returning], isUnchanged: false };
  }
  const versions = {
    before: before.schema,
    beforeText: before.json.text,
    after: after.schema,
    afterText: after.json.text,
  };
  const { found, pairing } = detectChanges(versions, surroundings);
  const isUnchanged =
    !problems.hasNew &&
    fresh.length === 0 &&
    found.length === 0 &&
    hasSameVersion(before.schema, after.schema) &&
    hasSameTables(before.schema, after.schema);
  return { problems, changes: [...fresh, ...found], pairing, isUnchanged };
}

/** What the rules report about the newer schema on its own and not about the older one. */
function freshRemarks(
  before: TopicSchema | undefined,
  after: TopicSchema,
  surroundings: Surroundings,
): readonly Detected[] {
  const seen = inspectSchema(after, surroundings);
  if (before === undefined || seen.length === 0) return seen;
  const known = new Set(inspectSchema(before, surroundings).map(identityOf));
  return seen.filter((one) => !known.has(identityOf(one)));
}

/** Whether a file has too many columns to be compared; each of them could cause a finding. */
function isTooWide(file: ParsedFile): boolean {
  return file.problems.some(({ rule }) => rule === 'too-many-columns');
}

function hasSameVersion(before: TopicSchema, after: TopicSchema): boolean {
  return isSameJson(valueOf(before, 'schema_version'), valueOf(after, 'schema_version'));
}

/** The facts of a finding; its message may spell them in another way. */
function identityOf({ rule, detection }: Detected): string {
  const { column, path, before, after } = detection;
  return JSON.stringify([rule.id, column, path, before, after]);
}

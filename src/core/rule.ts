import type { Span } from './json-node.js';
import type { Added, Kept, Removed, Renamed, Reordered, TypeStep } from './pair.js';
import type { TopicSchema } from './topic-schema.js';

/** From worst to best. `error`: the file itself is invalid. */
export const SEVERITIES = ['error', 'breaking', 'warning', 'enhancement', 'compatible'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** The worse of two severities; absent is better than all. */
export function worse(a: Severity | undefined, b: Severity | undefined): Severity | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/** What sort of change a finding is; part of the JSON contract. */
export type Kind =
  | 'ADD_COLUMN'
  | 'REMOVE_COLUMN'
  | 'RENAME_COLUMN'
  | 'MOVE_COLUMN'
  | 'TYPE_CHANGE'
  | 'REQUIRED_CHANGE'
  | 'CDE_CHANGE'
  | 'SENSITIVITY_CHANGE'
  | 'ENUM_CHANGE'
  | 'DEFAULT_CHANGE'
  | 'PATH_CHANGE'
  | 'ORDER_CHANGE'
  | 'SPELLING_CHANGE'
  | 'DESCRIPTION_CHANGE'
  | 'DEPRECATION_CHANGE'
  | 'TABLE_RENAME'
  | 'PARTITION_CHANGE'
  | 'PROPERTY_CHANGE'
  | 'METADATA_CHANGE'
  | 'DELETE_SCHEMA'
  | 'VERSION_CHANGE'
  | 'INVALID';

/** Facts from outside the two files. */
export interface Surroundings {
  readonly topic: string;
  /** UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** How long a deprecation must have been announced. */
  readonly deprecationDays: number;
  /** What was in force before the version compared with, newest first; absent where no registry was asked. */
  readonly history?: readonly TopicSchema[];
}

/** What the walk hands to a rule. */
export interface Subjects {
  /** A file on its own, whatever it was before. */
  readonly schema: TopicSchema;
  readonly added: Added;
  /** As added, and beside those the newer columns of renamed pairs. */
  readonly arrived: Added;
  readonly removed: Removed;
  readonly renamed: Renamed;
  readonly kept: Kept;
  readonly type: TypeStep;
  readonly reordered: Reordered;
  /** Both versions, for what concerns the whole table. */
  readonly table: { readonly before: TopicSchema; readonly after: TopicSchema };
  /** Both versions, after everything else was judged. */
  readonly version: {
    readonly before: TopicSchema;
    readonly after: TopicSchema;
    readonly worst: Severity;
  };
}
/** `file`: found while reading one; `repository`: found where files are listed, before any is read. */
export type On = keyof Subjects | 'file' | 'repository';

/** What a rule saw in one subject. */
export interface Detection {
  readonly column?: string;
  readonly before?: string;
  readonly after?: string;
  readonly message: string;
  /** A few words for a table's cell: `removed`, `INT → BIGINT`. */
  readonly short: string;
  /** Replaces the rule's fix where the subject allows a better one. */
  readonly fix?: string;
  /** Replaces message and fix where policy makes it a break that the rule's own severity is not. */
  readonly whenBreaking?: { readonly message: string; readonly fix: string };
  /** Token in the newer text, or in the older one for what is gone. */
  readonly at: Span;
  readonly side?: 'before';
  /** Where the newer text shows what is gone. */
  readonly anchor?: Span;
  /** As of the rule itself, for a subject where it holds though the rule has others. */
  readonly isBeyondTheTable?: true;
  readonly inPlace?: boolean;
  readonly lossless?: boolean;
  /** One of the rule's variants, with the severity that the rule lists for it. */
  readonly variant?: string;
}

/** A pair of files a rule speaks, or keeps silent, about. Fragments are merged into a valid schema. */
export interface Example {
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  /** Versions that were in force before, newest first; makes the example one against a registry. */
  readonly history?: readonly Readonly<Record<string, unknown>>[];
  /** Raw text of the newer file, for what no object can show; a function where it is too large to make for nothing. */
  readonly text?: string | (() => string);
}

interface RuleFacts {
  /** Frozen once released. */
  readonly id: string;
  readonly kind: Kind;
  readonly severity: Severity;
  /** Severities of a milder or graver case, by the name a detection gives it. */
  readonly variants?: Readonly<Record<string, Severity>>;
  /** The table can't do it, so nobody can accept it when it breaks. Every other break is one of readers. */
  readonly isBeyondTheTable?: true;
  /** Where all the same the table can't do it, in words; detections tell of each subject. */
  readonly beyondTheTableFor?: string;
  /** The consequence, in one sentence. */
  readonly why: string;
  /** What to do next. */
  readonly fix: string;
}
interface Examples<Form> {
  readonly examples: { readonly caught: Form; readonly passed: Form };
}
export interface CheckedRule<Subject extends keyof Subjects> extends RuleFacts, Examples<Example> {
  readonly on: Subject;
  readonly check: (
    subject: Subjects[Subject],
    surroundings: Surroundings,
  ) => Detection | readonly Detection[] | undefined;
}
export interface FileRule extends RuleFacts, Examples<Example> {
  readonly on: 'file';
}
/** Its examples are described, since they are about more than two files. */
export interface RepositoryRule extends RuleFacts, Examples<string> {
  readonly on: 'repository';
}
export type FoundRule = FileRule | RepositoryRule;
export type Rule =
  { [Subject in keyof Subjects]: CheckedRule<Subject> }[keyof Subjects] | FoundRule;

/** Whether no table could follow, so that nobody can accept it. */
export function isBeyondTheTable(
  rule: Rule,
  detection: Pick<Detection, 'isBeyondTheTable'>,
): boolean {
  return rule.isBeyondTheTable === true || detection.isBeyondTheTable === true;
}

/** Declares a rule; only there so that `check` is typed by `on`. */
export function defineRule<Subject extends keyof Subjects>(
  rule: CheckedRule<Subject>,
): CheckedRule<Subject> {
  return rule;
}
/** Declares a rule that is found where no pair exists. */
export function describeRule(rule: FoundRule): FoundRule {
  return rule;
}

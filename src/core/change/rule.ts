import type { Announcements } from './announcements.js';
import type { LazyEdit, OtherWay } from './edit.js';
import type { FormerType } from './rule-parts/former-type.js';
import type { Span } from '../text/json-node.js';
import type { Added, Kept, Removed, Renamed, Reordered, TypeStep } from './pairing.js';
import type { TopicSchema } from '../schema/topic-schema.js';

/** From worst to best. `error`: the file itself is invalid. */
export const SEVERITIES = ['error', 'breaking', 'warning', 'enhancement', 'compatible'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Whether a person should see it; the others need nobody. */
export function isLoud({ severity }: { readonly severity: Severity }): boolean {
  return severity !== 'enhancement' && severity !== 'compatible';
}

/** The worse of two severities; undefined is better than any. */
export function worse(a: Severity | undefined, b: Severity | undefined): Severity | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b;
}

/** The kind of change; part of the JSON contract. */
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

/** Facts from outside the two files that rules may use. */
export interface Surroundings {
  readonly topic: string;
  /** UTC, `YYYY-MM-DD`. */
  readonly today: string;
  /** Days for which a deprecation must have been announced. */
  readonly deprecationDays: number;
  /**
   * When the deprecations of what leaves were announced; absent where no history can be asked, so
   * that `since` is believed.
   */
  readonly announcements?: Announcements;
  /** Former versions, before the baseline, newest first; absent without a registry. */
  readonly history?: readonly TopicSchema[];
  /** The last type of a dropped column in `history`. */
  readonly formerType?: FormerType;
}

/** What a rule is run on, by the value of its `on`. */
export interface Subjects {
  /** The newer schema on its own. */
  readonly schema: TopicSchema;
  readonly added: Added;
  /** Added columns, and the newer columns of renamed pairs. */
  readonly arrived: Added;
  readonly removed: Removed;
  readonly renamed: Renamed;
  readonly kept: Kept;
  readonly type: TypeStep;
  readonly reordered: Reordered;
  /** Both versions, for rules about the whole table. */
  readonly table: { readonly before: TopicSchema; readonly after: TopicSchema };
  /** Both versions, with the worst severity of all other findings. */
  readonly version: {
    readonly before: TopicSchema;
    readonly after: TopicSchema;
    readonly worst: Severity;
  };
}
/** `file`: found while a file is read. `repository`: found while files are listed. */
export type On = keyof Subjects | 'file' | 'repository';

/** What a rule reports about one subject. */
export interface Detection {
  readonly column?: string | undefined;
  /** The path inside the column's type: `zip`, `element.amount`. */
  readonly path?: string | undefined;
  readonly before?: string;
  readonly after?: string;
  readonly message: string;
  /** A short form for a table cell: `removed`, `INT → BIGINT`. */
  readonly short: string;
  /** A better fix for this subject than the rule's. */
  readonly fix?: string;
  /**
   * Message, fix and edits for a policy that makes the finding breaking although the rule's own
   * severity is not.
   */
  readonly whenBreaking?: {
    readonly message?: string;
    readonly fix?: string;
    readonly edit?: LazyEdit | undefined;
    readonly otherEdit?: OtherWay<LazyEdit> | undefined;
  };
  /** A token in the newer text, or in the older one if `side` is `before`. */
  readonly at: Span;
  readonly side?: 'before';
  /** The span of the newer text beside what was removed. */
  readonly anchor?: Span;
  /** Like the rule's `isBeyondTheTable`, for this subject alone. */
  readonly isBeyondTheTable?: true;
  /**
   * Another rule whose waivers and settings hold for this finding, too; they may lower it although
   * the table or the registry stands behind its severity elsewhere.
   */
  readonly alias?: string;
  readonly inPlace?: boolean;
  readonly lossless?: boolean;
  readonly edit?: LazyEdit | undefined;
  /** Another way out. */
  readonly otherEdit?: OtherWay<LazyEdit> | undefined;
  /** The name of one of the rule's variants, which sets the severity. */
  readonly variant?: string;
}

/** A pair of files that a rule reports or passes. The fragments are merged into a valid schema. */
export interface Example {
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
  /** Former versions, newest first; with them, the example has a registry. */
  readonly history?: readonly Readonly<Record<string, unknown>>[];
  /**
   * The newer file as raw text, where an object can't show the problem; a function for a large
   * text.
   */
  readonly text?: string | (() => string);
}

interface RuleFacts {
  /** A contract: it never changes after its release. */
  readonly id: string;
  readonly kind: Kind;
  readonly severity: Severity;
  /** Severities of milder or graver cases, by the detection's `variant`. */
  readonly variants?: Readonly<Record<string, Severity>>;
  /**
   * The table can't make this change, so a breaking finding can't be accepted. Other breaking
   * findings break readers.
   */
  readonly isBeyondTheTable?: true;
  /**
   * The subjects that the table can't change, in words for docs/rules.md; detections decide for
   * each subject.
   */
  readonly beyondTheTableFor?: string;
  /** Every data file must be rewritten, which not every installation can do. */
  readonly needsRewrite?: true;
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
/** A rule whose examples are prose, since they need more than two files. */
export interface RepositoryRule extends RuleFacts, Examples<string> {
  readonly on: 'repository';
}
export type FoundRule = FileRule | RepositoryRule;
export type Rule =
  { [Subject in keyof Subjects]: CheckedRule<Subject> }[keyof Subjects] | FoundRule;

/** Whether the table can't make the change, so that a breaking finding can't be accepted. */
export function isBeyondTheTable(
  rule: Rule,
  detection: Pick<Detection, 'isBeyondTheTable'>,
): boolean {
  return rule.isBeyondTheTable === true || detection.isBeyondTheTable === true;
}

/** Declares a rule with a check; the function only types `check` by `on`. */
export function defineRule<Subject extends keyof Subjects>(
  rule: CheckedRule<Subject>,
): CheckedRule<Subject> {
  return rule;
}
/** Declares a rule without a check: its problems are found while files are read or listed. */
export function describeRule(rule: FoundRule): FoundRule {
  return rule;
}

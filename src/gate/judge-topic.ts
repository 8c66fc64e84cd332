import { ruleById } from '../core/change/rule-by-id.js';
import { announcementsFor, countedAnnouncers, type Announcers } from './announced.js';
import type { Baseline, TopicVerdict } from '../core/verdict/finding.js';
import { isReadableBaseline } from '../core/verdict/judge.js';
import { quoted } from '../core/text/quoted.js';
import { topicNameProblem } from '../core/schema/topic-name.js';
import {
  oversizedFile,
  parseTopicSchema,
  type ParsedFile,
  type TopicSchema,
} from '../core/schema/topic-schema.js';
import type { Content } from '../git/git.js';
import { NO_BASELINE, type BaselineSide } from './baselines.js';
import { withCatalogueConflicts, type TablePlaces } from './catalogue-conflicts.js';
import { withFirstActivation } from './first-activation.js';
import { isLfsPointer } from './lfs-pointer.js';
import type { JudgedFile } from './topics-on-tables.js';
import type { TopicChange } from './topic-changes.js';
import {
  standaloneFinding,
  standaloneVerdict,
  verdictOn,
  withRemark,
  type JudgeContext,
  type ParsedSide,
} from '../core/verdict/verdict.js';

/** What is needed to judge one topic. */
export interface TopicSides {
  readonly change: TopicChange;
  /** Parsed only when the topic is compared. */
  readonly baseline: () => Promise<BaselineSide>;
  /** Of the topic's file on the target; undefined when it has none. */
  readonly content: Content | undefined;
  /** Archived versions, newest first; read only when the topic is compared. */
  readonly history: (
    before: TopicSchema | undefined,
    after: TopicSchema | undefined,
  ) => Promise<readonly TopicSchema[]> | undefined;
  /** Asked only where the change relies on a deprecation. */
  readonly announcers: Announcers;
  /** Where the topic's tables are; undefined where nobody can read the catalogue. */
  readonly tables?: TablePlaces | undefined;
}

export interface JudgedTopic {
  readonly verdict: TopicVerdict;
  /** Undefined when the file could not be read. */
  readonly file: Omit<JudgedFile, 'index'> | undefined;
  readonly note: string | undefined;
  readonly warning: string | undefined;
}

/**
 * Judges one topic; undefined when there is nothing to judge, e.g. a deleted link. Throws a Fault
 * for an unreadable baseline.
 */
export async function judgeTopic(
  sides: TopicSides,
  context: JudgeContext,
): Promise<JudgedTopic | undefined> {
  const { change, content } = sides;
  const { topic, before, after } = change;
  const [first, second] = after;
  const path = first?.path ?? before[0]?.path ?? '';
  const invalid = (rule: string, message: string, short: string): JudgedTopic => {
    const facts = {
      topic,
      file: path,
      baseline: NO_BASELINE,
      classification: 'invalid' as const,
      before: undefined,
      versions: { before: null, after: null },
    };
    return {
      verdict: standaloneVerdict(facts, { rule, detection: { message, short } }, context),
      file: undefined,
      note: undefined,
      warning: undefined,
    };
  };
  const nameProblem = topicNameProblem(topic);
  if (nameProblem !== undefined)
    return first === undefined ? undefined : invalid('invalid-topic', nameProblem, 'invalid topic');
  if (second !== undefined && first !== undefined) {
    const message = `Topic '${topic}' has two files, ${quoted(first.path)} and ${quoted(second.path)}`;
    return invalid('topic-redefined', message, 'two files');
  }
  if (first === undefined) return judgeDeletion(topic, path, await sides.baseline(), context);
  if (content === 'not-a-regular-file') {
    return invalid(
      'not-a-regular-file',
      `${quoted(path)} is a link or a submodule, not a file`,
      'not a file',
    );
  }
  if (content === undefined || content === 'missing') return undefined;
  if (typeof content !== 'string' && isLfsPointer(content))
    return invalid(
      'not-a-regular-file',
      `${quoted(path)} is a pointer of Git LFS, not a schema: schema-gate reads what git stores; take topic schemas out of LFS (git lfs untrack, or git lfs migrate export)`,
      'LFS pointer',
    );
  const parsed = content === 'too-large' ? oversizedFile() : parseTopicSchema(content);
  return judgeFile({ file: path, parsed }, sides, context);
}

async function judgeFile(
  after: ParsedSide,
  sides: TopicSides,
  context: JudgeContext,
): Promise<JudgedTopic> {
  const { topic } = sides.change;
  const { file, parsed } = after;
  const { side, baseline, note, remark, ...found } = await sides.baseline();
  const history = await sides.history(side?.parsed.schema, parsed.schema);
  const announcements = await announcementsFor(
    side?.parsed.schema,
    parsed.schema,
    countedAnnouncers(sides.announcers, context.deployment),
  );
  const judged = { topic, before: side, after, baseline, history, announcements };
  const compared = verdictOn(judged, context);
  const isUnpublished = found.isUnpublished === true && side !== undefined;
  const first = isUnpublished
    ? withFirstActivation(compared, after, context)
    : { verdict: compared, warning: found.warning };
  const { warning } = first;
  const before = found.isUnpublished === true ? undefined : side?.parsed.schema;
  const passed = { verdict: first.verdict, before, after, history: history ?? [] };
  const verdict = await withCatalogueConflicts(passed, sides.tables, context);
  // A file that can't be read itself has errors enough.
  const finding =
    remark === undefined || !isReadableBaseline(parsed)
      ? undefined
      : standaloneFinding(topic, remark, context);
  return {
    verdict: finding === undefined ? verdict : withRemark(verdict, finding, after),
    file: {
      topic,
      path: file,
      ...tableOf(isUnpublished ? undefined : side?.parsed, parsed),
      isDeleted: false,
      after: sides.change.after[0],
      isUnchanged: verdict.classification === 'unchanged',
    },
    note,
    warning,
  };
}

function tableOf(
  before: ParsedFile | undefined,
  after: ParsedFile,
): Pick<JudgedFile, 'table' | 'newcomer'> {
  const table = after.schema?.tableName ?? '';
  const isNewcomer = table !== '' && table !== before?.schema?.tableName;
  return { table, newcomer: isNewcomer ? after : undefined };
}

function judgeDeletion(
  topic: string,
  path: string,
  { side, baseline, note, warning }: BaselineSide,
  context: JudgeContext,
): JudgedTopic | undefined {
  // A file that was never in force can be deleted.
  if (side === undefined) return undefined;
  const table = side.parsed.schema?.tableName ?? '';
  return {
    verdict: deletionVerdict({ topic, path, parsed: side.parsed, baseline }, context),
    file: {
      topic,
      path,
      table,
      isDeleted: true,
      newcomer: undefined,
      after: undefined,
      isUnchanged: false,
    },
    note,
    warning,
  };
}

interface DeletedFile {
  readonly topic: string;
  readonly path: string;
  readonly parsed: ParsedFile;
  readonly baseline: Baseline;
}

function deletionVerdict(
  { topic, path, parsed, baseline }: DeletedFile,
  context: JudgeContext,
): TopicVerdict {
  const tableName = parsed.schema?.tableName ?? topic;
  const facts = {
    topic,
    file: path,
    baseline,
    classification: 'breaking' as const,
    before: { file: path, text: parsed.json.text },
    versions: { before: parsed.schema?.version ?? null, after: null },
  };
  const detection = {
    before: tableName,
    message: `Schema of topic '${topic}' deleted (table '${tableName}' stays without a schema)`,
    short: 'schema deleted',
    fix: ruleById('schema-deleted').fix.replace('TOPIC', topic),
    side: 'before' as const,
  };
  const verdict = standaloneVerdict(facts, { rule: 'schema-deleted', detection }, context);
  const isBreaking = verdict.findings.some((finding) => finding.severity === 'breaking');
  return isBreaking ? verdict : { ...verdict, classification: 'compatible' };
}

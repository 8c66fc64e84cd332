import type { Baseline, TopicVerdict } from '../core/verdict/finding.js';
import { isReadableBaseline } from '../core/verdict/judge.js';
import { quoted } from '../core/text/quoted.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import {
  oversizedFile,
  parseTopicSchema,
  type ParsedFile,
  type TopicSchema,
} from '../core/schema/topic-schema.js';
import { unreadableReason } from '../core/schema/unreadable-reason.js';
import { Fault } from '../errors.js';
import type { Content } from '../git/git.js';
import { NO_BASELINE, type OlderSide } from './baselines.js';
import type { JudgedFile } from './table-owners.js';
import type { TopicChange } from './topic-changes.js';
import { verdictOn, standaloneVerdict, type JudgeContext } from '../core/verdict/verdict.js';

/** A topic whose sides are at hand. */
export interface TopicSides {
  readonly change: TopicChange;
  /** Read only where a comparison comes about. */
  readonly older: () => OlderSide;
  readonly newer: Content | undefined;
  /** Of the versions before; asked only where there is something to compare. */
  readonly history: (
    before: TopicSchema | undefined,
    after: TopicSchema | undefined,
  ) => Promise<readonly TopicSchema[]> | undefined;
}

export interface JudgedTopic {
  readonly verdict: TopicVerdict;
  /** Whose table it has; undefined where nothing could be read. */
  readonly file: Omit<JudgedFile, 'index'> | undefined;
  readonly note: string | undefined;
}

/** The verdict on one topic; undefined where there is nothing to say, such as a link that went away. Throws a Fault. */
export async function judgeTopic(
  sides: TopicSides,
  context: JudgeContext,
): Promise<JudgedTopic | undefined> {
  const { change, newer } = sides;
  const { topic, before, after } = change;
  const [is, second] = after;
  const path = is?.path ?? before[0]?.path ?? '';
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
    };
  };
  if (!isValidTopic(topic)) {
    if (is === undefined) return undefined;
    const message = `${quoted(topic)} can't be a topic: letters, digits, dot, underscore and hyphen, without ..`;
    return invalid('invalid-topic', message, 'invalid topic');
  }
  if (second !== undefined && is !== undefined) {
    const message = `Topic '${topic}' has two files, ${quoted(is.path)} and ${quoted(second.path)}`;
    return invalid('topic-redefined', message, 'two files');
  }
  if (is === undefined) return judgeDeletion(topic, path, sides.older(), context);
  if (newer === 'not-a-regular-file') {
    return invalid(
      'not-a-regular-file',
      `${quoted(path)} is a link or a submodule, not a file`,
      'not a file',
    );
  }
  if (newer === undefined || newer === 'missing') return undefined;
  const { side, baseline, note, unreadable } = sides.older();
  if (side !== undefined && !isReadableBaseline(side.parsed))
    throw new Fault(unreadable(unreadableReason(side.parsed)), { file: path });
  const parsed = newer === 'too-large' ? oversizedFile() : parseTopicSchema(newer);
  const history = await sides.history(side?.parsed.schema, parsed.schema);
  const verdict = verdictOn(
    { topic, before: side, after: { file: path, parsed }, baseline, history },
    context,
  );
  return { verdict, file: { topic, path, ...tableOf(side?.parsed, parsed) }, note };
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
  { side, baseline, note }: OlderSide,
  context: JudgeContext,
): JudgedTopic | undefined {
  // What was never in force is nobody's loss.
  if (side === undefined) return undefined;
  return {
    verdict: deletionOf(topic, path, side.parsed, baseline, context),
    file: undefined,
    note,
  };
}

function deletionOf(
  topic: string,
  path: string,
  parsed: ParsedFile,
  baseline: Baseline,
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
    side: 'before' as const,
  };
  const verdict = standaloneVerdict(facts, { rule: 'schema-deleted', detection }, context);
  const isBreaking = verdict.findings.some((finding) => finding.severity === 'breaking');
  return isBreaking ? verdict : { ...verdict, classification: 'compatible' };
}

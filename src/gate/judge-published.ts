import type { TopicVerdict } from '../core/verdict/finding.js';
import {
  verdictOn,
  withFinding,
  type JudgeContext,
  type TopicInput,
} from '../core/verdict/verdict.js';
import { plainReason, type PublishReason } from '../protocol/publication.js';
import type { Registry } from '../registry/registry.js';
import { withCatalogueConflicts, type TablePlaces } from './catalogue-conflicts.js';
import { unclaimable, type ClaimPlaces } from './claimed-tables.js';
import { NOTHING_APPROVED, type ApproveTopic } from './publish-approvals.js';
import type { TopicState } from './topic-state.js';

/** What the judgements of all published topics share. */
export interface PublishJudge {
  readonly registry: Registry;
  readonly context: JudgeContext;
  readonly databases: ClaimPlaces['databases'];
  readonly approve: ApproveTopic;
  /** Undefined where the catalogue is not readable. */
  readonly tables: TablePlaces | undefined;
}

/** What is judged before it is published. */
export interface Published {
  readonly input: TopicInput;
  readonly state: TopicState;
  readonly context: JudgeContext;
}

/** The verdict with what people approved, and why something was not. */
export async function judgedForPublication(
  { input, state, context }: Published,
  publisher: PublishJudge,
): Promise<{ readonly verdict: TopicVerdict; readonly told: readonly PublishReason[] }> {
  const judged = async (by: JudgeContext): Promise<TopicVerdict> => {
    const verdict = await withClaims(verdictOn(input, by), input, publisher);
    const { before, after, history = [] } = input;
    const passed = { verdict, before: before?.parsed.schema, after, history };
    return withCatalogueConflicts(passed, publisher.tables, by);
  };
  const first = await judged(context);
  // The validator judges what is already in pending/ in any case.
  const { acceptances, warnings } = state.isPending
    ? NOTHING_APPROVED
    : await publisher.approve(first, state.active?.stored, context);
  const told = warnings.map(plainReason);
  if (acceptances.length === 0) return { verdict: first, told };
  return { verdict: await judged({ ...context, approvals: acceptances }), told };
}

/** Only a table that is new for its topic can be another's. */
async function withClaims(
  verdict: TopicVerdict,
  { topic, before, after }: TopicInput,
  { registry, databases, context }: PublishJudge,
): Promise<TopicVerdict> {
  if (before?.parsed.schema?.tableName === after.parsed.schema?.tableName) return verdict;
  const finding = await unclaimable(topic, after.parsed, { registry, databases }, context);
  return finding === undefined ? verdict : withFinding(verdict, finding, after);
}

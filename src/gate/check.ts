import pMap from 'p-map';
import { decide } from '../core/verdict/decide.js';
import type { Baseline, Decision, GateError, TopicVerdict } from '../core/verdict/finding.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { Fault } from '../errors.js';
import type { Content, Git } from '../git/git.js';
import type { Registry } from '../registry/registry.js';
import { findComparison, type BaseRequest, type Comparison } from './base.js';
import { baseBranchSide, registrySide } from './baselines.js';
import { readHistory } from './read-history.js';
import { judgeTopic, type JudgedTopic, type TopicSides } from './judge-topic.js';
import { policyInForce, type PolicySources } from './policy-in-force.js';
import { selectChanges, type Scope } from './select-changes.js';
import { findTableOwners, type JudgedFile } from './table-owners.js';
import type { TopicChange, TopicFile } from './topic-changes.js';
import { withFinding, type JudgeContext } from '../core/verdict/verdict.js';

/** Where to look, and for what; what is allowed says the configuration of the base. */
export interface CheckRequest extends PolicySources {
  readonly base: BaseRequest;
  readonly scope: Scope;
  /** What is in force; without one, the base branch tells. It may still be opening while git works. */
  readonly registry?: Registry | Promise<Registry> | undefined;
}
export type CheckTools = Omit<JudgeContext, 'policy'>;

/** Compares topic schemas with what is in force, and decides. Throws only a UserError or a Fault. */
export async function check(git: Git, request: CheckRequest, tools: CheckTools): Promise<Decision> {
  const comparison = await findComparison(git, request.base);
  const configuration = await policyInForce(git, comparison, request, tools.today);
  if ('errors' in configuration) {
    const baseline = baselineOf(comparison, await request.registry);
    return decide({ errors: configuration.errors, baseline });
  }
  const { policy } = configuration;
  const context: JudgeContext = { ...tools, policy };
  const changes = await selectChanges(git, comparison, request.scope, policy);
  const registry = await request.registry;
  const { judged, errors } = await judgeTopics(changes, { git, comparison, registry, context });
  const verdicts = await withTableOwners(git, comparison, judged, context);
  const disagreements = shortList(judged.flatMap(({ note }) => note ?? []));
  return decide({
    topics: verdicts,
    errors,
    failOn: policy.failOn,
    baseline: baselineOf(comparison, registry),
    notes: [...comparison.notes, ...configuration.notes, ...disagreements],
  });
}

function baselineOf(
  { base }: Comparison,
  registry: Registry | undefined,
): Pick<Baseline, 'source' | 'ref'> {
  if (registry !== undefined) return { source: 'registry', ref: registry.name };
  return base === undefined ? { source: 'none', ref: null } : { source: 'base-branch', ref: base };
}

interface Surroundings {
  readonly git: Git;
  readonly comparison: Comparison;
  readonly registry: Registry | undefined;
  readonly context: JudgeContext;
}

/** Topics read at once: git and the registry answer while others are judged, and memory stays bounded. */
const IN_FLIGHT = { git: 32, registry: 64 } as const;

async function judgeTopics(
  changes: readonly TopicChange[],
  { git, comparison, registry, context }: Surroundings,
): Promise<{ readonly judged: readonly JudgedTopic[]; readonly errors: readonly GateError[] }> {
  const errors = new Map<string, GateError>();
  const judged = await pMap(
    changes,
    async (change) => {
      try {
        return await judgeTopic(await sidesOf(change, git, comparison, registry, context), context);
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        // What keeps hundreds of topics from being read is said once.
        const { message, file } = error;
        errors.set(message, {
          code: 'fault',
          message,
          file: errors.has(message) ? null : file,
          line: null,
        });
        return undefined;
      }
    },
    { concurrency: registry === undefined ? IN_FLIGHT.git : IN_FLIGHT.registry },
  );
  return { judged: judged.filter((one) => one !== undefined), errors: [...errors.values()] };
}

async function sidesOf(
  change: TopicChange,
  git: Git,
  comparison: Comparison,
  registry: Registry | undefined,
  context: JudgeContext,
): Promise<TopicSides> {
  const { topic, before, after } = change;
  const [was] = before;
  const [is] = after;
  const path = was?.path ?? is?.path ?? '';
  // Only a valid name becomes a key.
  const asked = isValidTopic(topic) ? registry : undefined;
  const isEdited = was?.oid !== undefined && is !== undefined && was.oid !== is.oid;
  // What an edited version is compared with is asked for in one go.
  const archived =
    asked !== undefined && isEdited ? asked.objects.list(asked.layout.archive(topic)) : undefined;
  archived?.catch(() => undefined);
  const [older, newer, stored] = await Promise.all([
    was === undefined ? undefined : contentOf(was, 'before', git, comparison),
    is === undefined ? undefined : contentOf(is, 'after', git, comparison),
    asked?.objects.get(asked.layout.active(topic)),
  ]);
  const { digest } = context;
  if (registry === undefined) {
    return {
      change,
      newer,
      older: () => baseBranchSide(path, older, comparison.base, digest),
      history: () => undefined,
    };
  }
  return {
    change,
    newer,
    older: () => registrySide(registry, topic, stored, path, older, digest),
    history: (mine, theirs) => readHistory(registry, topic, [mine, theirs], archived),
  };
}

async function contentOf(
  file: TopicFile,
  side: 'before' | 'after',
  git: Git,
  { base, target }: Comparison,
): Promise<Content> {
  if (file.kind !== 'file') return 'not-a-regular-file';
  if (file.oid !== undefined) return git.blob(file.oid);
  if (side === 'before' && base !== undefined) return git.fileAt(base, file.path);
  return target.kind === 'commit' ? git.fileAt(target.sha, file.path) : git.workingFile(file.path);
}

/** Two topics must not own one table; only a new name can have made it so. */
async function withTableOwners(
  git: Git,
  { target }: Comparison,
  judged: readonly JudgedTopic[],
  context: JudgeContext,
): Promise<readonly TopicVerdict[]> {
  const verdicts = judged.map(({ verdict }) => verdict);
  const files = judged.flatMap(({ file }, index): JudgedFile[] =>
    file === undefined ? [] : [{ index, ...file }],
  );
  for (const { index, finding, file } of await findTableOwners(git, target, files, context)) {
    const verdict = verdicts[index];
    if (verdict !== undefined) verdicts[index] = withFinding(verdict, finding, file);
  }
  return verdicts;
}

/** Enough to see what is going on. */
const MAX_NOTES = 20;

function shortList(notes: readonly string[]): readonly string[] {
  return notes.length <= MAX_NOTES
    ? notes
    : [...notes.slice(0, MAX_NOTES), `…and ${notes.length - MAX_NOTES} more such differences.`];
}

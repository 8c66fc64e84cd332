import { decide } from '../core/decide.js';
import type { Baseline, Decision, GateError, TopicVerdict } from '../core/finding.js';
import { quoted } from '../core/json-text.js';
import { isReadableBaseline } from '../core/judge.js';
import type { Policy } from '../core/policy.js';
import { parseTopicSchema, type ParsedFile } from '../core/topic-schema.js';
import { UserError } from '../errors.js';
import type { Content, Git, TreeChange } from '../git/git.js';
import { findComparison, type BaseRequest, type Comparison } from './base.js';
import { policyInForce, type PolicySources } from './policy-in-force.js';
import { findTableOwners, type JudgedFile } from './table-owners.js';
import { groupByTopic, placesOf, type TopicChange, type TopicFile } from './topic-changes.js';
import { isValidTopic } from '../core/topic-name.js';
import { topicFiles } from './topic-pattern.js';
import { verdictOn, verdictWithout, withFinding, type Bench, type ParsedSide } from './verdict.js';

/** Where to look, and for what; what is allowed says the configuration of the base. */
export interface CheckRequest extends PolicySources {
  readonly base: BaseRequest;
  /** `changed`, every topic, or these files (from the repository's root). */
  readonly scope: 'changed' | 'all' | readonly string[];
}
export type CheckTools = Omit<Bench, 'policy'>;

/** Compares topic schemas with the base, and decides. Throws only a UserError or a Fault. */
export async function check(git: Git, request: CheckRequest, tools: CheckTools): Promise<Decision> {
  const comparison = await findComparison(git, request.base);
  const configuration = await policyInForce(git, comparison, request, tools.today);
  const baseline = { source: comparison.base === undefined ? ('none' as const) : ('base-branch' as const), ref: comparison.base ?? null };
  if ('errors' in configuration) return decide([], configuration.errors, 'breaking', baseline, []);
  const { policy } = configuration;
  const bench: Bench = { ...tools, policy };
  const errors: GateError[] = [];
  const run = new Run(git, comparison, bench, errors);
  await run.judgeTopics(await selectChanges(git, comparison, request, policy));
  await run.judgeAcrossTopics();
  return decide(run.verdicts, errors, policy.failOn, baseline, [...comparison.notes, ...configuration.notes]);
}

async function selectChanges(git: Git, comparison: Comparison, request: CheckRequest, policy: Policy): Promise<readonly TopicChange[]> {
  const files = topicFiles(policy.schemas, policy.exclude);
  const { base, target } = comparison;
  const changes = await git.changes(base, target, files.folders);
  if (request.scope === 'changed') return completed(git, comparison, groupByTopic(changes, files), policy);
  const all = await withUnchanged(git, comparison, changes, files.folders);
  if (request.scope === 'all') return completed(git, comparison, groupByTopic(all, files), policy);
  const wanted = new Set<string>();
  for (const path of request.scope) {
    const topic = files.topicOf(path);
    if (topic === undefined) throw new UserError(`${quoted(path)} is not a topic schema by the patterns ${policy.schemas.join(', ')}`);
    if (!all.some((change) => change.path === path)) throw new UserError(`There is no file ${quoted(path)}, neither here nor on the base`);
    wanted.add(topic);
  }
  return completed(
    git,
    comparison,
    groupByTopic(all, files).filter((change) => wanted.has(change.topic)),
    policy,
  );
}

/** Every file of the target, the unchanged ones as what they also were. */
async function withUnchanged(
  git: Git,
  { base, target }: Comparison,
  changes: readonly TreeChange[],
  folders: readonly string[],
): Promise<readonly TreeChange[]> {
  const changed = new Set(changes.map((change) => change.path));
  const rest = (await git.files(target, folders)).filter((file) => !changed.has(file.path));
  return [...changes, ...rest.map(({ path, after }) => ({ path, before: base === undefined ? undefined : after, after }))];
}

/** A topic that gained or lost a file may have another one, unchanged, in another of its places. */
async function completed(
  git: Git,
  { base, target }: Comparison,
  changes: readonly TopicChange[],
  policy: Policy,
): Promise<readonly TopicChange[]> {
  if (base === undefined) return changes;
  const found: TopicChange[] = [];
  for (const change of changes) {
    const { topic, before, after } = change;
    const known = new Set([...before, ...after].map((file) => file.path));
    const extra: TopicFile[] = [];
    if (isValidTopic(topic) && (before.length === 0 || after.length === 0)) {
      for (const path of placesOf(topic, policy.schemas)) {
        const content = known.has(path)
          ? 'missing'
          : await (target.kind === 'commit' ? git.fileAt(target.sha, path) : git.workingFile(path));
        if (typeof content !== 'string') extra.push({ path, mode: '100644', oid: undefined });
      }
    }
    found.push({ topic, before: [...before, ...extra], after: [...after, ...extra] });
  }
  return found;
}

/** Contents asked for before they are judged, so that git reads while we judge, and memory stays bounded. */
const READ_AHEAD = 32;

/** One run over the topics; keeps what later steps need of earlier ones. */
class Run {
  readonly verdicts: TopicVerdict[] = [];
  private readonly judged: JudgedFile[] = [];
  private lastRead: ParsedFile | undefined;

  constructor(
    private readonly git: Git,
    private readonly comparison: Comparison,
    private readonly bench: Bench,
    private readonly errors: GateError[],
  ) {}

  async judgeTopics(changes: readonly TopicChange[]): Promise<void> {
    const ahead: Promise<readonly [Content | undefined, Content | undefined]>[] = [];
    for (const [index, change] of changes.entries()) {
      for (const next of changes.slice(index + ahead.length, index + READ_AHEAD)) ahead.push(this.readBoth(next));
      const [older, newer] = (await ahead.shift()) ?? [undefined, undefined];
      this.judgeTopic(change, older, newer);
    }
  }

  private judgeTopic({ topic, before, after }: TopicChange, older: Content | undefined, newer: Content | undefined): void {
    const [was] = before;
    const [is, second] = after;
    const path = is?.path ?? was?.path ?? '';
    const without = (rule: string, message: string, short: string, classification: TopicVerdict['classification'] = 'invalid'): void => {
      const baseline = this.baseline(undefined);
      this.verdicts.push(
        verdictWithout(
          topic,
          path,
          baseline,
          { classification, before: undefined, versions: { before: null, after: null } },
          rule,
          { message, short },
          this.bench,
        ),
      );
    };
    if (!isValidTopic(topic)) {
      if (is !== undefined)
        without(
          'invalid-topic',
          `${quoted(topic)} can't be a topic: letters, digits, dot, underscore and hyphen, without ..`,
          'invalid topic',
        );
      return;
    }
    if (second !== undefined && is !== undefined) {
      without('topic-redefined', `Topic '${topic}' has two files, ${quoted(is.path)} and ${quoted(second.path)}`, 'two files');
      return;
    }
    if (is === undefined) {
      // What was a link or a submodule was never in force, so its end is nobody's loss.
      if (older instanceof Uint8Array) this.judgeDeletion(topic, path, older);
      return;
    }
    if (newer === 'not-a-regular-file') {
      without('not-a-regular-file', `${quoted(path)} is a link or a submodule, not a file`, 'not a file');
      return;
    }
    if (newer === undefined || newer === 'missing') return;
    const beforeSide = older instanceof Uint8Array ? { file: was?.path ?? path, parsed: this.parse(older) } : undefined;
    // Larger than a schema may be: the reader says so without the text.
    const parsed = this.parse(newer === 'too-large' ? new Uint8Array(2 * 1_048_576) : newer);
    if ((beforeSide !== undefined && !isReadableBaseline(beforeSide.parsed)) || older === 'too-large') {
      const reason = beforeSide?.parsed.problems[0]?.message ?? 'it is too large';
      const message = `The version of ${quoted(path)} on the base can't be read (${reason}), so nothing can be compared with it; correct the base branch first`;
      this.errors.push({ code: 'fault', message, file: path, line: null });
      return;
    }
    const baseline = this.baseline(older instanceof Uint8Array ? older : undefined);
    const afterSide: ParsedSide = { file: path, parsed };
    const table = parsed.schema?.tableName ?? '';
    const isNewcomer = table !== '' && table !== beforeSide?.parsed.schema?.tableName;
    this.judged.push({ index: this.verdicts.length, topic, path, table, newcomer: isNewcomer ? parsed : undefined });
    this.verdicts.push(verdictOn(topic, beforeSide, afterSide, baseline, this.bench));
  }

  /** Versions of a topic share nearly all of their text, and topics of one house their envelope. */
  private parse(bytes: Uint8Array): ParsedFile {
    return (this.lastRead = parseTopicSchema(bytes, this.lastRead));
  }

  /** Two topics must not own one table; only a new name can have made it so. */
  async judgeAcrossTopics(): Promise<void> {
    const { git, comparison, bench } = this;
    for (const { index, finding, file } of await findTableOwners(git, comparison.target, this.judged, bench)) {
      const verdict = this.verdicts[index];
      if (verdict !== undefined) this.verdicts[index] = withFinding(verdict, finding, file);
    }
  }

  private judgeDeletion(topic: string, path: string, older: Uint8Array): void {
    const parsed = this.parse(older);
    const tableName = parsed.schema?.tableName ?? topic;
    const facts = {
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
    const verdict = verdictWithout(topic, path, this.baseline(older), facts, 'schema-deleted', detection, this.bench);
    const isBreaking = verdict.findings.some((finding) => finding.severity === 'breaking');
    this.verdicts.push(isBreaking ? verdict : { ...verdict, classification: 'compatible' });
  }

  private readBoth({ before: [was], after: [is] }: TopicChange): Promise<readonly [Content | undefined, Content | undefined]> {
    const both = Promise.all([
      was === undefined ? undefined : this.read(was, 'before'),
      is === undefined ? undefined : this.read(is, 'after'),
    ]);
    // It may fail before its turn has come; the failure is seen then.
    both.catch(() => undefined);
    return both;
  }

  private async read(file: TopicFile, side: 'before' | 'after'): Promise<Content> {
    if (file.mode === '120000' || file.mode === '160000') return 'not-a-regular-file';
    if (file.oid !== undefined) return this.git.blob(file.oid);
    const { base, target } = this.comparison;
    if (side === 'before' && base !== undefined) return this.git.fileAt(base, file.path);
    return target.kind === 'commit' ? this.git.fileAt(target.sha, file.path) : this.git.workingFile(file.path);
  }

  private baseline(bytes: Uint8Array | undefined): Baseline {
    if (bytes === undefined || this.comparison.base === undefined) return { source: 'none', ref: null, sha256: null };
    return { source: 'base-branch', ref: this.comparison.base, sha256: this.bench.digest(bytes) };
  }
}

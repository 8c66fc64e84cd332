import type { Finding } from '../core/verdict/finding.js';
import type { Policy } from '../core/verdict/policy.js';
import { tableToken } from '../core/change/tokens.js';
import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import type { Content, Git, Target, TreeChange, TreeFile } from '../git/git.js';
import { isValidTopic } from '../core/schema/topic-name.js';
import { topicFiles } from './topic-pattern.js';
import { standaloneFinding, type JudgeContext, type ParsedSide } from '../core/verdict/verdict.js';

/** A file that was judged, and its table. */
export interface JudgedFile {
  /** The index of its verdict. */
  readonly index: number;
  readonly topic: string;
  readonly path: string;
  /** In lower case; empty when the file names none. */
  readonly table: string;
  /** The table of a deleted topic stays its own until the topic is retired. */
  readonly isDeleted: boolean;
  /**
   * Set only for a file whose table is new for the baseline, or for a registry that has no such
   * topic: keeping hundreds of parsed files would cost too much memory.
   */
  readonly newcomer: ParsedFile | undefined;
  /** Where git has the file; undefined for a deleted one. */
  readonly after: TreeFile | undefined;
  /** Whether nobody changed the file, so that what was wrong before is not told. */
  readonly isUnchanged: boolean;
}

export interface OwnerFinding {
  readonly index: number;
  readonly finding: Finding;
  readonly file: ParsedSide;
}

/** Where topics are looked for that are not judged. */
export interface ComparedSides {
  readonly target: Target;
  /** Undefined when there is no earlier commit. */
  readonly base: string | undefined;
  /** Whether a registry's claims tell whose a table is that some topic has already. */
  readonly hasClaims: boolean;
}

/**
 * Finds topics whose table belongs to another topic. A table that is new for its topic is an error;
 * where the baseline has the same two topics on one table, the ratchet decides. Files that are not
 * judged are read only for a table whose name is new, and, without a registry, for the tables of
 * changed files.
 */
export async function findTableOwners(
  git: Git,
  sides: ComparedSides,
  judged: readonly JudgedFile[],
  context: JudgeContext,
): Promise<readonly OwnerFinding[]> {
  const { ratchet = 'silent' } = context;
  const newcomers = judged.filter(({ newcomer }) => newcomer !== undefined);
  const settled = judged.filter(
    (file) => isSettled(file) && !(ratchet === 'silent' && file.isUnchanged),
  );
  const unknown = sides.hasClaims ? newcomers : [...newcomers, ...settled];
  const tables = new Set(unknown.map(({ table }) => table));
  const query = { judged, tables, policy: context.policy };
  const owners = await ownersOf(git, sides, query);
  const found: OwnerFinding[] = [];
  for (const file of [...newcomers, ...settled]) {
    const isNew = file.newcomer !== undefined;
    const other = owners
      .get(file.table)
      ?.find((owner) => owner.topic !== file.topic && (isNew || owner.isSettled));
    if (other === undefined) continue;
    const finding = await ownerFinding(git, sides.target, { file, other }, context);
    if (finding !== undefined) found.push(finding);
  }
  return found;
}

/** Whether the baseline has the topic on the same table. */
function isSettled({ newcomer, isDeleted, table }: JudgedFile): boolean {
  return newcomer === undefined && !isDeleted && table !== '';
}

interface Clash {
  readonly file: JudgedFile;
  readonly other: Owner;
}

async function ownerFinding(
  git: Git,
  target: Target,
  { file: { index, topic, path, table, newcomer, after }, other }: Clash,
  context: JudgeContext,
): Promise<OwnerFinding | undefined> {
  const parsed = newcomer ?? (await parsedAgain(git, target, path, after));
  if (parsed?.schema === undefined) return undefined;
  const until = other.isDeleted
    ? ', whose schema is deleted here: it is that topic’s until the topic is retired'
    : '';
  const detection = {
    before: other.topic,
    after: table,
    message:
      newcomer === undefined
        ? `Table '${table}' is the table of topic '${other.topic}' too`
        : `Table '${table}' belongs to topic '${other.topic}' already${until}`,
    short: `table of ${other.topic}`,
    at: tableToken(parsed.schema, 'table_name'),
  };
  const isExcused = newcomer === undefined && context.ratchet !== 'off';
  const found = { rule: 'table-owned-by-another-topic', detection, isExcused };
  const finding = standaloneFinding(topic, found, context);
  return finding === undefined ? undefined : { index, finding, file: { file: path, parsed } };
}

/** Only of topics that share a table, since parsed files are not kept. */
async function parsedAgain(
  git: Git,
  target: Target,
  path: string,
  after: TreeFile | undefined,
): Promise<ParsedFile | undefined> {
  if (after === undefined) return undefined;
  const content = await contentOf(git, path, after, shaOf(target));
  return typeof content === 'string' ? undefined : parseTopicSchema(content);
}

interface Owner {
  readonly topic: string;
  readonly isDeleted: boolean;
  /** Whether the baseline has it on the same table, and it stays there. */
  readonly isSettled: boolean;
}

interface OwnerQuery {
  readonly judged: readonly JudgedFile[];
  /** The tables whose owners are wanted among the topics that are not judged, too. */
  readonly tables: ReadonlySet<string>;
  readonly policy: Policy;
}

/** The topics that name each table. */
async function ownersOf(
  git: Git,
  { target, base, hasClaims }: ComparedSides,
  { judged, tables, policy }: OwnerQuery,
): Promise<ReadonlyMap<string, readonly Owner[]>> {
  const owners = new Map<string, Owner[]>();
  const own = (table: string | undefined, owner: Owner): void => {
    if (table === undefined || table === '') return;
    const topics = owners.get(table);
    if (topics === undefined) owners.set(table, [owner]);
    else topics.push(owner);
  };
  for (const file of judged) {
    const { topic, table, isDeleted } = file;
    own(table, { topic, isDeleted, isSettled: isSettled(file) });
  }
  if (tables.size === 0) return owners;
  const done = new Set(judged.map((file) => file.topic));
  const files = topicFiles(policy.schemas, policy.exclude);
  const tableAt = async (
    path: string,
    file: TreeFile | undefined,
    commit: string | undefined,
  ): Promise<string | undefined> =>
    file === undefined ? undefined : tableIn(await contentOf(git, path, file, commit), tables);
  const changes = await changesSince(git, { target, base, hasClaims }, files.folders);
  const changed = new Map(changes.map((change) => [change.path, change]));
  const here = new Set<string>();
  for (const { path, after } of await git.files(target, files.folders)) {
    const topic = files.topicOf(path);
    // A name that can't be a topic's is never published, so it owns nothing.
    if (topic === undefined || !isValidTopic(topic) || done.has(topic) || after === undefined)
      continue;
    const content = await contentOf(git, path, after, shaOf(target));
    // The index may still have a file that was deleted on disk.
    if (content !== 'missing') here.add(topic);
    const table = tableIn(content, tables);
    if (table === undefined) continue;
    const change = changed.get(path);
    const isOld = change === undefined || (await tableAt(path, change.before, base)) === table;
    own(table, { topic, isDeleted: false, isSettled: !hasClaims && isOld });
  }
  for (const { path, before, after } of changes) {
    const topic = files.topicOf(path);
    if (topic === undefined || done.has(topic) || here.has(topic)) continue;
    if (before?.kind !== 'file' || after !== undefined) continue;
    own(await tableAt(path, before, base), { topic, isDeleted: true, isSettled: false });
  }
  return owners;
}

/** A registry's claims tell whose the tables of deleted topics are. */
async function changesSince(
  git: Git,
  { target, base, hasClaims }: ComparedSides,
  folders: readonly string[],
): Promise<readonly TreeChange[]> {
  return hasClaims || base === undefined ? [] : git.changes(base, target, folders);
}

/** The table that a file names, if it is one of those. */
function tableIn(content: Content, tables: ReadonlySet<string>): string | undefined {
  if (typeof content === 'string') return undefined;
  // Searching the text is much cheaper than parsing it. A file with escapes is parsed, since an
  // escape can spell any name.
  const text = new TextDecoder().decode(content).toLowerCase();
  if (!text.includes('\\') && ![...tables].some((table) => text.includes(table))) return undefined;
  const table = parseTopicSchema(content).schema?.tableName;
  return table !== undefined && tables.has(table) ? table : undefined;
}

function shaOf(target: Target): string | undefined {
  return target.kind === 'commit' ? target.sha : undefined;
}

async function contentOf(
  git: Git,
  path: string,
  { oid, kind }: TreeFile,
  commit: string | undefined,
): Promise<Content> {
  if (kind !== 'file') return 'not-a-regular-file';
  if (oid !== undefined) return git.blob(oid, { path, commit });
  return commit === undefined ? git.workingFile(path) : git.fileAt(commit, path);
}

import type { Finding } from '../core/verdict/finding.js';
import type { Policy } from '../core/verdict/policy.js';
import { tableToken } from '../core/change/tokens.js';
import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import type { Content, Git, Target, TreeFile } from '../git/git.js';
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
   * Set only for a file whose table is new: keeping hundreds of parsed files would cost too much
   * memory.
   */
  readonly newcomer: ParsedFile | undefined;
  /** Set where the registry has no such topic: its first activation claims the table. */
  readonly unpublished: ParsedFile | undefined;
}

export interface OwnerFinding {
  readonly index: number;
  readonly finding: Finding;
  readonly file: ParsedSide;
}

/**
 * Finds topics whose new table belongs to another topic. Unchanged files are read only when some
 * table's name is new.
 */
export async function findTableOwners(
  git: Git,
  sides: ComparedSides,
  judged: readonly JudgedFile[],
  context: JudgeContext,
): Promise<readonly OwnerFinding[]> {
  const newcomers = judged.filter(({ newcomer }) => newcomer !== undefined);
  if (newcomers.length === 0) return [];
  const tables = new Set(newcomers.map(({ table }) => table));
  const owners = await ownersOf(git, sides, { judged, tables, policy: context.policy });
  return newcomers.flatMap(({ index, topic, path, table, newcomer: parsed }) => {
    const other = owners.get(table)?.find((owner) => owner.topic !== topic);
    if (other === undefined || parsed?.schema === undefined) return [];
    const until = other.isDeleted
      ? ', whose schema is deleted here: it is that topic’s until the topic is retired'
      : '';
    const detection = {
      before: other.topic,
      after: table,
      message: `Table '${table}' belongs to topic '${other.topic}' already${until}`,
      short: `table of ${other.topic}`,
      at: tableToken(parsed.schema, 'table_name'),
    };
    const found = { rule: 'table-owned-by-another-topic', detection };
    const finding = standaloneFinding(topic, found, context);
    return finding === undefined ? [] : [{ index, finding, file: { file: path, parsed } }];
  });
}

/** Where topics are looked for that are not judged. */
export interface ComparedSides {
  readonly target: Target;
  /**
   * The base, whose deleted topics keep their tables; undefined where a registry's claims tell whose
   * a table is.
   */
  readonly deletedSince: string | undefined;
}

interface Owner {
  readonly topic: string;
  readonly isDeleted: boolean;
}

interface OwnerQuery {
  readonly judged: readonly JudgedFile[];
  /** The tables whose owners are wanted. */
  readonly tables: ReadonlySet<string>;
  readonly policy: Policy;
}

/** The topics that name each of these tables. */
async function ownersOf(
  git: Git,
  { target, deletedSince }: ComparedSides,
  { judged, tables, policy }: OwnerQuery,
): Promise<ReadonlyMap<string, readonly Owner[]>> {
  const owners = new Map<string, Owner[]>();
  const own = (table: string | undefined, owner: Owner): void => {
    if (table === undefined || !tables.has(table)) return;
    const topics = owners.get(table);
    if (topics === undefined) owners.set(table, [owner]);
    else topics.push(owner);
  };
  for (const { topic, table, isDeleted } of judged) own(table, { topic, isDeleted });
  const done = new Set(judged.map((file) => file.topic));
  const files = topicFiles(policy.schemas, policy.exclude);
  const commit = target.kind === 'commit' ? target.sha : undefined;
  const read = async (path: string, file: TreeFile, of: string | undefined): Promise<Content> =>
    file.oid === undefined ? git.workingFile(path) : git.blob(file.oid, { path, commit: of });
  /** The table that a file names, if it is one of those. */
  const tableIn = (content: Content): string | undefined => {
    if (typeof content === 'string') return undefined;
    // Searching the text is much cheaper than parsing it. A file with escapes is parsed, since an
    // escape can spell any name.
    const text = new TextDecoder().decode(content).toLowerCase();
    return text.includes('\\') || [...tables].some((table) => text.includes(table))
      ? parseTopicSchema(content).schema?.tableName
      : undefined;
  };
  const here = new Set<string>();
  for (const { path, after } of await git.files(target, files.folders)) {
    const topic = files.topicOf(path);
    // A name that can't be a topic's is never published, so it owns nothing.
    if (topic === undefined || !isValidTopic(topic) || done.has(topic) || after === undefined)
      continue;
    const content = await read(path, after, commit);
    // The index may still have a file that was deleted on disk.
    if (content !== 'missing') here.add(topic);
    own(tableIn(content), { topic, isDeleted: false });
  }
  if (deletedSince === undefined) return owners;
  for (const { path, before, after } of await git.changes(deletedSince, target, files.folders)) {
    const topic = files.topicOf(path);
    if (topic === undefined || done.has(topic) || here.has(topic)) continue;
    if (before?.kind !== 'file' || after !== undefined) continue;
    own(tableIn(await read(path, before, deletedSince)), { topic, isDeleted: true });
  }
  return owners;
}

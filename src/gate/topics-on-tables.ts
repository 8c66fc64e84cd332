import pMap from 'p-map';
import { isValidTopic } from '../core/schema/topic-name.js';
import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import type { Policy } from '../core/verdict/policy.js';
import type { Content, Git, Target, TreeFile } from '../git/git.js';
import { topicFiles } from './topic-pattern.js';

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

/** Where topics are looked for that are not judged. */
export interface ComparedSides {
  readonly target: Target;
  /** Undefined when there is no earlier commit. */
  readonly base: string | undefined;
  /** Whether a registry's claims tell whose a table is that some topic has already. */
  readonly hasClaims: boolean;
}

/** Whether the baseline has the topic on the same table. */
export function isSettled({ newcomer, isDeleted, table }: JudgedFile): boolean {
  return newcomer === undefined && !isDeleted && table !== '';
}

/** A topic on a table. */
export interface Owner {
  readonly topic: string;
  readonly isDeleted: boolean;
  /** Whether the baseline has it on the same table, and it stays there. */
  readonly isSettled: boolean;
}

export type Owners = ReadonlyMap<string, readonly Owner[]>;

interface OwnerQuery {
  readonly judged: readonly JudgedFile[];
  /** Those whose owners are wanted among the topics that are not judged, too. */
  readonly tables: {
    /** New for a judged topic. */
    readonly fresh: ReadonlySet<string>;
    /** The baseline has a judged topic on them. */
    readonly settled: ReadonlySet<string>;
  };
  readonly policy: Policy;
}

/** The topics that name each table. */
export async function ownersOf(
  git: Git,
  sides: ComparedSides,
  { judged, tables, policy }: OwnerQuery,
): Promise<Owners> {
  const owners = new Map<string, Owner[]>();
  const files = topicFiles(policy.schemas, policy.exclude);
  const done = new Set(judged.map((file) => file.topic));
  const place: Search = {
    folders: files.folders,
    // A name that can't be a topic's is never published, so it owns nothing.
    otherTopic: (path) => {
      const topic = files.topicOf(path);
      return topic === undefined || !isValidTopic(topic) || done.has(topic) ? undefined : topic;
    },
  };
  const all = [
    ...judged.map((file) => ({ ...file, isSettled: isSettled(file) })),
    ...(await settledAtBase(git, sides, tables.settled, place)),
    ...(await ownersHere(git, sides, tables.fresh, place)),
  ];
  for (const { topic, table, isDeleted, isSettled: isOld } of all) {
    const topics = owners.get(table) ?? [];
    topics.push({ topic, isDeleted, isSettled: isOld });
    owners.set(table, topics);
  }
  return owners;
}

interface Search {
  readonly folders: readonly string[];
  /** The topic of a path, if it is one that is not judged. */
  readonly otherTopic: (path: string) => string | undefined;
}

type Found = Owner & { readonly table: string };

/** Files read at once. */
const IN_FLIGHT = { concurrency: 32 };

/**
 * The topics that the base has on these tables and that stay there. Git reads the files of a commit
 * much faster than they are read from disk, so only those that fit are.
 */
async function settledAtBase(
  git: Git,
  { target, base }: ComparedSides,
  tables: ReadonlySet<string>,
  { folders, otherTopic }: Search,
): Promise<readonly Found[]> {
  if (tables.size === 0 || base === undefined) return [];
  const files = await git.files({ kind: 'commit', sha: base }, folders);
  const found = await pMap(
    files,
    async ({ path, after }): Promise<Found | undefined> => {
      const topic = otherTopic(path);
      if (topic === undefined || after === undefined) return undefined;
      const table = tableIn(await contentOf(git, path, after, base), tables);
      if (table === undefined) return undefined;
      const now = await contentOf(git, path, { kind: 'file', oid: undefined }, shaOf(target));
      return tableIn(now, tables) === table
        ? { topic, table, isDeleted: false, isSettled: true }
        : undefined;
    },
    IN_FLIGHT,
  );
  return found.filter((one) => one !== undefined);
}

/** The topics that name these tables on the target, and those that are deleted there. */
async function ownersHere(
  git: Git,
  { target, base, hasClaims }: ComparedSides,
  tables: ReadonlySet<string>,
  { folders, otherTopic }: Search,
): Promise<readonly Found[]> {
  if (tables.size === 0) return [];
  const here = new Set<string>();
  const owners: Found[] = [];
  const own = (topic: string, table: string | undefined, isDeleted: boolean): void => {
    if (table !== undefined) owners.push({ topic, table, isDeleted, isSettled: false });
  };
  for (const { path, after } of await git.files(target, folders)) {
    const topic = otherTopic(path);
    if (topic === undefined || after === undefined) continue;
    const content = await contentOf(git, path, after, shaOf(target));
    // The index may still have a file that was deleted on disk.
    if (content !== 'missing') here.add(topic);
    own(topic, tableIn(content, tables), false);
  }
  // A registry's claims tell whose the tables of deleted topics are.
  if (hasClaims || base === undefined) return owners;
  for (const { path, before, after } of await git.changes(base, target, folders)) {
    const topic = otherTopic(path);
    if (topic === undefined || here.has(topic)) continue;
    if (before?.kind !== 'file' || after !== undefined) continue;
    own(topic, tableIn(await contentOf(git, path, before, base), tables), true);
  }
  return owners;
}

/** The table that a file names, if it is one of those. */
function tableIn(content: Content, tables: ReadonlySet<string>): string | undefined {
  if (typeof content === 'string') return undefined;
  // Searching the text is much cheaper than parsing it. A file with escapes is parsed, since an
  // escape can spell any name.
  const text = new TextDecoder().decode(content).toLowerCase();
  if (!text.includes('\\') && ![...tables].some((table) => text.includes(`"${table}"`)))
    return undefined;
  const table = parseTopicSchema(content).schema?.tableName;
  return table !== undefined && tables.has(table) ? table : undefined;
}

export function shaOf(target: Target): string | undefined {
  return target.kind === 'commit' ? target.sha : undefined;
}

export async function contentOf(
  git: Git,
  path: string,
  { oid, kind }: TreeFile,
  commit: string | undefined,
): Promise<Content> {
  if (kind !== 'file') return 'not-a-regular-file';
  if (oid !== undefined) return git.blob(oid, { path, commit });
  return commit === undefined ? git.workingFile(path) : git.fileAt(commit, path);
}

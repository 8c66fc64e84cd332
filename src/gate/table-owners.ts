import type { Finding } from '../core/verdict/finding.js';
import type { Policy } from '../core/verdict/policy.js';
import { tableToken } from '../core/change/tokens.js';
import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import type { Git, Target } from '../git/git.js';
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
  /**
   * Set only for a file whose table is new: keeping hundreds of parsed files would cost too much
   * memory.
   */
  readonly newcomer: ParsedFile | undefined;
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
  target: Target,
  judged: readonly JudgedFile[],
  context: JudgeContext,
): Promise<readonly OwnerFinding[]> {
  const newcomers = judged.filter(({ newcomer }) => newcomer !== undefined);
  if (newcomers.length === 0) return [];
  const tables = new Set(newcomers.map(({ table }) => table));
  const owners = await ownersOf(git, target, { judged, tables, policy: context.policy });
  return newcomers.flatMap(({ index, topic, path, table, newcomer: parsed }) => {
    const other = owners.get(table)?.find((owner) => owner !== topic);
    if (other === undefined || parsed?.schema === undefined) return [];
    const detection = {
      before: other,
      after: table,
      message: `Table '${table}' belongs to topic '${other}' already`,
      short: `table of ${other}`,
      at: tableToken(parsed.schema, 'table_name'),
    };
    const found = { rule: 'table-owned-by-another-topic', detection };
    const finding = standaloneFinding(topic, found, context);
    return finding === undefined ? [] : [{ index, finding, file: { file: path, parsed } }];
  });
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
  target: Target,
  { judged, tables, policy }: OwnerQuery,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const owners = new Map<string, string[]>();
  const own = (table: string | undefined, topic: string): void => {
    if (table === undefined || !tables.has(table)) return;
    const topics = owners.get(table);
    if (topics === undefined) owners.set(table, [topic]);
    else topics.push(topic);
  };
  for (const { topic, table } of judged) own(table, topic);
  const done = new Set(judged.map((file) => file.topic));
  const files = topicFiles(policy.schemas, policy.exclude);
  for (const { path, after } of await git.files(target, files.folders)) {
    const topic = files.topicOf(path);
    // A name that can't be a topic's is never published, so it owns nothing.
    if (topic === undefined || !isValidTopic(topic) || done.has(topic) || after === undefined)
      continue;
    const content =
      after.oid === undefined ? await git.workingFile(path) : await git.blob(after.oid);
    if (typeof content === 'string') continue;
    // Searching the text is much cheaper than parsing it. A file with escapes is parsed, since an
    // escape can spell any name.
    const text = new TextDecoder().decode(content).toLowerCase();
    if (text.includes('\\') || [...tables].some((table) => text.includes(table)))
      own(parseTopicSchema(content).schema?.tableName, topic);
  }
  return owners;
}

import type { Finding } from '../core/verdict/finding.js';
import { tableToken } from '../core/change/tokens.js';
import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import type { Git, Target } from '../git/git.js';
import { topicFiles } from './topic-pattern.js';
import { standaloneFinding, type JudgeContext, type ParsedSide } from '../core/verdict/verdict.js';

/** A file that was judged, and which table its baseline had. */
export interface JudgedFile {
  /** Of its verdict. */
  readonly index: number;
  readonly topic: string;
  readonly path: string;
  /** Folded; empty when the file names none. */
  readonly table: string;
  /** Only of a file whose table is new; hundreds of others must not stay in memory. */
  readonly newcomer: ParsedFile | undefined;
}

export interface OwnerFinding {
  readonly index: number;
  readonly finding: Finding;
  readonly file: ParsedSide;
}

/** Topics that took a table which another topic has. Other files are read only where a table's name is new. */
export async function findTableOwners(
  git: Git,
  target: Target,
  judged: readonly JudgedFile[],
  context: JudgeContext,
): Promise<readonly OwnerFinding[]> {
  const newcomers = judged.filter(({ newcomer }) => newcomer !== undefined);
  if (newcomers.length === 0) return [];
  const owners = await ownersOf(
    git,
    target,
    judged,
    new Set(newcomers.map(({ table }) => table)),
    context,
  );
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

async function ownersOf(
  git: Git,
  target: Target,
  judged: readonly JudgedFile[],
  tables: ReadonlySet<string>,
  context: JudgeContext,
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
  const files = topicFiles(context.policy.schemas, context.policy.exclude);
  for (const { path, after } of await git.files(target, files.folders)) {
    const topic = files.topicOf(path);
    if (topic === undefined || done.has(topic) || after === undefined) continue;
    const content =
      after.oid === undefined ? await git.workingFile(path) : await git.blob(after.oid);
    if (typeof content === 'string') continue;
    // Reading a whole schema costs far more than seeing that none of the names is in it. An escape may spell any of them.
    const text = new TextDecoder().decode(content).toLowerCase();
    if (text.includes('\\') || [...tables].some((table) => text.includes(table)))
      own(parseTopicSchema(content).schema?.tableName, topic);
  }
  return owners;
}

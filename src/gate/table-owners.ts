import { tableToken } from '../core/change/tokens.js';
import { parseTopicSchema, type ParsedFile } from '../core/schema/topic-schema.js';
import type { Finding } from '../core/verdict/finding.js';
import { standaloneFinding, type JudgeContext, type ParsedSide } from '../core/verdict/verdict.js';
import type { Git, Target, TreeFile } from '../git/git.js';
import {
  contentOf,
  isSettled,
  ownersOf,
  shaOf,
  type ComparedSides,
  type JudgedFile,
  type Owner,
} from './topics-on-tables.js';

export interface OwnerFinding {
  readonly index: number;
  readonly finding: Finding;
  readonly file: ParsedSide;
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
  const tables = {
    fresh: new Set(newcomers.map(({ table }) => table)),
    settled: new Set(sides.hasClaims ? [] : settled.map(({ table }) => table)),
  };
  const owners = await ownersOf(git, sides, { judged, tables, policy: context.policy });
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

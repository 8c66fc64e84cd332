import pMap from 'p-map';
import { isValidTopic } from '../core/schema/topic-name.js';
import { Fault, UserError } from '../errors.js';
import type { Git } from '../git/git.js';
import { findDefaultBranch } from './default-branch.js';
import { policyInForce, type PolicySources } from './policy-in-force.js';
import { topicFiles } from './topic-pattern.js';

export interface CommittedSchema {
  /** From the repository's root. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

const IN_FLIGHT = 32;

/**
 * Every topic's file on the default branch, found by the patterns of its configuration; empty when
 * there is no such branch, or it is not known which one that is.
 */
export async function committedSchemas(
  git: Git,
  sources: PolicySources,
  today: string,
): Promise<ReadonlyMap<string, CommittedSchema>> {
  const branch = await findDefaultBranch(git).catch((error: unknown) => {
    // Status can be told without git.
    if (error instanceof UserError || error instanceof Fault) return undefined;
    throw error;
  });
  if (branch === undefined) return new Map();
  const target = { kind: 'commit' as const, sha: branch.sha };
  const configuration = await policyInForce(
    git,
    { target, base: branch.sha, head: branch.sha, notes: [] },
    sources,
    today,
  );
  if ('errors' in configuration)
    throw new UserError(configuration.errors.map(({ message }) => message).join('\n'), 'config');
  const { schemas, exclude } = configuration.policy;
  const files = topicFiles(schemas, exclude);
  const read = await pMap(
    await git.files(target, files.folders),
    async ({ path, after }): Promise<readonly [string, CommittedSchema] | undefined> => {
      const topic = files.topicOf(path);
      if (topic === undefined || !isValidTopic(topic) || after?.oid === undefined) return undefined;
      const content = await git.blob(after.oid, { path, commit: branch.sha });
      return typeof content === 'string' ? undefined : [topic, { file: path, bytes: content }];
    },
    { concurrency: IN_FLIGHT },
  );
  return new Map(read.filter((entry) => entry !== undefined));
}

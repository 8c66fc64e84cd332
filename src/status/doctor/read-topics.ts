import { Fault, UserError, type Obstacle } from '../../errors.js';
import { storedDeployment } from '../../protocol/stored-deployment.js';
import type { Registry } from '../../registry/registry.js';
import type { GitFile } from '../git-relation.js';
import { obstacleOf } from '../obstacle-of.js';
import { statusOf } from '../status.js';
import type { StatusTools } from '../stored-version.js';
import type { Described } from './deployment-checks.js';
import type { Topics } from './topic-checks.js';

/** deployment.json, as the registry holds it. */
export async function readDescribed({ objects, layout }: Registry): Promise<Described> {
  try {
    const stored = await objects.get(layout.deployment);
    if (stored === undefined) return { kind: 'none' };
    const file = storedDeployment(stored, objects.locate(layout.deployment));
    return 'fault' in file ? { kind: 'unreadable', why: file.fault } : { kind: 'file', file };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { kind: 'unread', why: obstacleOf(error) };
  }
}

export type GitFiles = ReadonlyMap<string, GitFile> | undefined;

/** The default branch's files; undefined where there is nothing to compare with. */
export async function readGit(git: () => Promise<GitFiles>): Promise<GitFiles> {
  try {
    return await git();
  } catch (error) {
    // What is wrong with the repository, check tells.
    if (error instanceof Fault || error instanceof UserError) return undefined;
    throw error;
  }
}

interface Told {
  readonly git: GitFiles;
  readonly described: Described;
  /** Why a registry was opened without its items. */
  readonly noItems: Obstacle | undefined;
  readonly table: string | undefined;
}

/**
 * Every topic. `unreadItems`: why no items are read; where the items of the registry can't be read,
 * `withoutItems` is looked at instead.
 */
export async function readTopics(
  registry: Registry,
  withoutItems: Registry,
  { git, described, noItems, table }: Told,
  tools: StatusTools,
): Promise<Topics> {
  const told = described.kind === 'file' || described.kind === 'none';
  const read = (from: Registry, unreadItems: Obstacle | undefined): Promise<Topics> =>
    statusOf(told ? from : undescribed(from), { scope: { kind: 'all' }, git, table }, tools).then(
      (status) => ({
        kind: 'known',
        status,
        knowsGit: git !== undefined,
        unreadItems,
      }),
    );
  if (registry.items === undefined) return orWhy(() => read(registry, noItems));
  return orWhy(
    () => read(registry, undefined),
    (itemsWhy) => orWhy(() => read(withoutItems, itemsWhy)),
  );
}

/** A registry whose deployment.json is left out: that it can't be read has its own line. */
function undescribed(registry: Registry): Registry {
  const { objects, layout } = registry;
  return {
    ...registry,
    objects: {
      ...objects,
      get: (key) => (key === layout.deployment ? Promise.resolve(undefined) : objects.get(key)),
    },
  };
}

async function orWhy(
  read: () => Promise<Topics>,
  otherwise: (why: Obstacle) => Promise<Topics> = async (why) => ({ kind: 'unread', why }),
): Promise<Topics> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return otherwise(obstacleOf(error));
  }
}

/** `database.table` of every claim, or why they can't be listed. */
export async function readClaims({
  objects,
  layout,
}: Registry): Promise<readonly string[] | Obstacle> {
  const folder = layout.claim('', '').replace(/[^/]*$/, '');
  try {
    return (await objects.list(folder)).map(({ key }) =>
      key.slice(folder.length).replace(/\.json$/, ''),
    );
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return obstacleOf(error);
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import type { Decision, TopicVerdict } from '../../src/core/verdict/finding.js';
import { check } from '../../src/gate/check.js';
import type { CheckTools } from '../../src/gate/deployment-in-force.js';
import type { DeploymentFile } from '../../src/protocol/deployment.js';
import { openRepository } from '../../src/git/local.js';
import { directoryRegistry } from '../../src/registry/directory.js';
import type { ObjectStore, Registry } from '../../src/registry/registry.js';
import { throwawayRepository, type Repository } from '../bin/repository.js';
import { bytesOf, digest, schemaWith, TODAY } from '../judged.js';
import { describedBy } from './deployment.js';
import { planIn } from './plan-in.js';

/** A repository, and a registry in a directory that its working tree is checked against. */
export interface Checking {
  readonly repository: Repository;
  readonly folder: string;
  readonly registry: Registry;
  readonly put: (
    key: string,
    content: unknown,
    metadata?: ReadonlyMap<string, string>,
  ) => Promise<unknown>;
  readonly activate: (topic: string, content: unknown, commit?: string) => Promise<unknown>;
  /** Checks against a registry whose validator can do everything, unless `can` says otherwise. */
  readonly checked: (
    scope?: 'changed' | 'all',
    /** `null`: without a registry. */
    on?: Registry | null,
    can?: Partial<DeploymentFile> | 'unknown',
  ) => Promise<Decision>;
  /** The registry, with `get` in place of its own for this key. */
  readonly failing: (key: string, get: ObjectStore['get']) => Registry;
  readonly remove: () => void;
}

const NOTHING = new Map<string, string>();

export function checkingRegistry(): Checking {
  const repository = throwawayRepository();
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  const registry = directoryRegistry(folder);
  const put: Checking['put'] = (key, content, metadata = NOTHING) =>
    registry.objects.put(key, bytesOf(content), metadata, { kind: 'always' });
  return {
    repository,
    folder,
    registry,
    put,
    activate: (topic, content, commit) =>
      put(
        registry.layout.active(topic),
        content,
        commit === undefined ? NOTHING : new Map([['commit', commit]]),
      ),
    checked: (scope = 'changed', on = registry, can = {}) =>
      checkAt(
        repository.root,
        on === null ? undefined : can === 'unknown' ? on : describedBy(on, can),
        scope,
      ),
    failing: (key, get) => ({
      ...registry,
      objects: {
        ...registry.objects,
        get: (asked) => (asked === key ? get(asked) : registry.objects.get(asked)),
      },
    }),
    remove: () => {
      repository.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Checks the working tree of a repository. */
export async function checkAt(
  root: string,
  registry: Registry | undefined,
  scope: 'changed' | 'all' = 'changed',
  tools: Pick<CheckTools, 'catalogueIn'> = {},
): Promise<Decision> {
  const git = await openRepository(root);
  try {
    const request = {
      base: { kind: 'working-tree' as const, ref: undefined },
      scope,
      given: undefined,
      configFile: '',
      trustsWorkingTree: true,
      schemas: [],
      failOn: undefined,
      registry,
    };
    return await check(git, request, { today: TODAY, digest, planIn, ...tools });
  } finally {
    git.close();
  }
}

/** The verdict on the only topic. */
export const only = ({ topics }: Decision): TopicVerdict => {
  expect(topics).toHaveLength(1);
  return topics[0]!;
};
export const rules = (decision: Decision): string[] =>
  only(decision).findings.map((finding) => finding.rule);
export const topic = (version: string, columns: object): object =>
  schemaWith({ table_name: 'orders', payload_columns: columns }, version);

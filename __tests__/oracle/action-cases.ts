import { readFileSync } from 'node:fs';
import { throwawayRepository } from '../../scripts/throwaway-repository.mjs';

/** One run of the action. */
export interface ActionCase {
  readonly name: string;
  /** The commit that is checked out. */
  readonly ref: string;
  readonly event: string;
  /** The event's file: JSON, or text as it is. */
  readonly payload: unknown;
  readonly inputs: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
}

export interface Prepared {
  readonly repository: ReturnType<typeof throwawayRepository>;
  readonly base: string;
  /** By a branch's name: its own commit, and its merge with main. */
  readonly heads: ReadonlyMap<string, { readonly head: string; readonly merge: string }>;
}

const story = (version: string): string =>
  readFileSync(`__tests__/stories/events/${version}.json`, 'utf8');
const EVENTS = 'schemas/events.json';
const WAIVER = "ignore: [{rule: column-removed, reason: agreed, expires: '2099-01-01'}]\n";

/**
 * main holds v2; branches that widen, break, delete, damage, hide a break behind a configuration of
 * their own, and do nothing.
 */
export function preparedRepository(): Prepared {
  const repository = throwawayRepository();
  repository.write(EVENTS, story('v1'));
  repository.write('schemas/orders.json', story('v1').replace('"events"', '"orders"'));
  repository.commit('feat: v1');
  repository.write(EVENTS, story('v2'));
  const base = repository.commit('feat: v2 (#7)');
  const branches: Readonly<Record<string, () => void>> = {
    breaking: () => repository.write(EVENTS, story('v3')),
    widening: () =>
      repository.write('schemas/orders.json', story('v2').replace('"events"', '"orders"')),
    nothing: () => repository.write('README.md', 'text\n'),
    deleting: () => repository.git('rm', '--quiet', EVENTS),
    damaged: () => repository.write(EVENTS, `${story('v2').slice(0, 200)}\n`),
    many: () => {
      repository.write(EVENTS, story('v3'));
      repository.write(
        'schemas/orders.json',
        '{"table_name": 5, "payload_columns": {"a": "VARCHAR", "a": {"tpe": 1}}}\n',
      );
      repository.write('schemas/fresh.json', story('v1').replace('"events"', '"fresh"'));
      repository.write('schemas/::error::x.json', '{}\n');
    },
    permissive: () => {
      repository.write('.schema-gate.yml', `fail-on: never\n${WAIVER}`);
      repository.write(EVENTS, story('v3'));
    },
  };
  const heads = new Map<string, { head: string; merge: string }>();
  for (const [branch, change] of Object.entries(branches)) {
    const head = repository.mergePullRequest(branch, change);
    heads.set(branch, { head, merge: repository.git('rev-parse', 'HEAD') });
  }
  return { repository, base, heads };
}

const FILES = { 'report-file': '<files>/report.json', 'sarif-file': '<files>/report.sarif' };
const REGISTRY = { registry: '<files>/registry' };

/** The commits of two prepared repositories are the same, so cases made from one fit the other. */
export function actionCases({ base, heads }: Prepared): readonly ActionCase[] {
  const cases: ActionCase[] = [];
  const repository = { default_branch: 'main', full_name: 'example/lake' };
  const add = (
    name: string,
    ref: string,
    [event, payload]: readonly [name: string, payload: unknown],
    { inputs = {}, env = {} }: Partial<Pick<ActionCase, 'inputs' | 'env'>> = {},
  ): void => {
    cases.push({
      name: `${event}: ${name}`,
      ref,
      event,
      payload,
      inputs: { ...FILES, ...inputs },
      env,
    });
  };
  const [broken, widened] = [heads.get('breaking'), heads.get('widening')];
  if (broken === undefined || widened === undefined)
    throw new TypeError('The branches are missing');
  const pullRequest = (head: string): unknown => ({
    number: 1,
    pull_request: { number: 1, base: { ref: 'main' }, head: { ref: 'change', sha: head } },
    repository,
  });
  for (const [branch, { head, merge }] of heads)
    add(branch, merge, ['pull_request', pullRequest(head)]);
  for (const [branch, { head }] of heads)
    add(`${branch}, the head checked out`, head, ['pull_request', pullRequest(head)]);
  const variants: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'mode check': { mode: 'check' },
    'mode publish': { mode: 'publish', ...REGISTRY },
    'mode wrong': { mode: 'nope' },
    'an empty registry': REGISTRY,
    'a registry that is none': { registry: 'gs://bucket' },
    'a table without a registry': { 'registry-table': 't' },
    'base-ref': { 'base-ref': 'main~1' },
    'base-ref unknown': { 'base-ref': 'nope' },
    'other schemas': { schemas: 'topics/{topic}.json, schemas/{topic}.json' },
    'wrong schemas': { schemas: '../{topic}.json' },
    'config-file': { 'config-file': 'none.yml' },
    'config-file outside': { 'config-file': '../x.yml' },
    'dry-run wrong': { 'dry-run': 'yes' },
    'wait wrong': { 'wait-for-activation': 'soon' },
    'no files': { 'report-file': '', 'sarif-file': '' },
    'a folder that must be made': {
      'report-file': '<files>/report.json',
      'sarif-file': '<files>/a/b.sarif',
    },
  };
  for (const [name, inputs] of Object.entries(variants))
    add(name, broken.merge, ['pull_request', pullRequest(broken.head)], { inputs });
  add('target', base, ['pull_request_target', pullRequest(broken.head)]);
  add('breaking', broken.merge, ['pull_request_review', pullRequest(broken.head)]);
  for (const [branch, { merge }] of heads)
    add(branch, merge, ['merge_group', { merge_group: { base_sha: base }, repository }]);
  add('without a base', broken.merge, ['merge_group', { merge_group: {}, repository }]);
  const push = (ref: string, before: string): unknown => ({
    ref,
    before,
    head_commit: { message: 'feat: x (#7)' },
    repository,
  });
  const none = '0'.repeat(40);
  add('to main', base, ['push', push('refs/heads/main', `${base}`)]);
  add('to main, breaking', broken.merge, ['push', push('refs/heads/main', base)]);
  add('to main, publishes', base, ['push', push('refs/heads/main', none)], {
    inputs: {
      ...REGISTRY,
      'wait-for-activation': '1m',
    },
  });
  add('to main, publishes and waits not', base, ['push', push('refs/heads/main', none)], {
    inputs: {
      ...REGISTRY,
      'wait-for-activation': '0',
    },
  });
  add('to main, dry run', base, ['push', push('refs/heads/main', none)], {
    inputs: {
      ...REGISTRY,
      'dry-run': 'true',
    },
  });
  add('to main, checks', widened.merge, ['push', push('refs/heads/main', base)], {
    inputs: {
      ...REGISTRY,
      mode: 'check',
    },
  });
  add(
    'to main, invalid file',
    heads.get('damaged')?.merge ?? '',
    ['push', push('refs/heads/main', base)],
    {
      inputs: {
        ...REGISTRY,
        'wait-for-activation': '0',
      },
    },
  );
  add('to a branch', broken.head, ['push', push('refs/heads/change', none)], { inputs: REGISTRY });
  add('with a backfill', base, ['push', push('refs/heads/main', base)], {
    inputs: REGISTRY,
    env: {
      BACKFILL_STATE_MACHINE_ARN: 'recorded',
    },
  });
  add('every schema', base, ['schedule', { repository }]);
  add('breaking', broken.merge, ['schedule', { repository }]);
  add('many', heads.get('many')?.merge ?? '', ['workflow_dispatch', { repository }]);
  add('without a default branch', base, ['workflow_dispatch', {}]);
  add('publish', base, ['workflow_dispatch', { repository }], {
    inputs: { ...REGISTRY, mode: 'publish', 'wait-for-activation': '0' },
  });
  add('unknown', base, ['issue_comment', { repository }]);
  add('no event', base, ['', {}]);
  add('a payload that is no JSON', base, ['pull_request', '{']);
  return cases;
}

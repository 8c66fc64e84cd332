import { describe, expect, it } from '@jest/globals';
import { EVERYTHING, IN_PLACE_ONLY, type Deployment } from '../../src/core/verdict/deployment.js';
import type { Decision } from '../../src/core/verdict/finding.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderText } from '../../src/report/text.js';
import { schemaWith } from '../judged.js';
import { againstRegistry, decided, verdict } from './decisions.js';

// A report speaks only of what is there in its run: what runs, what a merge does and what patches
// history is known from a registry and its deployment, and from nowhere else.

const payload = (columns: object, version: string): object =>
  schemaWith({ payload_columns: columns }, version);
const old = payload({ a: 'BIGINT', b: 'INT' }, '2.0.0');
const breaking = verdict(old, payload({ a: 'INT', b: 'INT' }, '3.0.0'));
const growing = verdict(old, payload({ a: 'BIGINT', b: 'INT', c: 'INT' }, '2.1.0'));
const fresh = verdict(undefined, old);
const invalid = verdict(undefined, payload({ a: 'WHAT' }, '1.0.0'));
const text = (decision: Decision): string => renderText(decision, { color: false, width: 100 });

const withoutPatching = (decision: Decision): Decision => ({
  ...decision,
  topics: decision.topics.map((topic) => ({
    ...topic,
    plan: topic.plan && { ...topic.plan, catchUp: null, isPatchable: false },
  })),
});
const on =
  (deployment: Deployment) =>
  (decision: Decision): Decision => ({ ...againstRegistry(decision), deployment });
const said: Deployment = { ...EVERYTHING, source: 'registry' };

type Mode = readonly [name: string, run: (decision: Decision) => Decision];
const BASE_BRANCH: Mode = [
  'the base branch only',
  (decision) => ({ ...decision, deployment: EVERYTHING }),
];
const FILES: Mode = [
  'two files',
  (decision) => ({
    ...decision,
    deployment: EVERYTHING,
    topics: decision.topics.map((topic) => ({
      ...topic,
      baseline: { ...topic.baseline, source: 'file' as const, ref: 'old.json' },
    })),
  }),
];
const STATE_MACHINE: Mode = ['a registry with a state machine', on(said)];
const NO_STATE_MACHINE: Mode = [
  'a registry without a state machine',
  (decision) => withoutPatching(on({ ...said, rewrites: false, backfill: 'none' })(decision)),
];
const UNTOLD: Mode = [
  'a registry whose deployment nobody described',
  (decision) => withoutPatching(on(IN_PLACE_ONLY)(decision)),
];

const KEEPS_RUNNING = 'Nothing will be published; `topic` keeps running on 2.0.0.';

describe('a sentence is said where it is true', () => {
  it.each<readonly [...Mode, topic: typeof breaking, said: string, never: RegExp]>([
    [
      ...BASE_BRANCH,
      breaking,
      'Blocked until this is resolved; the base branch keeps 2.0.0.',
      /running|publish|registry/,
    ],
    [...BASE_BRANCH, invalid, 'Blocked until this is resolved.', /running|publish|keeps/],
    [...FILES, breaking, 'A check blocks this change.', /running|publish|the base branch keeps/],
    [...STATE_MACHINE, breaking, KEEPS_RUNNING, /base branch keeps/],
    [...NO_STATE_MACHINE, breaking, KEEPS_RUNNING, /base branch keeps/],
    [...UNTOLD, breaking, KEEPS_RUNNING, /base branch keeps/],
    [...STATE_MACHINE, invalid, 'Nothing will be published.', /running|keeps/],
    [
      ...BASE_BRANCH,
      growing,
      '**On activation**: 1 statement on CURATED, none on STD; backfill 7 days; `topic` pauses meanwhile.',
      /On merge/,
    ],
    [...BASE_BRANCH, growing, 'no registry was read.', /On merge/],
    [...STATE_MACHINE, growing, '**On merge**: 1 statement on CURATED', /assumed|activation/],
    [...STATE_MACHINE, growing, 'backfill 7 days; `topic` pauses meanwhile.', /assumed/],
    [
      ...NO_STATE_MACHINE,
      growing,
      'this deployment runs no backfill',
      /pauses|backfill [0-9]|until backfilled/,
    ],
    [
      ...UNTOLD,
      growing,
      'no backfill is known to run here',
      /pauses|backfill [0-9]|until backfilled/,
    ],
    [...BASE_BRANCH, fresh, '**On activation**: 2 tables will be created.', /On merge/],
    [...STATE_MACHINE, fresh, '**On merge**: 2 tables will be created.', /activation/],
  ])('%s', (_, run, topic, sentence, never) => {
    const summary = renderMarkdown(run(decided(topic)));
    expect(summary).toContain(sentence);
    expect(summary).not.toMatch(never);
  });

  it('a topic that was never active keeps nothing running, whatever git has', () => {
    const decision = againstRegistry(decided(breaking));
    const neverActive = { ...decision, topics: decided(breaking).topics };
    expect(renderMarkdown(neverActive)).toContain('\n\nNothing will be published.\n');
  });

  it.each<readonly [...Mode, heading: string]>([
    [...BASE_BRANCH, '| Breaking | On activation |'],
    [...STATE_MACHINE, '| Breaking | On merge |'],
  ])('the overview, with %s', (_, run, heading) => {
    const other = { ...growing, topic: 'other' };
    expect(renderMarkdown(run(decided(breaking, other)))).toContain(heading);
  });

  it.each<readonly [...Mode, heading: string]>([
    [...BASE_BRANCH, '\n  on activation\n'],
    [...STATE_MACHINE, '\n  on merge\n'],
  ])('the text, with %s', (_, run, heading) => {
    expect(text(run(decided(growing)))).toContain(heading);
  });
});

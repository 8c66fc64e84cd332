import { printedDraft, randomDraft, type Draft } from './draft.js';
import { changedDraft } from './draft-changes.js';
import { damaged } from './file-damage.js';
import {
  activate,
  check,
  commit,
  log,
  plan,
  publish,
  put,
  status,
  type Life,
  type Step,
} from './life.js';
import { randomOf, type Random } from './random.js';

const TOPICS = ['orders', 'users', 'page-views'];
const WAIVERS =
  'ignore:\n' +
  ['column-removed', 'column-required', 'cde-added', 'json-path-changed', 'sensitivity-added']
    .map((rule) => `  - {rule: ${rule}, reason: agreed, expires: '2099-01-01'}\n`)
    .join('');

/**
 * Up to three topics, changed, published, activated and tampered with in an order that the seed
 * chooses.
 */
export function randomLife(seed: number, length: number): Life {
  const random = randomOf(seed);
  const drafts = new Map<string, Draft>(
    TOPICS.slice(0, 1 + random.below(3)).map((topic) => [topic, randomDraft(random, topic)]),
  );
  const topics = [...drafts.keys()];
  const first = Object.fromEntries(
    [...drafts].map(([topic, draft]) => [`schemas/${topic}.json`, printedDraft(draft)]),
  );
  const steps: Step[] = [
    commit({ ...first, ...(random.chance(0.6) ? { '.schema-gate.yml': WAIVERS } : {}) }),
  ];
  for (let turn = 1; steps.length < length; turn++)
    steps.push(...randomSteps(random, drafts, random.pick(topics), turn));
  for (const topic of topics) steps.push(status(topic), log(topic));
  return { name: `random ${seed}`, steps };
}

const environmentOf = (random: Random): Readonly<Record<string, string>> => ({
  ...(random.chance(0.5) ? { BACKFILL_STATE_MACHINE_ARN: 'recorded' } : {}),
  ...(random.chance(0.5) ? { ACCEPT_APPROVALS: 'true' } : {}),
  ...(random.chance(0.2) ? { BACKFILL_MODE: 'online' } : {}),
});

function randomSteps(
  random: Random,
  drafts: Map<string, Draft>,
  topic: string,
  turn: number,
): readonly Step[] {
  const next = (): string => {
    const draft = drafts.get(topic) ?? randomDraft(random, topic);
    const changed = changedDraft(random, draft, `${1 + Math.floor(turn / 3)}.${turn}.0`);
    drafts.set(topic, changed);
    return printedDraft(changed);
  };
  const pending = `schemas/${topic}/pending/schema.json`;
  switch (random.below(10)) {
    case 0:
    case 1:
    case 2:
      return [
        commit({ [`schemas/${topic}.json`]: next() }),
        publish(''),
        activate(topic, environmentOf(random)),
      ];
    case 3:
      return [
        commit({ [`schemas/${topic}.json`]: next() }),
        check('--all'),
        publish('--wait 1m', environmentOf(random)),
      ];
    case 4:
      return [
        put(pending, next()),
        status(''),
        activate(topic, environmentOf(random)),
        status('--problems'),
      ];
    case 5:
      return [
        put(pending, damaged(next(), random)),
        activate(topic, environmentOf(random)),
        log(topic),
      ];
    case 6:
      return [activate(topic, environmentOf(random)), plan(`schemas/${topic}.json`)];
    case 7:
      return [publish('--dry-run'), publish('--adopt'), activate(topic, environmentOf(random))];
    case 8:
      return [
        put(
          `schema-gate/registry/${topic}.json`,
          random.chance(0.5) ? null : '{"processing_enabled": true}',
        ),
        activate(topic),
        status(''),
      ];
    default:
      return [
        put(`schemas/${topic}/active/schema.json`, random.chance(0.3) ? null : next()),
        status(''),
        publish(''),
        activate(topic),
      ];
  }
}

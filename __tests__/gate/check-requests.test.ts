import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { directoryPorts } from '../../src/bin/directory-ports.js';
import type { ObjectStore, Registry } from '../../src/registry/registry.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { checkAt, checkingRegistry, topic, type Checking } from './checking.js';

let here: Checking;
let asked: string[] = [];
beforeEach(() => {
  here = checkingRegistry();
  asked = [];
});
afterEach(() => here.remove());

/** The registry, which notes each request when it is sent and when it is answered. */
const spied = (): Registry => {
  const { objects } = here.registry;
  const spy: ObjectStore = {
    ...objects,
    get: (key) => {
      asked.push(key);
      return objects.get(key).finally(() => asked.push(`${key} is there`));
    },
    list: (prefix) => {
      asked.push(`list ${prefix}`);
      return objects.list(prefix);
    },
  };
  return { ...here.registry, objects: spy };
};
const requests = (): readonly string[] => asked.filter((one) => !one.endsWith(' is there')).sort();
const ACTIVE = 'schemas/orders/active/schema.json';
const HISTORY = 'schemas/orders/history/versions.json';

async function activate(...versions: readonly object[]): Promise<void> {
  const ports = directoryPorts(here.folder, () => undefined);
  for (const version of versions) {
    await here.put(here.registry.layout.pending('orders'), version);
    expect(await validateTopic('orders', ports)).toMatchObject({ kind: 'activated' });
  }
}

const V1 = topic('1.0.0', { a: 'INT' });
const V2 = topic('1.1.0', { a: 'INT', b: 'INT' });
const V3 = topic('1.2.0', { a: 'INT', b: 'INT', c: 'INT' });

it('a changed topic costs two reads, whatever its past, beside what the deployment can do', async () => {
  await activate(V1, V2);
  here.repository.write('schemas/orders.json', JSON.stringify(V2));
  here.repository.commit('feat: orders');
  here.repository.write('schemas/orders.json', JSON.stringify(V3));
  const { topics } = await checkAt(here.repository.root, spied());
  expect(topics[0]?.findings.map(({ rule }) => rule)).toContain('optional-column-added');
  expect(requests()).toEqual(['schemas/deployment.json', ACTIVE, HISTORY]);
  // All are on their way before the first is answered.
  expect(asked.slice(0, 3).sort()).toEqual(requests());
});

it('a topic that is only looked at costs one, and no changed topic costs nothing', async () => {
  await activate(V1);
  here.repository.write('schemas/orders.json', JSON.stringify(V1));
  here.repository.commit('feat: orders');
  await checkAt(here.repository.root, spied(), 'all');
  expect(requests()).toEqual(['schemas/deployment.json', ACTIVE]);
  asked = [];
  await checkAt(here.repository.root, spied());
  expect(requests()).toEqual([]);
});

it('a topic without that history costs a listing of its archive', async () => {
  await here.activate('orders', V1);
  here.repository.write('schemas/orders.json', JSON.stringify(V1));
  here.repository.commit('feat: orders');
  here.repository.write('schemas/orders.json', JSON.stringify(V2));
  await checkAt(here.repository.root, spied());
  const archive = 'list schemas/orders/archive/';
  expect(requests()).toEqual([archive, 'schemas/deployment.json', ACTIVE, HISTORY].sort());
});

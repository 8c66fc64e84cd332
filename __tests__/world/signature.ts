import { printColumnType } from '../../src/core/schema/column-type.js';
import { errorOf } from './watch-state.js';
import type { Life } from './live.js';
import { sha256Of } from './world.js';

/**
 * Everything in a world and its watch that its further life depends on. Times that only name
 * something are left out: the keys of an archive, when an item was written.
 */
export function signatureOf({ world, watch, topics }: Life): string {
  const objects = [...world.held.values()].map(({ key, etag, modified, metadata }) => {
    if (key.includes('/archive/')) return `archive ${etag}`;
    if (key.endsWith('/failed/error.json'))
      return `${key} ${JSON.stringify(errorFacts(world, key))}`;
    const facts = [...metadata].map(
      ([name, value]) => `${name}=${name === 'previous' || name === 'patched-base' ? '' : value}`,
    );
    return `${key} ${etag} ${key.includes('/pending/') ? modified : ''} ${facts.join()}`;
  });
  const items = topics.map((topic) => {
    const item = world.attributes.get(topic);
    const rejection = item?.get('last_rejection');
    const sha256 =
      typeof rejection === 'object' && rejection !== null && 'sha256' in rejection
        ? rejection.sha256
        : null;
    const names = [
      'status',
      'processing_enabled',
      'activation_seq',
      'schema_sha256',
      'schema_version',
    ];
    return [sha256, ...names.map((name) => item?.get(name))];
  });
  const tables = [...world.warehouse.tables].map(([name, { columns }]) => [
    name,
    columns.map(
      (column) =>
        `${column.name} ${typeof column.type === 'string' ? column.type : printColumnType(column.type)}`,
    ),
  ]);
  return JSON.stringify([
    objects.sort(),
    items,
    tables.sort(),
    world.executions.map(({ name }) => name),
    [...world.ended],
    watch.uploads.map(({ outcome }) => outcome),
    watch.activations.map(({ topic, seq, text, before }) => [
      topic,
      seq,
      idOf(text),
      before === undefined ? null : idOf(before),
    ]),
    world.warehouse.lags(),
  ]);
}

function errorFacts(world: Life['world'], key: string): unknown {
  const error = errorOf(world, key.split('/')[1] ?? '');
  return [error?.sha256, error?.uploaded_at, error?.version_id];
}

const ids = new Map<string, string>();
function idOf(text: string): string {
  let id = ids.get(text);
  if (id === undefined) ids.set(text, (id = sha256Of(text).slice(0, 16)));
  return id;
}

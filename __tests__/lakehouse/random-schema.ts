// Topic schemas that grow by random changes, most of which a reviewer would let pass.

const SIMPLE = ['BOOLEAN', 'INT', 'BIGINT', 'FLOAT', 'DOUBLE', 'STRING', 'BINARY', 'DATE', 'TIMESTAMP'];
/** What a table can promote comes more often. */
const WEIGHTED = [...SIMPLE, 'INT', 'INT', 'INT', 'FLOAT', 'FLOAT', 'FLOAT'];
const NAMES = ['order', 'select', '_id', 'date', 'user', 'a', 'b1', 'value', 'key', 'element', 'timestamp', '__x'];

/**
 * Reproducible from its seed.
 *
 * @param {number} seed
 */
export function randomSource(seed) {
  let state = seed >>> 0;
  // Mulberry32: small, and good enough to choose between changes.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count) => Math.floor(next() * count);
  return { below, chance: (share) => next() < share, pick: (list) => list[below(list.length)] };
}

/** @typedef {ReturnType<typeof randomSource>} RandomSource */

/** As the product's parser gives it, so that changes can be made to its parts. */
export function randomType(random, depth = 3) {
  if (depth === 0 || random.chance(0.55)) {
    if (random.chance(0.25)) {
      const precision = 1 + random.below(38);
      return { kind: 'decimal', precision, scale: random.below(precision + 1) };
    }
    return { kind: 'scalar', name: random.pick(WEIGHTED) };
  }
  const inner = () => randomType(random, depth - 1);
  switch (random.below(3)) {
    case 0:
      return { kind: 'array', element: inner() };
    case 1:
      return { kind: 'map', key: randomType(random, 0), value: inner() };
    default:
      return { kind: 'struct', fields: randomFields(random, inner) };
  }
}

function randomFields(random, inner) {
  const names = new Set(Array.from({ length: 1 + random.below(3) }, () => random.pick(NAMES)));
  return [...names].map((name) => ({ name, type: inner() }));
}

const scalar = (name) => ({ kind: 'scalar', name });
const WIDER = new Map([
  ['INT', ['BIGINT', 'DOUBLE', 'STRING']],
  ['BIGINT', ['STRING', 'INT']],
  ['FLOAT', ['DOUBLE', 'STRING']],
  ['DOUBLE', ['STRING', 'FLOAT']],
  ['BOOLEAN', ['STRING', 'INT']],
  ['DATE', ['STRING', 'TIMESTAMP']],
  ['TIMESTAMP', ['STRING', 'DATE']],
  ['STRING', ['BINARY', 'INT']],
  ['BINARY', ['STRING', 'INT']],
]);

/** Another type of the same column: often a wider one, sometimes one that no table could turn it into. */
export function changedType(random, type) {
  switch (type.kind) {
    case 'scalar': {
      if (random.chance(0.1)) return randomType(random, 1);
      const [first, ...others] = WIDER.get(type.name);
      return scalar(others.length === 0 || random.chance(0.6) ? first : random.pick(others));
    }
    case 'decimal': {
      if (random.chance(0.2)) return scalar('STRING');
      const precision = Math.min(38, Math.max(1, type.precision + random.below(6) - 1));
      const scale = random.chance(0.8) ? type.scale : type.scale + random.below(3) - 1;
      return { kind: 'decimal', precision, scale: Math.min(precision, Math.max(0, scale)) };
    }
    case 'array':
      return { kind: 'array', element: changedType(random, type.element) };
    case 'map':
      return random.chance(0.15) ? { ...type, key: changedType(random, type.key) } : { ...type, value: changedType(random, type.value) };
    case 'struct':
      return { kind: 'struct', fields: changedFields(random, type.fields) };
  }
}

function changedFields(random, fields) {
  const chosen = random.below(fields.length);
  if (random.chance(0.5))
    return fields.map((field, index) => (index === chosen ? { ...field, type: changedType(random, field.type) } : field));
  if (fields.length > 1 && random.chance(0.1)) return fields.filter((_, index) => index !== chosen);
  const name = NAMES.find((one) => !fields.some((field) => field.name === one)) ?? `f${fields.length}`;
  const added = { name, type: randomType(random, 1) };
  return random.chance(0.5) ? [...fields, added] : [added, ...fields];
}

/**
 * The first version of a topic.
 *
 * @param {(type: object) => string} print The product's spelling of a type.
 * @param {(field: object, type: object) => string | undefined} transformProblem The product's, since it must know what can be a partition.
 */
export function firstVersion(random, table, print, transformProblem) {
  const payload = {};
  const types = new Map();
  for (let index = 0; index < 4 + random.below(6); index++) {
    const name = random.chance(0.5) ? `c${index}` : NAMES[index];
    types.set(name, randomType(random));
    payload[name] = { type: print(types.get(name)) };
  }
  const partitioning = [];
  for (const [name, type] of types) {
    const transform = random.pick(['identity', 'year', 'month', 'day', 'hour', 'bucket', 'truncate']);
    const width = transform === 'bucket' || transform === 'truncate' ? 1 + random.below(20) : undefined;
    if (!random.chance(0.3) || transformProblem({ column: name, transform, width }, type) !== undefined) continue;
    partitioning.push({ field: name, transform: width === undefined ? transform : `${transform}(${width})` });
  }
  return {
    schema_version: '1.0.0',
    table_name: table,
    envelope_columns: { message_id: { type: 'STRING', required: true }, publish_time: { type: 'TIMESTAMP', required: true } },
    payload_columns: payload,
    ...(random.chance(0.5) ? { partitioning } : {}),
  };
}

const without = (columns, name) => Object.fromEntries(Object.entries(columns).filter(([own]) => own !== name));

/** The next version: one to three changes. */
export function nextVersion(random, schema, step, print, parse) {
  const next = structuredClone({ ...schema, schema_version: `1.${step}.0` });
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    const columns = next.payload_columns;
    const name = random.pick(Object.keys(columns));
    const kind = random.below(12);
    if (kind < 4) columns[`n${step}_${changes}`] = { type: print(randomType(random)) };
    else if (kind < 9) columns[name] = { ...columns[name], type: print(changedType(random, parse(columns[name].type))) };
    else if (kind === 9) next.envelope_columns[`e${step}_${changes}`] = { type: print(randomType(random, 1)) };
    else if (kind === 10) next.payload_columns = { [name]: columns[name], ...columns };
    else if (random.chance(0.3)) next.payload_columns = without(columns, name);
    else next.table_properties = { vacuum_min_snapshots_to_keep: String(step) };
  }
  return next;
}

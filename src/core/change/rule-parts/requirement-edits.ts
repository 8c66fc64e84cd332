import type { Column } from '../../schema/column.js';
import { membersOf } from '../../schema/column-tokens.js';
import { folded } from '../../schema/identifier.js';
import type { TopicSchema } from '../../schema/topic-schema.js';
import { mergedEdit, removeOne } from '../../text/json-edits.js';
import type { JsonNode } from '../../text/json-node.js';
import type { Edit, MakeEdit } from '../edit.js';
import { valueOf } from '../tokens.js';

/**
 * Makes a column optional: all its attributes that require it, or else its entry in a list of
 * critical data elements. Undefined where both do, which are two places of the file.
 */
export function makeOptional(column: Column): MakeEdit {
  return withdrawal(column, ['required', 'nullable', 'cde']);
}

/** Makes a column no critical data element. */
export function makeNoCde(column: Column): MakeEdit {
  return withdrawal(column, ['cde']);
}

function withdrawal(column: Column, keys: readonly string[]): MakeEdit {
  return ({ after, afterText }) => {
    const flags = flagEdits(column, keys);
    const isListed = after.listedCdes.has(column.name);
    if (isListed) return flags.length === 0 ? unlisted(after, column.name) : undefined;
    return mergedEdit(afterText, flags);
  };
}

function flagEdits(column: Column, keys: readonly string[]): readonly Edit[] {
  return membersOf(column).flatMap(({ key, value }): readonly Edit[] => {
    if (!keys.includes(key) || value.kind !== 'boolean') return [];
    const required = key !== 'nullable';
    return value.value === required ? [{ at: value, text: String(!required) }] : [];
  });
}

interface Listed {
  readonly items: readonly JsonNode[];
  readonly index: number;
  readonly isOnly: boolean;
}

/** Where the names of a schema's lists stand. Read once, since thousands may be taken from a list. */
const listedIn = new WeakMap<TopicSchema, ReadonlyMap<string, Listed>>();

function unlisted(schema: TopicSchema, name: string): Edit | undefined {
  const listed = listedIn.get(schema) ?? readLists(schema);
  listedIn.set(schema, listed);
  const found = listed.get(name);
  return found?.isOnly === true ? removeOne(found.items, found.index) : undefined;
}

function readLists(schema: TopicSchema): ReadonlyMap<string, Listed> {
  const found = new Map<string, Listed>();
  for (const key of ['cde_fields', 'critical_data_elements']) {
    const list = valueOf(schema, key);
    for (const [index, item] of (list?.kind === 'array' ? list.items : []).entries()) {
      if (list?.kind !== 'array' || item.kind !== 'string') continue;
      const name = folded(item.value);
      found.set(name, { items: list.items, index, isOnly: !found.has(name) });
    }
  }
  return found;
}

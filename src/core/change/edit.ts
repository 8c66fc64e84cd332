import { folded } from '../schema/identifier.js';
import type { TopicSchema } from '../schema/topic-schema.js';
import type { TextEdit } from '../text/apply-edit.js';
import type { JsonNode } from '../text/json-node.js';
import { valueOf } from './tokens.js';

/** A replacement in the newer text that resolves the finding and keeps the file valid. */
export type Edit = TextEdit;

/** What an edit is made from. */
export interface EditSources {
  /** Empty for a new topic. */
  readonly beforeText: string;
  readonly after: TopicSchema;
  readonly afterText: string;
  /** By folded name, the names in the newer version's lists of critical data elements. */
  readonly listedNames: () => ReadonlyMap<string, ListedName>;
}

/** Where a list names a column. */
export interface ListedName {
  readonly items: readonly JsonNode[];
  readonly index: number;
  /** Whether no list names it a second time. */
  readonly isOnly: boolean;
}

/** Makes an edit from the texts of both versions; undefined where none is sure to be right. */
export type MakeEdit = (sources: EditSources) => Edit | undefined;

/** An edit, or how to make it: most findings are never shown with theirs. */
export type LazyEdit = Edit | MakeEdit;

/** A second way out of a finding, beside its `edit`. */
export interface OtherWay<Way = Edit> {
  /** Follows "Or: ", so it begins with a verb in lower case. */
  readonly words: string;
  readonly edit: Way;
}

/** The edit itself, as plain data; undefined where there is none. */
export function madeEdit(
  edit: LazyEdit | undefined,
  sources: EditSources | undefined,
): Edit | undefined {
  const made = typeof edit === 'function' ? sources && edit(sources) : edit;
  if (made === undefined) return undefined;
  const { start, end } = made.at;
  return { at: { start, end }, text: made.text };
}

/** The sources of the edits of one comparison. The lists are read once, and only if asked for. */
export function editSources(
  beforeText: string,
  after: TopicSchema,
  afterText: string,
): EditSources {
  let names: ReadonlyMap<string, ListedName> | undefined;
  return { beforeText, after, afterText, listedNames: () => (names ??= readLists(after)) };
}

function readLists(schema: TopicSchema): ReadonlyMap<string, ListedName> {
  const found = new Map<string, ListedName>();
  for (const key of ['cde_fields', 'critical_data_elements']) {
    const list = valueOf(schema, key);
    const items = list?.kind === 'array' ? list.items : [];
    for (const [index, item] of items.entries()) {
      if (item.kind !== 'string') continue;
      const name = folded(item.value);
      found.set(name, { items, index, isOnly: !found.has(name) });
    }
  }
  return found;
}

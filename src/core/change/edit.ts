import type { TopicSchema } from '../schema/topic-schema.js';
import type { TextEdit } from '../text/apply-edit.js';

/** A replacement in the newer text that resolves the finding and keeps the file valid. */
export type Edit = TextEdit;

/** What an edit is made from. */
export interface EditSources {
  /** Empty for a new topic. */
  readonly beforeText: string;
  readonly after: TopicSchema;
  readonly afterText: string;
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

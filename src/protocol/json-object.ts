/** The members of a JSON object, or a clause that says why the bytes are none. */
export type ReadJsonObject =
  { readonly members: ReadonlyMap<string, unknown> } | { readonly problem: string };

/** Reads an object that any program may have written. Never throws. */
export function readJsonObject(bytes: Uint8Array | undefined): ReadJsonObject {
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return { problem: 'it is not JSON' };
  }
  return typeof document !== 'object' || document === null || Array.isArray(document)
    ? { problem: 'it is not a JSON object' }
    : { members: new Map(Object.entries(document)) };
}

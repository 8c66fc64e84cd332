import { Fault, reasonOf } from '../errors.js';
import type { GitObject, ObjectReader } from './batch.js';
import type { Content, Place } from './git.js';

/**
 * A file of a commit by its path. `git cat-file` says "missing" both for a path that the commit
 * doesn't have and for one whose object is lost or damaged. Only the first is absent: taking the
 * second for it would make every change look like a new topic. Throws a Fault for the second.
 */
export async function contentAt(
  objects: ObjectReader,
  commit: string,
  path: string,
): Promise<Content> {
  const place = { commit, path };
  const found = await readAt(objects, `${commit}:${path}`, place);
  if (found !== undefined) return contentOf(found);
  const entry = await entryAt(objects, place);
  if (entry === undefined) return 'missing';
  return entry.mode === SUBMODULE ? 'not-a-regular-file' : blobAt(objects, entry.oid, place);
}

/** An object that a tree or the index names. Throws a Fault when it can't be read. */
export async function blobAt(objects: ObjectReader, oid: string, place: Place): Promise<Content> {
  const found = await readAt(objects, oid, place);
  if (found === undefined) throw unreadable(place, `object ${oid} is missing or damaged`);
  return contentOf(found);
}

interface Entry {
  readonly oid: string;
  readonly mode: string;
}
/** https://git-scm.com/docs/git-fast-import#_filemodify; a tree has no leading zero. */
const SUBMODULE = '160000';
const FOLDER = '40000';

/** Looks a path up folder by folder; undefined where a folder that could be read has no such name. */
async function entryAt(
  objects: ObjectReader,
  place: Place & { readonly commit: string },
): Promise<Entry | undefined> {
  let name = `${place.commit}^{tree}`;
  let entry: Entry | undefined;
  for (const part of place.path.split('/')) {
    if (entry !== undefined && entry.mode !== FOLDER) return undefined;
    const folder = await readAt(objects, name, place);
    if (folder?.content === undefined)
      throw unreadable(place, `the folder ${name} above it is missing, damaged or too large`);
    entry = entriesOf(folder.content, folder.oid.length / 2).get(part);
    if (entry === undefined) return undefined;
    name = entry.oid;
  }
  return entry;
}

/** `<mode> <name>\0<object in binary>`…: https://git-scm.com/book/en/v2/Git-Internals-Git-Objects */
function entriesOf(tree: Uint8Array, oidBytes: number): ReadonlyMap<string, Entry> {
  const bytes = Buffer.from(tree);
  const entries = new Map<string, Entry>();
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0, at);
    const [, mode = '', name = ''] = /^(\d+) (.*)$/s.exec(bytes.toString('utf8', at, end)) ?? [];
    at = end + 1 + oidBytes;
    entries.set(name, { oid: bytes.toString('hex', end + 1, at), mode });
  }
  return entries;
}

/** A damaged object can end git, whose words name no file. */
async function readAt(
  objects: ObjectReader,
  name: string,
  place: Place,
): Promise<GitObject | undefined> {
  try {
    return await objects.read(name);
  } catch (cause) {
    throw unreadable(place, reasonOf(cause), cause);
  }
}

function unreadable({ path, commit }: Place, reason: string, cause?: unknown): Fault {
  const where = commit === undefined ? 'the index' : `commit ${commit.slice(0, 12)}`;
  return new Fault(
    `git can't read ${JSON.stringify(path)} of ${where} (${reason}), so it is not known what the file holds; run git fsck, or clone anew`,
    { cause, file: path },
  );
}

function contentOf({ type, content }: GitObject): Content {
  return type === 'blob' ? (content ?? 'too-large') : 'not-a-regular-file';
}

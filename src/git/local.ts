import { Fault } from '../errors.js';
import { ancestryOf, completeHistory, isShallowNow } from './ancestry.js';
import { openObjectReader, type ObjectReader } from './batch.js';
import type { Git } from './git.js';
import { listVersions } from './history.js';
import { linkTarget } from './link-target.js';
import { listChanges, listFiles } from './listing.js';
import { mainBranches, originHead } from './branches.js';
import { blobAt, contentAt } from './object-at.js';
import { listObstacles } from './obstacles.js';
import { fetchFrom, headAt, ORIGIN, remoteOf, tipAt } from './remote.js';
import { explained, GitFailure, LOCAL_TIMEOUT_MS, runGit, startGit } from './run-git.js';
import { readWorkingFile } from './working-file.js';

/**
 * Larger than the limit for a schema, so that the parser can report the size; small enough for
 * memory.
 */
const MAX_BLOB_BYTES = 8 * 1_048_576;
/** `git hash-object -t tree /dev/null`; git knows this object in every repository. */
const EMPTY_TREE = {
  sha1: '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  sha256: '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
} as const;

const FULL_NAME = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Opens the repository that contains a directory, with the git binary. One process stays open until
 * `close`. `about` is the URL of the repository that the run is about; the default is `origin`.
 */
export async function openRepository(directory: string, about?: string): Promise<Git> {
  const objects = openObjectReader(
    () => startGit(directory, ['cat-file', '--batch']),
    MAX_BLOB_BYTES,
    LOCAL_TIMEOUT_MS,
  );
  let answer: Buffer;
  let remote: string;
  try {
    [answer, remote] = await Promise.all([
      runGit(directory, [
        'rev-parse',
        '--is-shallow-repository',
        '--show-object-format',
        '--show-toplevel',
      ]),
      remoteOf(directory, about),
    ]);
  } catch (error) {
    objects.close();
    throw explained(error, directory);
  }
  // The root is last because it may contain a line feed.
  const [shallow, format, ...lines] = answer.toString('utf8').replace(/\n$/, '').split('\n');
  const root = lines.join('\n');
  let isShallow = shallow === 'true';
  let completion: Promise<void> | undefined;
  const emptyTree = EMPTY_TREE[format === 'sha256' ? 'sha256' : 'sha1'];

  const commit: Git['commit'] = async (name) => {
    // No branch or tag may begin with a hyphen: https://git-scm.com/docs/git-check-ref-format
    if (name === '' || name.startsWith('-')) return undefined;
    const object = await objects.read(`${name}^{commit}`);
    if (object?.content !== undefined)
      return { sha: object.oid, parents: parentsOf(object.content) };
    await requireReadable(root, objects, name);
    return undefined;
  };
  const isKnown = async (sha: string): Promise<boolean> => (await commit(sha)) !== undefined;
  const complete = async (): Promise<void> => {
    await completeHistory(root);
    isShallow = false;
  };
  const fetchOnce = (
    from: string,
    nameOrSha: string,
    depth: number,
  ): ReturnType<Git['fetchCommit']> =>
    // A depth would cut off the history of a complete clone.
    fetchFrom(root, from, nameOrSha, isShallow ? depth : undefined);
  const readLink = async (sha: string, path: string): Promise<string> => {
    const link = await contentAt(objects, sha, path);
    return typeof link === 'string' ? '' : Buffer.from(link).toString('utf8');
  };
  return {
    root,
    remote,
    get isShallow() {
      return isShallow;
    },
    commit,
    originHead: () => originHead(root, commit),
    remoteHead: () => headAt(root, remote),
    mainBranches: (hasRemote) => mainBranches(root, hasRemote, commit),
    mergeBase: async (a, b) => {
      try {
        return (await runGit(root, ['merge-base', fullName(a), fullName(b)]))
          .toString('utf8')
          .trim();
      } catch (error) {
        if (error instanceof GitFailure && error.exitCode === 1) return undefined;
        throw explained(error, root);
      }
    },
    ancestry: async (one, other) => {
      const [a, b] = [fullName(one), fullName(other)];
      const local = await ancestryOf(root, a, b, isKnown);
      if (local === 'ancestor' || !isShallow) return local;
      // The missing history may change the answer. It is fetched once for all callers.
      await (completion ??= complete());
      return ancestryOf(root, a, b, isKnown);
    },
    changes: async (base, target, folders) =>
      listChanges(root, base === undefined ? emptyTree : fullName(base), target, folders),
    files: (target, folders) => listFiles(root, target, folders),
    obstacles: (target, folders) => listObstacles(root, target, folders, readLink),
    linkTarget: (target, path) => linkTarget(root, target, path, readLink),
    fileAt: (sha, path) => contentAt(objects, sha, path),
    blob: (oid, place) => blobAt(objects, oid, place),
    versions: (sha, path) => listVersions(root, fullName(sha), path),
    workingFile: (path) => readWorkingFile(root, path, MAX_BLOB_BYTES),
    fetchCommit: async (nameOrSha, depth) => {
      let fetched = await fetchOnce(remote, nameOrSha, depth);
      // A fork's own commits are only at origin. Asking origin is safe for a full name, which
      // identifies one commit.
      if (
        fetched !== 'fetched' &&
        remote !== ORIGIN &&
        FULL_NAME.test(nameOrSha) &&
        (await fetchOnce(ORIGIN, nameOrSha, depth)) === 'fetched'
      )
        fetched = 'fetched';
      // The fetch may have completed the history.
      if (isShallow && fetched === 'fetched') isShallow = await isShallowNow(root);
      return fetched;
    },
    remoteTip: (ref) => tipAt(root, remote, ref),
    close: objects.close,
  };
}

/**
 * Throws a Fault for a ref that names a commit which is lost or damaged: without its branch, a
 * change would be compared with another one, or with nothing.
 */
async function requireReadable(root: string, objects: ObjectReader, name: string): Promise<void> {
  if (FULL_NAME.test(name) || (await objects.read(name)) !== undefined) return;
  const oid = await runGit(root, ['rev-parse', '--verify', '--quiet', name]).catch(
    (error: unknown) => {
      if (error instanceof GitFailure) return undefined;
      throw error;
    },
  );
  if (oid !== undefined)
    throw new Fault(
      `git can't read ${JSON.stringify(name)} (commit ${oid.toString('utf8').trim()} is missing or damaged); run git fsck, or clone anew`,
    );
}

function parentsOf(commit: Uint8Array): string[] {
  const [header = ''] = Buffer.from(commit).toString('utf8').split('\n\n', 1);
  return [...header.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map((match) => match[1] ?? '');
}

/** Guards git's command line, where a name could be read as an option. */
function fullName(sha: string): string {
  if (!FULL_NAME.test(sha))
    throw new Fault(
      `git can't compare ${JSON.stringify(sha)}: it is not the full name of a commit`,
    );
  return sha;
}

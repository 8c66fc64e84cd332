/** A commit by its full name. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
}

/** One side of a changed file. */
export interface TreeFile {
  /** An untracked link counts as a `file` until it is read. */
  readonly kind: 'file' | 'link' | 'submodule';
  /** The blob's name; undefined when only the working tree has the content. */
  readonly oid: string | undefined;
}

/** A path with at least one of its two sides. A rename is a deletion and an addition. */
export interface TreeChange {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly before: TreeFile | undefined;
  readonly after: TreeFile | undefined;
}

/** Where an object is named, for the message about one that can't be read. */
export interface Place {
  readonly path: string;
  /** Undefined for a file of the index. */
  readonly commit: string | undefined;
}

/** What is judged: a commit, or the files on disk. */
export type Target =
  { readonly kind: 'commit'; readonly sha: string } | { readonly kind: 'working-tree' };

/** A path behind which git lists nothing. */
export interface Obstacle {
  readonly path: string;
  readonly kind: 'link' | 'submodule';
}

/** A file's bytes, or why they are not read. */
export type Content = Uint8Array | 'too-large' | 'missing' | 'not-a-regular-file';

/** `unknown`: the commit is not in this clone, although the clone has the whole history. */
export type Ancestry = 'ancestor' | 'not-ancestor' | 'unknown';

/**
 * `refused`: the remote answered that it has no such ref or commit. `failed`: the remote could not
 * be asked.
 */
export type Fetched = 'fetched' | 'refused' | 'failed';

/**
 * A ref's commit at the remote, or why it is unknown. `no-remote`: this clone has no remote
 * `origin`.
 */
export type RemoteTip = { readonly sha: string } | Exclude<Fetched, 'fetched'> | 'no-remote';

/** A branch by its short name, such as `origin/main`, and its tip. */
export interface Branch {
  readonly name: string;
  readonly sha: string;
}

/** The branch that HEAD names at the remote, or why it is unknown. */
export type RemoteHead = { readonly name: string } | 'failed' | 'no-remote';

/** A commit that changed a file. */
export interface FileVersion {
  readonly sha: string;
  /** When it was committed: ISO 8601 with an offset. */
  readonly committedAt: string;
}

/** A repository. Nothing is written to it, except for commits fetched into a shallow clone. */
export interface Git {
  readonly root: string;
  /**
   * The repository that the run is about: `origin`, or its URL when `origin` is another one, such
   * as a fork. In that case this clone's branches are the fork's.
   */
  readonly remote: string;
  /** Whether this clone lacks history. Fetching can change it. */
  readonly isShallow: boolean;
  /**
   * Undefined when the name is not a commit in this clone. Throws a Fault for a branch or tag whose
   * commit can't be read.
   */
  readonly commit: (name: string) => Promise<Commit | undefined>;
  /** The remote's default branch as this clone knows it; undefined where it doesn't. */
  readonly originHead: () => Promise<Branch | undefined>;
  /** The name of the remote's default branch, asked of the remote. Downloads nothing. */
  readonly remoteHead: () => Promise<RemoteHead>;
  /**
   * Branches of which one may be the default branch: those of origin if `hasRemote`; where there
   * are none, the local ones that are usually called so.
   */
  readonly mainBranches: (hasRemote: boolean) => Promise<readonly Branch[]>;
  readonly mergeBase: (a: string, b: string) => Promise<string | undefined>;
  /**
   * Whether `commit` is `ofCommit` or in its history. Takes full names only. A shallow clone
   * fetches the whole history when its own part is not enough, and throws a Fault when that fails.
   */
  readonly ancestry: (commit: string, ofCommit: string) => Promise<Ancestry>;
  /**
   * The changes from a commit (undefined: the empty tree) to the target in these folders, including
   * untracked files.
   */
  readonly changes: (
    base: string | undefined,
    target: Target,
    folders: readonly string[],
  ) => Promise<readonly TreeChange[]>;
  /**
   * Every file of the target in these folders; for the working tree, also deleted files that are
   * still in the index.
   */
  readonly files: (target: Target, folders: readonly string[]) => Promise<readonly TreeChange[]>;
  /**
   * Submodules at, above or below these folders, and links there that lead to a folder or out of
   * the repository: what lies behind them is in no list.
   */
  readonly obstacles: (target: Target, folders: readonly string[]) => Promise<readonly Obstacle[]>;
  /**
   * The path that a link leads to in one step; undefined where it leads out of the repository.
   */
  readonly linkTarget: (target: Target, path: string) => Promise<string | undefined>;
  /** A file of a commit by its path. Throws a Fault for one that is there but can't be read. */
  readonly fileAt: (commit: string, path: string) => Promise<Content>;
  /** A file's object; `place` names the file. Throws a Fault when it can't be read. */
  readonly blob: (oid: string, place: Place) => Promise<Content>;
  /**
   * The commits that changed a file, along first parents from a commit on, newest first; in a
   * shallow clone, only those that are here.
   */
  readonly versions: (commit: string, path: string) => Promise<readonly FileVersion[]>;
  /** A file on disk. Links are not followed. */
  readonly workingFile: (path: string) => Promise<Content>;
  /** Fetches a branch or a commit from the remote. The depth applies only in a shallow clone. */
  readonly fetchCommit: (nameOrSha: string, depth: number) => Promise<Fetched>;
  /** The commit of a full ref (`HEAD`, `refs/heads/main`) at the remote now. Downloads nothing. */
  readonly remoteTip: (ref: string) => Promise<RemoteTip>;
  readonly close: () => void;
}

/** A commit by its full name. */
export interface Commit {
  readonly sha: string;
  readonly parents: readonly string[];
}

/** One side of a changed file. */
export interface TreeFile {
  /** An untracked link counts as a `file` until it is read. */
  readonly kind: 'file' | 'link' | 'submodule';
  /** The blob's name; undefined where only the working tree has the content. */
  readonly oid: string | undefined;
}

/** A path with what it was and is; at least one of the two. Renames are a deletion and an addition. */
export interface TreeChange {
  /** From the repository's root, with `/`. */
  readonly path: string;
  readonly before: TreeFile | undefined;
  readonly after: TreeFile | undefined;
}

/** What is judged: a commit, or the files as they lie on disk. */
export type Target =
  { readonly kind: 'commit'; readonly sha: string } | { readonly kind: 'working-tree' };

/** Content that may be withheld because nobody would read it anyway. */
export type Content = Uint8Array | 'too-large' | 'missing' | 'not-a-regular-file';

/** `unknown`: the commit is not in this clone, which has the whole history. */
export type Ancestry = 'ancestor' | 'not-ancestor' | 'unknown';

/** `refused`: the remote answered, and has no such thing to give; `failed`: nobody knows. */
export type Fetched = 'fetched' | 'refused' | 'failed';

/** A tip, or why there is none: `no-remote`: this clone has no remote `origin`. */
export type Asked = { readonly sha: string } | Exclude<Fetched, 'fetched'> | 'no-remote';

/** A repository that is read, never written, except for commits fetched into a shallow clone. */
export interface Git {
  readonly root: string;
  /**
   * Which repository is asked: `origin`, or the URL of the one that a run is about where `origin` is another one, such as a fork. Then
   * the branches that are here are that other one's.
   */
  readonly remote: string;
  /** Whether history is missing here, now. */
  readonly isShallow: boolean;
  /** Undefined when the name doesn't lead to a commit that is here. */
  readonly commit: (name: string) => Promise<Commit | undefined>;
  /** The remote's default branch, else main or master; undefined when there is none of them. */
  readonly defaultBranch: () => Promise<
    { readonly name: string; readonly sha: string } | undefined
  >;
  readonly mergeBase: (a: string, b: string) => Promise<string | undefined>;
  /**
   * Whether a commit is another one, or in its history. Full names only. A shallow clone gets the whole history first, where what
   * is there doesn't tell; a Fault where it can't.
   */
  readonly ancestry: (commit: string, ofCommit: string) => Promise<Ancestry>;
  /** Between a commit (undefined: the empty tree) and the target, in these folders; untracked files included. */
  readonly changes: (
    base: string | undefined,
    target: Target,
    folders: readonly string[],
  ) => Promise<readonly TreeChange[]>;
  /** Every file of the target in these folders; of the working tree also those deleted but still in the index. */
  readonly files: (target: Target, folders: readonly string[]) => Promise<readonly TreeChange[]>;
  /** A file of a commit by its path. */
  readonly fileAt: (commit: string, path: string) => Promise<Content>;
  readonly blob: (oid: string) => Promise<Content>;
  /** A file on disk; never follows a link out of the repository. */
  readonly workingFile: (path: string) => Promise<Content>;
  /** Brings a branch or a commit here, from the remote. The depth counts in a shallow clone only. */
  readonly fetchCommit: (nameOrSha: string, depth: number) => Promise<Fetched>;
  /** The commit that a full name (`HEAD`, `refs/heads/main`) has at the remote now. Downloads nothing. */
  readonly remoteTip: (ref: string) => Promise<Asked>;
  readonly close: () => void;
}

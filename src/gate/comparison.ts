import type { Target } from '../git/git.js';

/** What a run compares with. */
export type BaseRequest =
  /**
   * The commit where the working tree branched off `ref`, or off the default branch without one.
   */
  | { readonly kind: 'working-tree'; readonly ref: string | undefined }
  | {
      readonly kind: 'pull-request';
      readonly ref: string;
      readonly headSha: string | undefined;
      readonly runSha: string | undefined;
    }
  | { readonly kind: 'commit'; readonly sha: string }
  /**
   * The commit that a push replaced; null when the push created the branch, undefined when the
   * event doesn't name it.
   */
  | { readonly kind: 'push'; readonly beforeSha: string | null | undefined }
  /**
   * For another branch or a run on demand: the commit where HEAD branched off `ref`; empty is the
   * default branch. `given`: a person named it for a change; with the head of its pull request.
   */
  | {
      readonly kind: 'branch';
      readonly ref: string;
      readonly given?: { readonly headSha: string | undefined } | undefined;
    };

export interface Comparison {
  readonly target: Target;
  /** Undefined when there is no earlier commit, so that every schema is new. */
  readonly base: string | undefined;
  /** What `base` comes from, such as `origin/main`; undefined where it is only known by its name. */
  readonly baseName?: string | undefined;
  /** The commit that is checked out; undefined in a repository without commits. */
  readonly head: string | undefined;
  readonly notes: readonly string[];
}

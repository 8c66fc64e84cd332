export interface Repository {
  readonly root: string;
  git(...args: readonly string[]): string;
  write(file: string, content: string | Uint8Array): void;
  commit(message: string): string;
  mergePullRequest(branch: string, change: () => void): string;
  remove(): void;
}
export function throwawayRepository(): Repository;
export function repositoryAt(root: string): Repository;
export function pullRequestEnvironment(
  repository: { readonly root: string; git(...args: readonly string[]): string },
  head: string,
  files: string,
): Record<string, string>;

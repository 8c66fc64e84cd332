/** The product's own repository, whose documentation reports link to. */
export const HOME = 'https://github.com/lean-ops/schema-gate';

/** Where a rule is explained. */
export function ruleUrl(rule: string): string {
  return `${HOME}/blob/v1/docs/rules.md#${rule}`;
}

/** The address of a line of a file at the judged commit. */
export type LineLink = (file: string, line: number) => string;

/** What the runner's environment says about a commit; each part may be missing or odd. */
export interface CommitPlace {
  /** Such as `https://github.com`. */
  readonly server: string | undefined;
  /** `owner/name` */
  readonly repository: string | undefined;
  readonly sha: string | null | undefined;
}

/** Links into a commit on GitHub; undefined where the place is not fully known. */
export function linksInto({ server, repository, sha }: CommitPlace): LineLink | undefined {
  if (!isRepository({ server, repository })) return undefined;
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(sha ?? '')) return undefined;
  return (file, line) => `${server}/${repository}/blob/${sha}/${uriPath(file)}#L${line}`;
}

/** What the runner's environment says about a run; each part may be missing or odd. */
export interface RunPlace extends Pick<CommitPlace, 'server' | 'repository'> {
  readonly runId: string | number | undefined;
}

/** The page of a run, with its summary; undefined where the place is not fully known. */
export function runLink({ server, repository, runId }: RunPlace): string | undefined {
  return isRepository({ server, repository }) && /^[0-9]{1,20}$/.test(String(runId))
    ? `${server}/${repository}/actions/runs/${runId}`
    : undefined;
}

function isRepository({ server, repository }: Pick<CommitPlace, 'server' | 'repository'>): boolean {
  return (
    /^https?:\/\/[A-Za-z0-9.:-]+$/.test(server ?? '') &&
    /^[A-Za-z0-9._-]+\/[A-Za-z0-9._-]+$/.test(repository ?? '')
  );
}

/** A path in a URI. Parentheses would end a link in markdown. */
export function uriPath(file: string): string {
  return file
    .replaceAll('\\', '/')
    .replace(/^\/+/, '')
    .split('/')
    .map((part) =>
      encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')).replace(
        /[()!'*]/g,
        (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/');
}

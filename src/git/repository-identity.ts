/**
 * Whether two addresses are the same repository of the same host; protocol, credentials and letter
 * case don't matter. An address that can't be parsed is not the same as any other. Example:
 * `git@github.com:o/r.git` and `https://github.com/O/R`.
 */
export function isSameRepository(one: string, other: string): boolean {
  const [a, b] = [parseAddress(one), parseAddress(other)];
  if (a === undefined || b === undefined || a.host !== b.host || a.path !== b.path) return false;
  // The SSH port of a host is independent of its HTTP port, so only HTTP ports are compared.
  return a.webPort === undefined || b.webPort === undefined || a.webPort === b.webPort;
}

interface Address {
  /** Empty for a path on disk. */
  readonly host: string;
  readonly path: string;
  /** Undefined for an address that is not HTTP. */
  readonly webPort: string | undefined;
}

function parseAddress(text: string): Address | undefined {
  const url = urlOf(text);
  if (url === undefined || url.search !== '' || url.hash !== '') return undefined;
  const path = url.pathname
    .split('/')
    .filter((part) => part !== '')
    .join('/')
    .replace(/\.git$/i, '')
    .toLowerCase();
  const isFile = url.protocol === 'file:';
  if (path === '' || (url.hostname === '') !== isFile) return undefined;
  // Empty for the default port.
  const webPort = /^https?:$/.test(url.protocol) ? url.port : undefined;
  return { host: url.hostname.toLowerCase(), path, webPort };
}

/**
 * Also reads git's short form for SSH, `user@host:path`, and a path on disk:
 * https://git-scm.com/docs/git-clone#_git_urls
 */
function urlOf(text: string): URL | undefined {
  const [, host, path] = /^(?:[^@/:]+@)?([^@/:]{2,}):(?!\/\/)(.+)$/.exec(text) ?? [];
  const address =
    host !== undefined && path !== undefined
      ? `ssh://${host}/${path}`
      : text.startsWith('/')
        ? `file://${text}`
        : text;
  return URL.canParse(address) ? new URL(address) : undefined;
}

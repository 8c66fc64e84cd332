/**
 * Whether two addresses lead to one repository of one host, whatever the protocol, the credentials and the spelling. What can't be
 * read is no repository's.
 */
export function isSameRepository(one: string, other: string): boolean {
  const [a, b] = [parseAddress(one), parseAddress(other)];
  if (a === undefined || b === undefined || a.host !== b.host || a.path !== b.path) return false;
  // A host's SSH has a port of its own, which says nothing about the one of its pages.
  return a.webPort === undefined || b.webPort === undefined || a.webPort === b.webPort;
}

interface Address {
  /** Empty for a file. */
  readonly host: string;
  readonly path: string;
  /** Undefined for what is not HTTP. */
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
  // Empty for the usual one.
  const webPort = /^https?:$/.test(url.protocol) ? url.port : undefined;
  return { host: url.hostname.toLowerCase(), path, webPort };
}

/** Also of git's short form for SSH, `user@host:path`, and of a path. */
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

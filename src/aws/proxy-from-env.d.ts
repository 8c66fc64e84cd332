// The package brings no types of its own.
declare module 'proxy-from-env' {
  /** The proxy for a URL by the variables of this process; empty where there is none or NO_PROXY exempts the host. */
  export function getProxyForUrl(url: string): string;
}

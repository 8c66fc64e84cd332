// The package has no types.
declare module 'proxy-from-env' {
  /**
   * The proxy for a URL according to process.env; empty when there is none or NO_PROXY exempts the
   * host.
   */
  export function getProxyForUrl(url: string): string;
}

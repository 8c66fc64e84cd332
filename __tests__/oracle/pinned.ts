/** The commit whose bundles are right; everything a user sees is compared with what they do. */
export const PINNED = 'b1d7289d281dc81e3c873d766a4440f2e027b06a';

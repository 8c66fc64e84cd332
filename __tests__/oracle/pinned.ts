/** The commit whose bundles are right; everything a user sees is compared with what they do. */
export const PINNED = 'e874450c7e6081bc419d95839fceeeb96569dcb3';

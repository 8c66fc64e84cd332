/** The commit whose bundles are right; everything a user sees is compared with what they do. */
export const PINNED = '4e8b92466af5fcfbea2c758a668113e1b893930e';

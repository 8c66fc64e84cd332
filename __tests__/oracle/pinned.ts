/** The commit whose bundles are right; everything a user sees is compared with what they do. */
export const PINNED = '9e9281fd412855f6261295a5e9255100991c946a';

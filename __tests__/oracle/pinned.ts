/** The commit whose bundles are right; everything a user sees is compared with what they do. */
export const PINNED = 'c465fab5293cf9ff79342af90c3a1bd8a3a097ca';

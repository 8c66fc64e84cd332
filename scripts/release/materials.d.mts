/** See materials.mjs. */
export function materials(sbom: object, licenses: readonly string[]): object;

// The bill of materials names what the bundles hold, and not the tools that made them.

/** `name@version` of every package that a licenses.txt names: `name version (licence)` a line. */
function packagesOf(licenses) {
  const lines = licenses.matchAll(/^(@?[\w.~/-]+) (\d+\.\d+\.\d+\S*) \([^)]+\)$/gm);
  return [...lines].map(([, name, version]) => `${name}@${version}`);
}

/**
 * `npm sbom`'s CycloneDX without the packages that no bundle holds; the rest is required, since it
 * is part of what runs. `licenses`: the text of each bundle's licenses.txt. The same lockfile and
 * bundles give the same text. Throws where a bundle holds a package that the lockfile doesn't have.
 */
export function materials(sbom, licenses) {
  const bundled = new Set(licenses.flatMap(packagesOf));
  const components = sbom.components
    .filter(({ name, version }) => bundled.has(`${name}@${version}`))
    .map(({ properties: _isDevelopment, ...one }) => ({ ...one, scope: 'required' }));
  const kept = new Set(components.map((one) => one['bom-ref']));
  const unknown = [...bundled].filter((one) => !kept.has(one));
  if (unknown.length > 0) throw new Error(`Not in package-lock.json: ${unknown.join(', ')}`);
  const product = sbom.metadata.component;
  const { serialNumber: _random, metadata, ...rest } = sbom;
  const { timestamp: _clock, ...stable } = metadata;
  const name = product['bom-ref'].replace(/@[^@]+$/, '');
  return {
    ...rest,
    // npm takes the folder's name.
    metadata: { ...stable, component: { ...product, name } },
    components,
    dependencies: sbom.dependencies
      .filter(({ ref }) => kept.has(ref) || ref === product['bom-ref'])
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) })),
  };
}

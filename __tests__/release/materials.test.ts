import { expect, it } from '@jest/globals';
import { materials } from '../../scripts/release/materials.mjs';

const component = (name: string, version: string): object => ({
  'bom-ref': `${name}@${version}`,
  type: 'library',
  name,
  version,
  scope: 'optional',
  properties: [{ name: 'cdx:npm:package:development', value: 'true' }],
});
const SBOM = {
  bomFormat: 'CycloneDX',
  serialNumber: 'urn:uuid:1',
  metadata: { timestamp: 'now', component: { 'bom-ref': 'schema-gate@1.0.0', name: 'folder' } },
  components: [
    component('@a/core', '1.0.0'),
    component('@a/core', '2.0.0'),
    component('jest', '30.0.0'),
  ],
  dependencies: [
    { ref: 'schema-gate@1.0.0', dependsOn: ['@a/core@2.0.0', 'jest@30.0.0'] },
    { ref: '@a/core@2.0.0', dependsOn: [] },
    { ref: 'jest@30.0.0', dependsOn: ['@a/core@1.0.0'] },
  ],
};

it('a bill of materials has the versions that a bundle holds, and no tools', () => {
  const bill = materials(SBOM, ['@a/core 2.0.0 (MIT)\n\nA licence 1.0.0 (of something)\n']);
  expect(bill).toEqual({
    bomFormat: 'CycloneDX',
    metadata: { component: { 'bom-ref': 'schema-gate@1.0.0', name: 'schema-gate' } },
    components: [
      {
        'bom-ref': '@a/core@2.0.0',
        type: 'library',
        name: '@a/core',
        version: '2.0.0',
        scope: 'required',
      },
    ],
    dependencies: [
      { ref: 'schema-gate@1.0.0', dependsOn: ['@a/core@2.0.0'] },
      { ref: '@a/core@2.0.0', dependsOn: [] },
    ],
  });
});

it('a package that no lockfile has is told', () => {
  expect(() => materials(SBOM, ['b 1.0.0 (MIT)\n'])).toThrow('Not in package-lock.json: b@1.0.0');
});

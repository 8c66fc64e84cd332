import { CreateBucketCommand, PutBucketVersioningCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from '@jest/globals';
import { awsRegistry } from '../../src/registry/aws.js';
import type { Registry } from '../../src/registry/registry.js';
import { registryContract, type OpenRegistry } from '../contracts/registry.js';
import { createRegistryTable } from '../servers/dynamodb.js';

// Run by `npm run test:aws`, which starts the server.
const endpoint = process.env['MOTO_URL'];
if (endpoint === undefined) throw new Error('MOTO_URL names no server; run npm run test:aws');
process.env['AWS_ACCESS_KEY_ID'] = 'test';
process.env['AWS_SECRET_ACCESS_KEY'] = 'test';

let count = 0;
async function open(hasVersions: boolean): Promise<OpenRegistry> {
  const name = `registry-${String(process.pid)}-${count++}`;
  const client = new S3Client({ endpoint: endpoint!, region: 'us-east-1', forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket: name }));
  if (hasVersions) {
    const VersioningConfiguration = { Status: 'Enabled' } as const;
    await client.send(new PutBucketVersioningCommand({ Bucket: name, VersioningConfiguration }));
  }
  client.destroy();
  await createRegistryTable(endpoint!, name);
  const environment = { AWS_ENDPOINT_URL: endpoint };
  return {
    registry: withoutMotosFlaws(
      await awsRegistry({ bucket: name, prefix: 'schemas', table: name, environment }),
    ),
    close: async () => undefined,
    hasVersions,
  };
}

/**
 * What moto 5.2.5 does unlike AWS is evened out here, and nothing else: each flaw of its own would
 * show as a flaw of ours.
 */
function withoutMotosFlaws(registry: Registry): Registry {
  const { objects, items } = registry;
  if (items === undefined) throw new Error('The registry has no items');
  return {
    ...registry,
    objects: {
      ...objects,
      // moto's folders still name those whose last object was deleted, when the bucket has
      // versions.
      folders: async (prefix) => {
        const names = await objects.folders(prefix);
        const below = await Promise.all(names.map((name) => objects.list(`${prefix}${name}/`)));
        return names.filter((_, index) => below[index]?.length !== 0);
      },
    },
    items: {
      ...items,
      // moto answers 500 to an update that changes nothing; removing what isn't there changes
      // nothing either.
      update: (topic, changes, condition) =>
        items.update(
          topic,
          Object.keys(changes).length === 0 ? { commit: null } : changes,
          condition,
        ),
    },
  };
}

registryContract('aws, on moto,', () => open(false));
registryContract('aws, on moto with versions,', () => open(true));

describe('a bucket with versions', () => {
  it('gives each write a version of its own, and an object that was deleted is absent', async () => {
    const { registry } = await open(true);
    const { objects } = registry;
    const key = registry.layout.pending('events');
    const bytes = new TextEncoder().encode('{}');
    const written = [1, 2].map(() => objects.put(key, bytes, new Map(), { kind: 'always' }));
    const ids = (await Promise.all(written)).map((one) =>
      one === 'refused' ? undefined : one.versionId,
    );
    expect(new Set(ids).size).toBe(2);
    const there = await objects.get(key);
    expect(ids).toContain(there!.versionId);
    expect(await objects.remove(key, there!.etag)).toBe('removed');
    expect(await objects.get(key)).toBeUndefined();
    expect(await objects.remove(key, there!.etag)).toBe('removed');
    expect(await objects.put(key, bytes, new Map(), { kind: 'absent' })).not.toBe('refused');
  });
});

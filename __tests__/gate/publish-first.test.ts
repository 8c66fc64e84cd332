import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Registry } from '../../src/registry/registry.js';
import { directoryRegistry } from '../../src/registry/directory.js';
import {
  ACTIVE,
  commitEvents,
  outcomes,
  put,
  reasons,
  V1,
  V2,
  world,
  type World,
} from './publishing.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

describe('the first publication', () => {
  it('of an old file that the base branch excuses is not blocked by an empty registry', async () => {
    const old = { ...(JSON.parse(V1) as object), surplus: 1, schema_version: undefined };
    commitEvents(here, JSON.stringify(old));
    const report = await here.publish();
    expect(outcomes(report)).toEqual(['events PUBLISHED']);
    expect(report.warnings).toEqual([
      expect.stringMatching(/^The registry '.*' has no topic at all: .*; every topic is new$/),
    ]);
  });

  it('tells the problems that the check refuses and the validator takes', async () => {
    const column = { type: 'STRING', senstive: true };
    const schema = { ...(JSON.parse(V1) as object), payload_columns: { a: column } };
    commitEvents(here, JSON.stringify(schema));
    const report = await here.publish();
    expect(outcomes(report)).toEqual(['events PUBLISHED']);
    expect(reasons(report).join('\n')).toMatch(/'senstive'.*sensitive/);
  });

  it('of a file that the validator would reject is blocked', async () => {
    commitEvents(here, V1.replace('"INT"', '"NO_SUCH_TYPE"'));
    expect(outcomes(await here.publish())).toEqual(['events BLOCKED']);
  });

  it('has no warning where another topic is there', async () => {
    await put(here.registry, 'schemas/clicks/active/schema.json', V1);
    commitEvents(here, V1);
    expect((await here.publish()).warnings).toEqual([]);
  });

  it('of a pointer of Git LFS is refused by its name', async () => {
    commitEvents(here, 'version https://git-lfs.github.com/spec/v1\noid sha256:1\nsize 1\n');
    const report = await here.publish();
    expect(outcomes(report)).toEqual(['events BLOCKED']);
    expect(reasons(report)[0]).toContain('pointer of Git LFS');
  });

  it('that finds no file says what the patterns are', async () => {
    here.repository.write('topics/events.json', V1);
    here.repository.commit('feat: events');
    expect((await here.publish()).warnings[0]).toMatch(/^No file matches .*'topics\/events\.json'/);
  });
});

describe('the first requests of a publication', () => {
  it('ask what the deployment can do while the topics are listed', async () => {
    commitEvents(here, V1);
    let ask = (): void => undefined;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    const watched = (registry: Registry): Registry => ({
      ...registry,
      objects: {
        ...registry.objects,
        get: (key) => {
          if (key === registry.layout.deployment) ask();
          return registry.objects.get(key);
        },
        // Ends only when the other question is on its way.
        folders: (prefix) => asked.then(() => registry.objects.folders(prefix)),
      },
    });
    expect(outcomes(await here.publish({}, [], { watched }))).toEqual(['events PUBLISHED']);
  });
});

describe('an active version that is gone', () => {
  const archived = (): Promise<void> =>
    put(
      here.registry,
      here.registry.layout.archived('events', '1.0.0', '2026-01-01T00:00:00Z'),
      V1,
    );

  it('stops the publication, which would have been taken for the first', async () => {
    await archived();
    commitEvents(here, V2);
    const report = await here.publish();
    expect([outcomes(report), report.exitCode]).toEqual([['events FAULT'], 3]);
    expect(reasons(report)[0]).toMatch(/^ACTIVE_MISSING: archive\/ has versions of topic 'events'/);
    await put(here.registry, ACTIVE, V1);
    expect(outcomes(await here.publish())).toEqual(['events PUBLISHED']);
  });

  it('of a retired topic is none; its tables are named', async () => {
    await archived();
    const item = { status: 'RETIRED', activationSeq: 3, tablesCreated: ['curated.events'] };
    await directoryRegistry(here.directory).items!.update('events', item, { kind: 'always' });
    commitEvents(here, V2);
    const report = await here.publish({ isDryRun: true });
    expect(outcomes(report)).toEqual(['events PLANNED']);
    expect(reasons(report)).toEqual([
      "Topic 'events' was retired and comes back as a new one; its tables are still there: curated.events",
    ]);
  });
});

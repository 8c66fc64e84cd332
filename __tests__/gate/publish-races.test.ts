import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Fault } from '../../src/errors.js';
import {
  ACTIVE,
  PENDING,
  V1,
  V2,
  commitEvents,
  outcomes,
  put,
  reasons,
  schema,
  textAt,
  withObjects,
  world,
  type World,
} from './publishing.js';

let here: World;
beforeEach(() => {
  here = world();
});
afterEach(() => here.remove());

const isPending = (text: string): Promise<void> =>
  expect(textAt(here.registry, PENDING)).resolves.toBe(text);

describe('two publishers at once', () => {
  it('end with one upload: who comes second starts over and finds its bytes there', async () => {
    commitEvents(here, V1);
    const racing = withObjects(here.registry, (real) => {
      let isFirst = true;
      return {
        put: async (...args) => {
          if (isFirst) await put(here.registry, PENDING, V1);
          isFirst = false;
          return real.put(...args);
        },
      };
    });
    expect(outcomes(await here.publish({}, [], { registry: racing }))).toEqual([
      'events PUBLISHED',
    ]);
    await isPending(V1);
    expect((await here.registry.objects.get(PENDING))?.metadata.size).toBe(0);
  });

  it('never overwrite a newer commit: who comes second starts over and is stale', async () => {
    const old = commitEvents(here, V1);
    const newer = commitEvents(here, V2);
    here.repository.git('checkout', '--quiet', old);
    const racing = withObjects(here.registry, (real) => ({
      put: async (...args) => {
        await put(here.registry, PENDING, V2, newer);
        return real.put(...args);
      },
    }));
    expect(outcomes(await here.publish({}, [], { registry: racing }))).toEqual(['events STALE']);
    await isPending(V2);
  });

  it('never overwrite a newer candidate that has replaced the one they saw', async () => {
    await put(here.registry, PENDING, V1, commitEvents(here, V1));
    const mine = commitEvents(here, V2);
    const newest = schema({ user_id: 'BIGINT', note: 'STRING' }, '2.1.0');
    const newer = commitEvents(here, newest);
    here.repository.git('checkout', '--quiet', mine);
    const racing = withObjects(here.registry, (real) => ({
      put: async (...args) => {
        await put(here.registry, PENDING, newest, newer);
        return real.put(...args);
      },
    }));
    expect(outcomes(await here.publish({}, [], { registry: racing }))).toEqual(['events STALE']);
    await isPending(newest);
  });

  it('share an activation that was quicker than the second upload', async () => {
    commitEvents(here, V1);
    const racing = withObjects(here.registry, () => ({
      put: async () => {
        await put(here.registry, ACTIVE, V1);
        return 'refused' as const;
      },
    }));
    expect(outcomes(await here.publish({}, [], { registry: racing }))).toEqual(['events ACTIVE']);
  });

  it('give up after five tries, and say that pending keeps changing', async () => {
    commitEvents(here, V1);
    let puts = 0;
    const restless = withObjects(here.registry, () => ({
      put: () => {
        puts++;
        return Promise.resolve('refused' as const);
      },
    }));
    const report = await here.publish({}, [], { registry: restless });
    expect(outcomes(report)).toEqual(['events FAULT']);
    expect(reasons(report)[0]).toContain(`${join(here.directory, PENDING)} keeps changing`);
    expect(puts).toBe(5);
  });
});

describe('a fault', () => {
  const denied = (): never => {
    throw new Fault(
      'GetObject s3://lake/schemas/events/pending/schema.json: AccessDenied (403); allow s3:GetObject',
    );
  };

  it('of one topic, such as a 403, leaves the others alone', async () => {
    here.repository.write('schemas/orders.json', schema({}, '1.0.0', 'orders'));
    commitEvents(here, V1);
    const registry = withObjects(here.registry, (real) => ({
      get: async (key) => (key === PENDING ? denied() : real.get(key)),
    }));
    const report = await here.publish({}, [], { registry });
    expect(outcomes(report)).toEqual(['events FAULT', 'orders PUBLISHED']);
    expect(reasons(report)).toEqual([expect.stringContaining('AccessDenied')]);
    expect(report.exitCode).toBe(3);
  });

  it('of all of them is said once', async () => {
    commitEvents(here, V1);
    const registry = withObjects(here.registry, () => ({ folders: async () => denied() }));
    await expect(here.publish({}, [], { registry })).rejects.toThrow('AccessDenied');
  });

  it('after the write, a lost answer, is no fault: the upload is found', async () => {
    commitEvents(here, V1);
    const registry = withObjects(here.registry, (real) => ({
      put: async (...args) => {
        await real.put(...args);
        throw new Fault('PutObject: socket hang up');
      },
    }));
    expect(outcomes(await here.publish({}, [], { registry }))).toEqual(['events PUBLISHED']);
  });

  it('before the write is one, and the next run repairs it', async () => {
    commitEvents(here, V1);
    const registry = withObjects(here.registry, () => ({
      put: async () => {
        throw new Fault('PutObject: 503 SlowDown');
      },
    }));
    expect(outcomes(await here.publish({}, [], { registry }))).toEqual(['events FAULT']);
    expect(outcomes(await here.publish())).toEqual(['events PUBLISHED']);
  });

  it('that nobody foresaw takes no other topic’s outcome along, and shows no credentials', async () => {
    here.repository.write('schemas/orders.json', schema({}, '1.0.0', 'orders'));
    commitEvents(here, V1);
    const registry = withObjects(here.registry, (real) => ({
      get: async (key) => {
        if (key === PENDING)
          throw new TypeError('https://user:secret@host: undefined is no function');
        return real.get(key);
      },
    }));
    const report = await here.publish({}, [], { registry });
    expect(outcomes(report)).toEqual(['events FAULT', 'orders PUBLISHED']);
    expect(reasons(report).join()).not.toContain('secret');
  });
});

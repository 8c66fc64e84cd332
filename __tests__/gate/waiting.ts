import { awaitActivation, type Ending, type WaitTools } from '../../src/gate/await-activation.js';
import type { AwaitedCandidate } from '../../src/gate/conclude.js';
import type { Registry } from '../../src/registry/registry.js';
import { digest } from '../judged.js';
import { PENDING, put, reject, world, type Step, type World } from './publishing.js';

export const [OURS, OTHER, BASE] = ['"ours"', '"other"', '"base"'];
export const ERROR = 'schemas/events/failed/error.json';
export const MINUTE = 60_000;
export const EVENTS: AwaitedCandidate = {
  topic: 'events',
  sha256: digest(OURS),
  baseSha256: undefined,
  earlierError: undefined,
};

export interface Waiting {
  readonly awaited?: readonly Partial<AwaitedCandidate>[];
  readonly waitMs?: number;
  readonly registry?: Registry;
  readonly resubmit?: WaitTools['resubmit'];
  readonly watch?: WaitTools['watch'];
}

/** A world in which the candidate with our bytes waits in pending/. */
export async function worldWithCandidate(): Promise<World> {
  const here = world();
  await put(here.registry, PENDING, OURS);
  return here;
}

/** Waits while these things happen, one at each pause. */
export async function wait(
  here: World,
  steps: readonly Step[],
  more: Waiting = {},
): Promise<readonly (readonly [string, Ending])[]> {
  const { awaited = [{}], waitMs = MINUTE, registry = here.registry } = more;
  here.clock.plan(steps);
  const resubmit =
    more.resubmit ?? (() => Promise.reject(new Error('Nothing was to be uploaded again')));
  const tools = {
    digest,
    now: here.clock.now,
    sleep: here.clock.sleep,
    progress: (line: string) => void here.lines.push(line),
    resubmit,
    watch: more.watch,
  };
  const candidates = awaited.map((one) => ({ ...EVENTS, ...one }));
  return [...(await awaitActivation(registry, candidates, waitMs, tools))];
}
export const outcomeOf = async (...facts: Parameters<typeof wait>): Promise<string | undefined> =>
  (await wait(...facts))[0]?.[1].outcome;
export const messagesOf = async (...facts: Parameters<typeof wait>): Promise<string[]> =>
  (await wait(...facts)).flatMap(([, { errors }]) => errors.map(({ message }) => message));

export const nothing = (): void => undefined;
export const vanish = async (here: World): Promise<void> => {
  const pending = await here.registry.objects.get(PENDING);
  if (pending !== undefined) await here.registry.objects.remove(PENDING, pending.etag);
};
export const rejectEvents = (here: World, ...errors: object[]): Promise<void> =>
  reject(here.registry, 'events', ...errors);

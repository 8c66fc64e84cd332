import type { ValidationResult } from '../../src/validator/validation-result.js';
import type { Reason } from '../../src/validator/rejection.js';
import type { Ports } from '../../src/validator/ports.js';
import { validateTopic } from '../../src/validator/validate-topic.js';
import { tapped, type Call } from '../world/faults.js';
import { createWorld, textFor, type World, type WorldOptions } from '../world/world.js';

/** A validator on an in-memory world, with its log lines and its calls. */
export interface Harness {
  readonly world: World;
  readonly lines: string[];
  readonly calls: Call[];
  /** Uploads a candidate and validates it. */
  readonly submit: (
    text: string,
    metadata?: Readonly<Record<string, string>>,
    topic?: string,
  ) => Promise<ValidationResult>;
  readonly run: (topic?: string) => Promise<ValidationResult>;
  readonly ports: Ports;
  readonly text: (key: string) => string | undefined;
  readonly item: (topic?: string) => Readonly<Record<string, unknown>>;
}

export function harness(
  options: WorldOptions = {},
  failureOf: (call: Call) => Error | undefined = () => undefined,
): Harness {
  const world = createWorld(options, () => undefined);
  const lines: string[] = [];
  const calls: Call[] = [];
  const watched = tapped(
    world.ports,
    (call, run) => {
      calls.push(call);
      const error = failureOf(call);
      return error === undefined ? run() : Promise.reject(error);
    },
    world,
  );
  const ports: Ports = { ...watched, log: (line) => lines.push(line) };
  const run = (topic = 'orders'): Promise<ValidationResult> => validateTopic(topic, ports);
  return {
    world,
    lines,
    calls,
    ports,
    run,
    submit: (text, metadata, topic = 'orders') => {
      world.upload(topic, text, metadata);
      return run(topic);
    },
    text: (key) => {
      const object = world.held.get(key);
      return object === undefined ? undefined : textFor(object.bytes);
    },
    item: (topic = 'orders') => Object.fromEntries(world.attributes.get(topic) ?? []),
  };
}

export const keys = ({ world }: Harness, part: string): string[] =>
  [...world.held.keys()].filter((key) => key.includes(part)).sort();
export const writes = ({ calls }: Harness): string[] =>
  calls.filter(({ isWrite }) => isWrite).map(({ operation, subject }) => `${operation} ${subject}`);
export const reasonsIn = (outcome: ValidationResult): readonly Reason[] =>
  outcome.kind === 'rejected' ? outcome.reasons : [];

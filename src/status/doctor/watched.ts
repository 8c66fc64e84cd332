import { Fault } from '../../errors.js';
import type { Fact, Installation } from '../../installation/installation.js';
import type { Registry } from '../../registry/registry.js';
import type { Denied } from './identity-checks.js';
import type { ReadableTables } from './tables.js';

type Question = (...about: readonly unknown[]) => Promise<Fact<unknown>>;

/**
 * The installation, asked each question once; `denied` gets what the caller may not look at, in the
 * order of the answers.
 */
export function watched(installation: Installation, denied: Denied[]): Installation {
  const answers = new Map<string, Promise<Fact<unknown>>>();
  const once =
    (name: string, question: Question): Question =>
    (...about) => {
      const key = JSON.stringify([name, ...about]);
      const known = answers.get(key) ?? question(...about).then(noted);
      answers.set(key, known);
      return known;
    };
  const noted = (fact: Fact<unknown>): Fact<unknown> => {
    if (fact.kind === 'denied') denied.push(fact);
    return fact;
  };
  const questions = Object.entries(installation) as unknown as readonly [string, Question][];
  return Object.fromEntries(
    questions.map(([name, question]) => [name, once(name, question)]),
  ) as unknown as Installation;
}

type Async<Answer> = (...about: never[]) => Promise<Answer>;

/** The same function; what is denied is noted before it is thrown on. */
function noting<Question extends Async<unknown>>(question: Question, denied: Denied[]): Question {
  const noted = async (...about: Parameters<Question>): Promise<unknown> => {
    try {
      return await question(...about);
    } catch (error) {
      const obstacle = error instanceof Fault ? error.obstacle : null;
      const lacking = obstacle?.denied ?? null;
      if (obstacle !== null && lacking !== null) denied.push({ ...lacking, ...obstacle });
      throw error;
    }
  };
  return noted as Question;
}

/** A registry that can only be read. */
export function watchedRegistry(registry: Registry, denied: Denied[]): Registry {
  const refused = async (): Promise<never> => {
    throw new TypeError('Doctor writes nothing');
  };
  const { objects, items } = registry;
  return {
    ...registry,
    objects: {
      ...objects,
      get: noting(objects.get, denied),
      list: noting(objects.list, denied),
      folders: noting(objects.folders, denied),
      put: refused,
      remove: refused,
    },
    items: items && {
      get: noting(items.get, denied),
      all: noting(items.all, denied),
      update: refused,
    },
  };
}

export function watchedTables(tables: ReadableTables, denied: Denied[]): ReadableTables {
  return { ...tables, table: noting(tables.table, denied) };
}

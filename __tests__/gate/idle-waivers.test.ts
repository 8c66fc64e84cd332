import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { withColumns } from '../judged.js';
import { checkingRegistry, type Checking } from './checking.js';

let here: Checking;
beforeEach(() => {
  here = checkingRegistry();
});
afterEach(() => here.remove());

const BOTH = { a: 'INT', b: 'INT' };
/** Two topics in force, one of which loses `b`, under these waivers. */
async function waived(...ignore: readonly object[]): Promise<void> {
  const why = { reason: 'nobody reads it', expires: '2027-01-31' };
  here.repository.write(
    '.schema-gate.yml',
    JSON.stringify({ ignore: ignore.map((one) => ({ ...one, ...why })) }),
  );
  here.repository.write('schemas/events.json', withColumns(BOTH, '1.0.0'));
  here.repository.commit('feat: first');
  await here.activate('events', withColumns(BOTH, '1.0.0'));
  here.repository.write('schemas/events.json', withColumns({ a: 'INT' }, '2.0.0'));
}
const idle = (notes: readonly string[]): string[] =>
  notes.filter((note) => note.startsWith('The waiver'));

describe('a waiver in check --all', () => {
  it.each([
    [{ rule: 'column-removed' }, []],
    [{ rule: 'column-removed', topic: 'events', column: 'B' }, []],
    [
      { rule: 'column-removed', topic: 'events', column: 'c' },
      [
        "The waiver ignore[0] (column-removed, topic 'events', column 'c') fits no finding of this check; remove it when what it waived is in force",
      ],
    ],
    [
      { rule: 'column-removed', topic: 'evnets' },
      [
        "The waiver ignore[0] (column-removed, topic 'evnets') fits nothing: there is no topic 'evnets'. Did you mean 'events'?",
      ],
    ],
    [
      { rule: 'column-removed', topic: 'payments' },
      [
        "The waiver ignore[0] (column-removed, topic 'payments') fits nothing: there is no topic 'payments'; correct its topic, or remove it",
      ],
    ],
  ])('%j: %j', async (waiver, expected) => {
    await waived(waiver);
    const decision = await here.checked('all');
    expect(idle(decision.notes)).toEqual(expected);
    expect(decision.exitCode).toBe(expected.length === 0 ? 0 : 1);
  });

  it.each([
    [
      { rule: 'column-removed', topic: 'evnets' },
      [expect.stringContaining("Did you mean 'events'?")],
    ],
    [{ rule: 'column-removed', topic: 'orders' }, []],
    [{ rule: 'cde-removed', topic: 'evnets' }, []],
    [{ rule: 'cde-removed', topic: 'events' }, []],
  ])(
    'in a check of what changed, is told where its topic alone is mistyped: %j',
    async (waiver, notes) => {
      await waived(waiver);
      expect(idle((await here.checked()).notes)).toEqual(notes);
    },
  );
});

describe('a history that the validator has not written', () => {
  it('is told in one line, for what is asked of it', async () => {
    await waived({ rule: 'column-removed' });
    const told = async (): Promise<string[]> =>
      (await here.checked()).notes.filter((note) => note.includes('history'));
    // Without former versions, the active one says which columns there are.
    expect(await told()).toEqual([]);
    const key = 'schemas/events/archive/v0.9.0_20250101_000000.json';
    await here.put(key, withColumns({ a: 'INT', old: 'INT' }, '0.9.0'));
    // What is only removed can't be there already.
    expect(await told()).toEqual([]);
    const text = withColumns({ ...BOTH, c: 'INT' }, '2.0.0');
    here.repository.write('schemas/events.json', text);
    const assumed = [
      "The validator has written no history of 'events' that can be read: which columns its tables have is assumed from the versions in archive/.",
    ];
    expect(await told()).toEqual(assumed);
    await here.put(here.registry.layout.history('events'), 'nope');
    expect(await told()).toEqual(assumed);
  });
});

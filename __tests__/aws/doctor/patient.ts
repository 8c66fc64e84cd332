import { expect } from '@jest/globals';
import { PERMISSIONS, type Permission } from '../../../src/protocol/permissions.js';
import { keepMoto, motoUrl, restoreMoto } from '../moto/account.js';
import { isRead } from '../moto/actions.js';
import { withoutFlaws } from '../moto/flaws.js';
import { install, type Installation } from '../moto/installation.js';
import { watchMoto, type WatchedMoto } from '../moto/watched-moto.js';
import { runDoctor, type Report, type Run } from './run-doctor.js';

/** What doctor looks at in these suites. */
export interface Patient {
  readonly moto: WatchedMoto;
  /** The healthy installation again, in place of what is there. */
  readonly renew: () => Promise<Installation>;
  /** Nothing is denied any longer, and every answer is moto's; what is installed stays. */
  readonly heal: () => void;
  /** What doctor finds. Whatever it finds: it has only read. */
  readonly look: (run?: Run) => Promise<Report>;
  /** The actions that the last look asked for, sorted. */
  readonly asked: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function openPatient(): Promise<Patient> {
  const moto = await watchMoto(motoUrl());
  const installation = await install();
  await keepMoto();
  let asked: readonly string[] = [];
  const heal = (): void => {
    moto.heal();
    withoutFlaws(moto, installation.clients);
  };
  heal();
  return {
    moto,
    heal,
    renew: async () => {
      await restoreMoto();
      heal();
      return installation;
    },
    look: async (run) => {
      moto.taken();
      const report = await runDoctor(moto.url, run);
      asked = [...new Set(moto.taken())].sort();
      expect(asked.filter((action) => !isRead(action))).toEqual([]);
      return report;
    },
    asked: () => asked,
    close: moto.close,
  };
}

const ROWS: readonly Permission[] = PERMISSIONS;

/** What the table of permissions says that doctor asks for, sorted. */
export const ACTIONS = [
  ...new Set(
    ROWS.filter(({ programs, sender }) => programs.includes('doctor') && sender === 'program').map(
      ({ action }) => action,
    ),
  ),
].sort();

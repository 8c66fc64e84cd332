import { afterAll, expect, it } from '@jest/globals';
import { inProcess } from './in-process.js';
import { story, throwawayRepository } from './repository.js';

const here = throwawayRepository();
afterAll(() => here.remove());
const withoutUser = story('v1')
  .replace(/"user_id": \{[^}]*\},/, '')
  .replace('"1.0.0"', '"2.0.0"');

it('a waived break that the validator would refuse is mended by its setting, not in the file', async () => {
  here.write('schemas/events.json', story('v1'));
  here.write(
    '.schema-gate.yml',
    'ignore: [{rule: column-removed, topic: events, reason: agreed, expires: "2099-01-01"}]\n',
  );
  here.commit('feat: v1');
  const publish = (): ReturnType<typeof inProcess> =>
    inProcess(here.root, 'publish', '--registry', './lake', '--wait', '1m');
  expect((await publish()).code).toBe(0);
  here.write('schemas/events.json', withoutUser);
  here.commit('feat: v2');
  const { code, out } = await publish();
  expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('BLOCKED') });
  expect(out).toContain(
    'Nothing was uploaded; set ACCEPT_APPROVALS=true on the validator, then publish again; or correct the file in a new commit',
  );
});

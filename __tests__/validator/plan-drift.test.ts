import { expect, it } from '@jest/globals';
import { V1, V2 } from '../world/scenarios.js';
import { harness, reasonsIn } from './harness.js';

const OTHER = 'f'.repeat(64);

it('a plan that publish did not show is activated with a warning', async () => {
  const at = harness();
  await at.submit(V1);
  const outcome = await at.submit(V2, { 'plan-sha256': OTHER });
  const [warning] = outcome.kind === 'activated' ? outcome.warnings : [];
  expect(warning).toMatch(/^PLAN_DRIFTED: publish showed the plan f{12}, and this is the plan [0-9a-f]{12}: 2 statements, the first ALTER TABLE/); // prettier-ignore
  expect(at.lines).toContain('PLAN_DRIFTED');
});

it('or rejected, where the settings say so', async () => {
  const at = harness({ rejectsDriftedPlans: true });
  await at.submit(V1);
  const outcome = await at.submit(V2, { 'plan-sha256': OTHER });
  expect(reasonsIn(outcome).map(({ type }) => type)).toEqual(['PLAN_DRIFTED']);
});

it('the plan that publish showed causes no warning', async () => {
  const at = harness();
  await at.submit(V1);
  const shown = /this is the plan ([0-9a-f]{12})/;
  const drifted = await at.submit(V2, { 'plan-sha256': OTHER });
  expect(drifted.kind === 'activated' ? drifted.warnings.join() : '').toMatch(shown);
  const again = harness({ rejectsDriftedPlans: true });
  await again.submit(V1);
  expect((await again.submit(V2)).kind).toBe('activated');
});

import { templateOf } from '../../../domain/slo/templates/templates';
import { appFunctions } from '../../kit/appFunctions';
import { sandboxControls } from '../../kit/sandboxControls';
import { startSandbox } from '../../kit/startSandbox';
import { pagesOf } from './leastRequests';

jest.setTimeout(120_000);

/** More than one bulk write and more than four pages of values hold. */
const slos = 110;

it('SLOs are written a hundred a request and read twenty-five values a request, whatever their number', async () => {
  const sandbox = await startSandbox({ situation: 'large', withFunctions: true });
  const { call } = appFunctions(sandbox.url);
  const { forgetRequests, requests } = sandboxControls(sandbox.url);
  const count = async (method: string, path: RegExp) =>
    (await requests()).filter((one) => one.method === method && path.test(one.path)).length;
  try {
    const { id, defaults } = templateOf('cluster-cpu-time');
    const { clusters } = await call('discover-clusters', {});
    const asked = clusters
      .filter(({ capacity }) => capacity === 'ec2')
      .slice(0, slos)
      .map(({ entityId, name: cluster, accountId, region }) => ({
        templateId: id,
        target: { entityId: entityId ?? '', cluster, accountId, region },
        parameters: { ...defaults, window: '-1d' },
      }));
    const { items } = await call('plan-slos', { engine: 'classic', requests: asked });
    await forgetRequests();
    const { results } = await call('apply-slos', { engine: 'classic', items });
    expect(results.filter(({ outcome }) => outcome === 'created')).toHaveLength(slos);
    expect(await count('POST', /\/settings\/objects$/)).toBe(2);
    await forgetRequests();
    const listed = await call('list-slos', { engine: 'classic' });
    expect(listed.slos.filter(({ value }) => value !== null)).toHaveLength(slos);
    expect(await count('GET', /\/v2\/slo$/)).toBe(5);
    expect(pagesOf(slos, 25)).toBe(5);
    // One page of definitions, coverage and burn rates of one metric over one day.
    expect((await count('GET', /^\/platform\//)) + (await count('POST', /^\/platform\//))).toBeLessThanOrEqual(
      5 + 1 + 2,
    );
  } finally {
    await sandbox.close();
  }
});

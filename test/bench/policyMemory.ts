/*
 * What a run of policies over 1,000 clusters takes, alone in a process of the JavaScript runtime: requests, seconds, and the most memory
 * that the process had (VmHWM of Linux), beside what an idle one has. `tsx test/bench/policyMemory.ts [--apply]`: writes nothing otherwise.
 */
import { createSandbox } from '../../sandbox/createSandbox';
import { appFunctions } from '../kit/appFunctions';
import { buildFunctions } from '../kit/buildFunctions';
import { sandboxControls } from '../kit/sandboxControls';
import { runProgram } from '../kit/runProgram';
import { runtimeUses } from './figures/runtimeUse';

const peaks = (): string =>
  runtimeUses()
    .map(({ peakMb }) => peakMb.toFixed(0))
    .join(', ');

async function main(): Promise<void> {
  const sandbox = await createSandbox({ situation: 'large', port: 0, functionsDir: await buildFunctions() });
  const { call } = appFunctions(sandbox.url);
  const { forgetRequests, requests } = sandboxControls(sandbox.url);
  try {
    const set = [
      { templateId: 'cluster-worst-service-cpu' as const },
      { templateId: 'cluster-worst-service-memory' as const },
    ];
    const limits = { writes: 2000, changePercent: 100 };
    await call('save-policy', { policy: { name: 'All', match: {}, set, limits } });
    console.log(`idle: ${peaks()} MB`);
    await forgetRequests();
    const begin = performance.now();
    const { plan, results } = await call('run-policies', { dryRun: !process.argv.includes('--apply'), confirm: true });
    const seconds = (performance.now() - begin) / 1000;
    const asked = (await requests()).filter(({ path }) => path.startsWith('/platform/')).length;
    console.log(
      `${plan.create.length} to create, ${results.length} results; ${asked} requests, ${seconds.toFixed(1)} s; at most ${peaks()} MB`,
    );
  } finally {
    await sandbox.close();
  }
}

runProgram(main);

/* The whole story with no browser, over HTTP only, against a fresh sandbox that runs the built functions. */
import { join } from 'node:path';
import { buildApp } from '../../sandbox/buildApp';
import { createSandbox } from '../../sandbox/createSandbox';
import { appFunctions } from '../kit/appFunctions';
import { sandboxControls } from '../kit/sandboxControls';
import { connect } from './connectChapter';
import { alert, explain, leave, see } from './liveChapter';
import { believe, discover, protect, requestsFor } from './protectChapter';
import { Story } from './story';
import type { Walk } from './walk';

async function walkThrough(origin: string): Promise<void> {
  const story = new Story('journey');
  const { call } = appFunctions(origin);
  const walk: Walk = { origin, story, call, advance: sandboxControls(origin).advance };
  await connect(walk);
  const found = await discover(walk);
  await believe(walk, found);
  const requests = requestsFor(found);
  const keys = { classic: await protect(walk, 'classic', requests), platform: [] as string[] };
  // The names of SLOs are unique within an engine only, so that both can stand side by side.
  keys.platform = await protect(walk, 'platform', requests);
  await explain(walk, found);
  // An environment takes 100 metric events on metric selectors.
  await alert(walk, 'classic', keys.classic.slice(0, 20));
  await alert(walk, 'platform', keys.platform);
  await see(walk, found.clusters, keys.classic);
  await leave(walk, 'platform', keys.platform);
  story.end();
}

async function main(): Promise<void> {
  await buildApp(join(__dirname, '../..'));
  const sandbox = await createSandbox({ situation: 'fresh' });
  let failed = false;
  try {
    await walkThrough(sandbox.url);
  } catch {
    failed = true;
  } finally {
    await sandbox.close();
  }
  process.exit(failed ? 1 : 0);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

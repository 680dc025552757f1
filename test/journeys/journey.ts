/* The whole story with no browser, over HTTP only, against sandboxes that run the built functions: a fresh hybrid environment, a
   new one, a latest one, in which nothing classic is left, and a fleet that keeps itself protected. */
import { join } from 'node:path';
import { buildApp } from '../../sandbox/buildApp';
import { createSandbox } from '../../sandbox/createSandbox';
import type { Situation } from '../../sandbox/situations/situations';
import { appFunctions } from '../kit/appFunctions';
import { sandboxControls } from '../kit/sandboxControls';
import { connect } from './connectChapter';
import { fleet } from './fleetChapter';
import { organization } from './organizationChapter';
import { rotation } from './rotationChapter';
import { walkLatest, walkNewEnvironment } from './groundChapter';
import { alert, explain, leave, see } from './liveChapter';
import { believe, discover, protect, requestsFor } from './protectChapter';
import { Story } from './story';
import type { Walk } from './walk';

/** With classic ground under the feet: both engines. */
async function walkThrough(walk: Walk): Promise<void> {
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
}

async function within(situation: Situation, story: Story, go: (walk: Walk) => Promise<void>): Promise<void> {
  const { url: origin, close } = await createSandbox({ situation });
  story.goTo(situation);
  try {
    await go({ origin, story, call: appFunctions(origin).call, advance: sandboxControls(origin).advance });
  } finally {
    await close();
  }
}

/** From AWS's side alone, by the companion. */
async function withCompanion(
  name: string,
  story: Story,
  go: (origin: string, story: Story) => Promise<void>,
): Promise<void> {
  const sandbox = await createSandbox({ situation: 'fresh' });
  story.goTo(name);
  try {
    await go(sandbox.url, story);
  } finally {
    await sandbox.close();
  }
}

async function main(): Promise<void> {
  await buildApp(join(__dirname, '../..'));
  const story = new Story('journey');
  try {
    await within('fresh', story, walkThrough);
    await within('new-environment', story, walkNewEnvironment);
    await within('latest', story, walkLatest);
    await within('connected', story, fleet);
    await withCompanion('a rotation', story, rotation);
    await withCompanion('an organization', story, organization);
  } catch {
    process.exit(1);
  }
  story.end();
  process.exit(0);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

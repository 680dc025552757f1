/* Environments from which Dynatrace has taken the classic ground: some APIs in a new one, all of them in a latest one. */
import type { EnvironmentPhase } from '../../domain/model/environment';
import { sandboxControls } from '../kit/sandboxControls';
import { apiToken, connect, type MakeToken } from './connectChapter';
import { explain, leave, see, alert } from './liveChapter';
import { believe, discover, protect, requestsFor } from './protectChapter';
import { expectThat } from './story';
import type { Walk } from './walk';

const engine = 'platform';

/** Some classic APIs answer 410; entity ids and API tokens are still there. */
export async function walkNewEnvironment(walk: Walk): Promise<void> {
  await findOut(walk, 'new');
  await live(walk, { makeToken: apiToken, withEntities: true });
  await walk.story.step(
    'nothing was asked of an API that is gone',
    async () => {
      const gone = (await classicRequests(walk)).filter(({ status }) => status === 410);
      expectThat(gone.length === 0, gone.map(({ method, path }) => `${method} ${path}`).join(', '));
    },
    () => 'no request was answered 410',
  );
}

/** Whatever is classic answers 410, there are no entity ids, and no API token can be made. */
export async function walkLatest(walk: Walk): Promise<void> {
  await findOut(walk, 'latest');
  await live(walk, { makeToken: platformToken, withEntities: false });
  await walk.story.step(
    'not one classic call was made since the environment was asked what it has',
    async () => {
      const made = await classicRequests(walk);
      expectThat(made.length === 0, made.map(({ method, path }) => `${method} ${path}`).join(', '));
      return (await sandboxControls(walk.origin).requests()).length;
    },
    (count) => `${count} requests, none of them classic`,
  );
}

/** The phase, and the engine that is chosen by itself; what this asks for is not counted. */
async function findOut({ origin, story, call }: Walk, phase: EnvironmentPhase): Promise<void> {
  await story.step(
    'the environment tells what it has',
    async () => {
      const facts = await call('environment-facts', {});
      expectThat(facts.phase === phase, `it is taken for ${facts.phase}`);
      expectThat(facts.defaultEngine === engine, `the default engine is ${facts.defaultEngine}`);
      expectThat(!facts.engines.classic.usable, 'classic SLOs are offered');
      await sandboxControls(origin).forgetRequests();
      return Object.entries(facts.apis).filter(([, { state }]) => state === 'gone');
    },
    (gone) => `${gone.map(([api]) => api).join(', ')} gone; SLOs are made on ${engine}`,
  );
}

/** A platform token, as a person makes it by hand: the app cannot, says so, and tells of it what can be told. */
const platformToken: MakeToken = ({ origin, story, call }) =>
  story.step(
    'a platform token takes the place of the API token',
    async () => {
      const { token: make, forgetRequests } = sandboxControls(origin);
      const { token } = await make(['data-acquisition:metrics:ingest']);
      const { valid, knownBy, problem } = await call('check-token', { token, purpose: 'metrics' });
      expectThat(valid && knownBy === 'form', `its form is not taken for a token: ${problem?.message}`);
      expectThat(problem?.code === 'not-checkable', 'what cannot be checked is not said');
      const asked = await classicRequests({ origin });
      const others = asked.filter(({ method, path }) => method !== 'POST' || !path.endsWith('/apiTokens'));
      // Whether tokens are still made is one of the questions of environment-facts, asked again where the answer matters.
      expectThat(others.length === 0 && asked.length <= 1, others.map(({ path }) => path).join(', '));
      await forgetRequests();
      return token;
    },
    () => 'told by its form; the heartbeat will tell the rest',
  );

interface Ground {
  makeToken: MakeToken;
  withEntities: boolean;
}

/** From the token to the last SLO deleted. */
async function live(walk: Walk, { makeToken, withEntities }: Ground): Promise<void> {
  await connect(walk, makeToken);
  const found = await discover(walk, withEntities);
  await believe(walk, found);
  const keys = await protect(walk, engine, requestsFor(found));
  await explain(walk, found);
  await alert(walk, engine, keys);
  await see(walk, found.clusters, keys);
  await leave(walk, engine, keys);
}

const classicRequests = async ({ origin }: Pick<Walk, 'origin'>) =>
  (await sandboxControls(origin).requests()).filter(({ path }) => isClassic(path));

/** Below the platform's door to the Environment API, or its own. */
const isClassic = (path: string): boolean => path.startsWith('/platform/classic/') || path.startsWith('/api/v2/');

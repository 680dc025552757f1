import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import type { LaunchpadSettings } from '../../domain/model/settings';
import { environmentApiUrl } from '../../domain/onboarding/stored/environmentApiUrl';
import { quickCreateLink } from '../../domain/onboarding/link/quickCreateLink';
import { stackParameters } from '../../domain/onboarding/template/stackParameters';
import { cloudFormationClient, createSecret, createStackFromLink, home } from './awsSide';
import { expectThat } from './story';
import { isHome, type Walk } from './walk';

/** A token that the environment's relay takes, made and looked at. */
export type MakeToken = (walk: Walk) => Promise<string>;

/** An API token, by the app. */
export const apiToken: MakeToken = ({ story, call }) =>
  story.step(
    'an ingest token is created and checked',
    async () => {
      const { token } = await call('create-ingest-token', { name: 'journey', purpose: 'metrics', expiresInDays: 30 });
      const check = await call('check-token', { token, purpose: 'metrics' });
      expectThat(check.valid && check.missingScopes.length === 0, 'the new token lacks a scope');
      return token;
    },
    () => 'scope metrics.ingest',
  );

/** A token, in Secrets Manager, where the link can refer to it. */
async function handOverToken(walk: Walk, makeToken: MakeToken): Promise<{ token: string; secretArn: string }> {
  const { origin, story, call } = walk;
  await story.step(
    'nothing is connected yet',
    () => call('pipeline-status', {}),
    ({ streams, extension }) => {
      expectThat(!streams.some(isHome), `the account has a stream already, in ${home.region}`);
      return `no stream; extension ${extension.state}`;
    },
  );
  const token = await makeToken(walk);
  const secretArn = await story.step(
    'the token goes into Secrets Manager, not into the link',
    () => createSecret(origin, token),
    (arn) => arn,
  );
  return { token, secretArn };
}

async function makeLink({ origin, story }: Walk, token: string, secretArn: string): Promise<string> {
  return story.step(
    'the quick-create link is made',
    async () => {
      const { templateUrl, consoleOrigin, ingestEndpoint } = await readSettings(origin);
      const address = environmentApiUrl('https://abc12345.apps.dynatrace.com');
      const choice = { ...home, environmentApiUrl: address, ingestEndpoint, preset: 'EcsSlo', secretArn } as const;
      const made = quickCreateLink({
        region: home.region,
        templateUrl,
        stackName: 'dynatrace-ecs',
        consoleOrigin,
        parameters: stackParameters(choice),
      });
      expectThat(made.kind === 'link', 'no link');
      expectThat(!made.url.includes(token), 'the token stands in the link');
      const page = await fetch(made.url);
      expectThat(page.status === 200, `the console page answered ${page.status}`);
      return made.url;
    },
    (url) => `${url.length} characters`,
  );
}

/** From nothing to a stream that flows. */
export async function connect(walk: Walk, makeToken: MakeToken = apiToken): Promise<void> {
  const { origin, story, call, advance } = walk;
  const { token, secretArn } = await handOverToken(walk, makeToken);
  const link = await makeLink(walk, token, secretArn);
  const cloudformation = cloudFormationClient(origin);
  await story.step(
    'the stack is created from the link',
    async () => {
      await cloudformation.send(createStackFromLink(link));
      await advance(300);
      const { Stacks } = await cloudformation.send(new DescribeStacksCommand({ StackName: 'dynatrace-ecs' }));
      const stack = Stacks?.[0];
      expectThat(stack?.StackStatus === 'CREATE_COMPLETE', `${stack?.StackStatus}: ${stack?.StackStatusReason}`);
      return stack.Outputs ?? [];
    },
    (outputs) => outputs.map(({ OutputKey }) => OutputKey).join(', '),
  );
  await story.step(
    'the first bytes arrive and the pipeline is alive',
    async () => {
      await advance(600);
      const { streams, history } = await call('pipeline-status', {});
      const stream = streams.find(isHome);
      expectThat(stream?.state === 'flowing', `the stream is ${stream?.state ?? 'not there'}`);
      const told = history?.streams.find(isHome)?.metricsPerMinute.filter((value) => value !== null) ?? [];
      expectThat(told.length > 0, 'nothing tells how many metrics a minute it sent');
      return { stream, perMinute: told.at(-1) };
    },
    ({ stream, perMinute }) =>
      `${stream.streamName} flowing, ${stream.lagSeconds} s behind, ${perMinute} metrics a minute`,
  );
}

async function readSettings(origin: string): Promise<LaunchpadSettings> {
  const state = (await (await fetch(`${origin}/platform/state/v1/app-states/settings`)).json()) as { value: string };
  return JSON.parse(state.value) as LaunchpadSettings;
}

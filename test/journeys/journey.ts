/* The whole story with no browser, over HTTP only, against a fresh sandbox that runs the built functions. */
import { DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { join } from 'node:path';
import { environmentApiUrl } from '../../domain/onboarding/environmentApiUrl';
import { quickCreateLink } from '../../domain/onboarding/quickCreateLink';
import { stackParameters } from '../../domain/onboarding/stackParameters';
import type { Target } from '../../domain/model/cluster';
import type { LaunchpadSettings } from '../../domain/model/settings';
import { templates } from '../../domain/slo/templates';
import { buildApp } from '../../sandbox/buildApp';
import { createSandbox } from '../../sandbox/createSandbox';
import { appFunctions } from '../kit/appFunctions';
import { sandboxControls } from '../kit/sandboxControls';
import { cloudFormationClient, createSecret, createStackFromLink, home } from './awsSide';
import { expectThat, Story } from './story';

interface Walk {
  origin: string;
  story: Story;
  call: ReturnType<typeof appFunctions>['call'];
  advance: (seconds: number) => Promise<unknown>;
}

/** An ingest token, in Secrets Manager, where the link can refer to it. */
async function handOverToken({ origin, story, call }: Walk): Promise<{ token: string; secretArn: string }> {
  await story.step(
    'nothing is connected yet',
    () => call('pipeline-status', {}),
    ({ streams, extension }) => {
      expectThat(streams.length === 0, 'a fresh environment already has streams');
      return `no stream; extension ${extension.state}`;
    },
  );
  const token = await story.step(
    'an ingest token is created and checked',
    async () => {
      const { token } = await call('create-ingest-token', { name: 'journey', purpose: 'metrics', expiresInDays: 30 });
      const check = await call('check-token', { token, purpose: 'metrics' });
      expectThat(check.valid && check.missingScopes.length === 0, 'the new token lacks a scope');
      return token;
    },
    () => 'scope metrics.ingest',
  );
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

async function connect(walk: Walk): Promise<void> {
  const { origin, story, call, advance } = walk;
  const { token, secretArn } = await handOverToken(walk);
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
      const { streams } = await call('pipeline-status', {});
      const stream = streams.find(isHome);
      expectThat(stream?.state === 'flowing', `the stream is ${stream?.state ?? 'not there'}`);
      return stream;
    },
    ({ streamName, lagSeconds }) => `${streamName} flowing, ${lagSeconds} s behind`,
  );
}

async function discover({ story, call }: Walk): Promise<Target[]> {
  const clusters = await story.step(
    'clusters are discovered',
    async () => {
      const here = (await call('discover-clusters', {})).clusters.filter(isHome);
      expectThat(
        here.some(({ capacity }) => capacity === 'ec2'),
        'no EC2 cluster',
      );
      expectThat(
        here.some(({ capacity }) => capacity === 'fargate'),
        'no Fargate cluster',
      );
      return here;
    },
    (found) =>
      found.map(({ name, capacity, services }) => `${name} (${capacity}, ${services.length} services)`).join(', '),
  );
  return clusters
    .filter(({ capacity }) => capacity === 'ec2')
    .map(({ entityId, name, accountId, region, capacity }) => {
      expectThat(entityId !== null, `${name} has no entity`);
      return { entityId, cluster: name, accountId, region, capacity };
    });
}

async function protect({ story, call }: Walk, targets: Target[]): Promise<string[]> {
  const requests = templates.flatMap(({ id, defaults }) =>
    targets.map((target) => ({ templateId: id, target, parameters: defaults })),
  );
  const plan = await story.step(
    'SLOs are planned',
    () => call('plan-slos', { engine: 'classic', requests }),
    ({ summary }) => {
      expectThat(summary.create === requests.length, `${summary.create} of ${requests.length} would be created`);
      return `${summary.create} to create`;
    },
  );
  await story.step(
    'SLOs are applied',
    () => call('apply-slos', { engine: 'classic', items: plan.items }),
    ({ results, remaining }) => {
      const failed = results.find(({ outcome }) => outcome !== 'created');
      expectThat(!failed, `${failed?.key}: ${failed?.outcome}: ${failed?.failure?.message}`);
      expectThat(remaining.length === 0 && results.length === requests.length, 'not everything was applied');
      return `${results.length} created`;
    },
  );
  await story.step(
    'a second plan changes nothing',
    () => call('plan-slos', { engine: 'classic', requests }),
    ({ summary }) => {
      expectThat(summary.unchanged === requests.length, `only ${summary.unchanged} unchanged`);
      return `${summary.unchanged} unchanged`;
    },
  );
  await story.step(
    'SLOs have values',
    () => call('list-slos', {}),
    ({ slos }) => {
      const ours = slos.filter(({ foreign }) => !foreign);
      const without = ours.find(({ value }) => value === null);
      expectThat(ours.length === requests.length, `${ours.length} SLOs of ours`);
      expectThat(!without, `${without?.name} has no value`);
      return ours.map(({ status }) => status).join(', ');
    },
  );
  return plan.items.map(({ key }) => key);
}

async function see({ story, call }: Walk, targets: Target[], sloKeys: string[]): Promise<void> {
  const dashboard = { title: 'ECS objectives', targets, sloKeys };
  await story.step(
    'a dashboard is created, once',
    async () => {
      const first = await call('create-dashboard', dashboard);
      const second = await call('create-dashboard', dashboard);
      expectThat(first.outcome === 'created', `the first call: ${first.outcome}`);
      expectThat(second.outcome === 'unchanged', `the second call: ${second.outcome}`);
      expectThat(first.documentId === second.documentId, 'two documents');
      return first;
    },
    ({ url }) => url,
  );
}

const isHome = ({ accountId, region }: { accountId: string; region: string }) =>
  accountId === home.accountId && region === home.region;

async function walkThrough(origin: string): Promise<void> {
  const story = new Story('journey');
  const { call } = appFunctions(origin);
  const walk: Walk = { origin, story, call, advance: sandboxControls(origin).advance };
  await connect(walk);
  const targets = await discover(walk);
  const sloKeys = await protect(walk, targets);
  await see(walk, targets, sloKeys);
  story.end();
}

async function readSettings(origin: string): Promise<LaunchpadSettings> {
  const state = (await (await fetch(`${origin}/platform/state/v1/app-states/settings`)).json()) as { value: string };
  return JSON.parse(state.value) as LaunchpadSettings;
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

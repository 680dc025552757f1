/* The whole story with no browser, over HTTP only, against a fresh sandbox that runs the built functions. */
import { CloudFormationClient, CreateStackCommand, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
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
import { expectThat, Story } from './story';

const accountId = '123456789012';
const region = 'eu-west-1';

async function walk(origin: string): Promise<void> {
  const story = new Story('journey');
  const { call } = appFunctions(origin);
  const controls = sandboxControls(origin);

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

  const link = await story.step(
    'the quick-create link is made',
    async () => {
      const settings = await readSettings(origin);
      const made = quickCreateLink({
        region,
        templateUrl: settings.templateUrl,
        stackName: 'dynatrace-ecs',
        consoleOrigin: settings.consoleOrigin,
        parameters: stackParameters({
          environmentApiUrl: environmentApiUrl('https://abc12345.apps.dynatrace.com'),
          ingestEndpoint: settings.ingestEndpoint,
          preset: 'EcsSlo',
          accountId,
          region,
          secretArn,
        }),
      });
      expectThat(made.kind === 'link', 'no link');
      expectThat(!made.url.includes(token), 'the token stands in the link');
      const page = await fetch(made.url);
      expectThat(page.status === 200, `the console page answered ${page.status}`);
      return made.url;
    },
    (url) => `${url.length} characters`,
  );

  const cloudformation = cloudFormationClient(origin);
  await story.step(
    'the stack is created from the link',
    async () => {
      await cloudformation.send(createStackFromLink(link));
      await controls.advance(300);
      const { Stacks } = await cloudformation.send(new DescribeStacksCommand({ StackName: 'dynatrace-ecs' }));
      const stack = Stacks?.[0];
      expectThat(
        stack?.StackStatus === 'CREATE_COMPLETE',
        `the stack is ${stack?.StackStatus}: ${stack?.StackStatusReason}`,
      );
      return stack.Outputs ?? [];
    },
    (outputs) => outputs.map(({ OutputKey }) => OutputKey).join(', '),
  );

  await story.step(
    'the first bytes arrive and the pipeline is alive',
    async () => {
      await controls.advance(600);
      const { streams } = await call('pipeline-status', {});
      const stream = streams.find((one) => one.accountId === accountId && one.region === region);
      expectThat(stream?.state === 'flowing', `the stream is ${stream?.state ?? 'not there'}`);
      return stream;
    },
    ({ streamName, lagSeconds }) => `${streamName} flowing, ${lagSeconds} s behind`,
  );

  const clusters = await story.step(
    'clusters are discovered',
    async () => {
      const found = await call('discover-clusters', {});
      const here = found.clusters.filter((cluster) => cluster.accountId === accountId && cluster.region === region);
      expectThat(
        here.some(({ capacity }) => capacity === 'ec2'),
        'no EC2 cluster',
      );
      expectThat(
        here.some(({ capacity }) => capacity === 'fargate'),
        'no Fargate cluster',
      );
      expectThat(
        here.every(({ entityId }) => entityId !== null),
        'a cluster has no entity',
      );
      return here;
    },
    (found) =>
      found.map(({ name, capacity, services }) => `${name} (${capacity}, ${services.length} services)`).join(', '),
  );

  const targets: Target[] = clusters
    .filter(({ capacity }) => capacity === 'ec2')
    .map(({ entityId, name, accountId, region, capacity }) => ({
      entityId: entityId ?? '',
      cluster: name,
      accountId,
      region,
      capacity,
    }));
  const requests = templates.flatMap((template) =>
    targets.map((target) => ({ templateId: template.id, target, parameters: template.defaults })),
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

  const dashboard = { title: 'ECS objectives', targets, sloKeys: plan.items.map(({ key }) => key) };
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
  story.end();
}

async function readSettings(origin: string): Promise<LaunchpadSettings> {
  const state = (await (await fetch(`${origin}/platform/state/v1/app-states/settings`)).json()) as { value: string };
  return JSON.parse(state.value) as LaunchpadSettings;
}

async function createSecret(origin: string, token: string): Promise<string> {
  const response = await fetch(`${origin}/aws/secretsmanager`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'secretsmanager.CreateSecret',
      authorization: `AWS4-HMAC-SHA256 Credential=${accountId}/20261122/${region}/secretsmanager/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify({ Name: 'dynatrace/ecs', SecretString: JSON.stringify({ api_key: token }) }),
  });
  expectThat(response.ok, `CreateSecret answered ${response.status}`);
  return ((await response.json()) as { ARN: string }).ARN;
}

/** Reads the link as the console does: what follows `?` in the fragment. */
function createStackFromLink(link: string): CreateStackCommand {
  const query = new URLSearchParams(link.slice(link.indexOf('?', link.indexOf('#')) + 1));
  return new CreateStackCommand({
    StackName: query.get('stackName') ?? '',
    TemplateURL: query.get('templateURL') ?? '',
    Capabilities: ['CAPABILITY_IAM'],
    Parameters: [...query]
      .filter(([name]) => name.startsWith('param_'))
      .map(([name, value]) => ({ ParameterKey: name.slice('param_'.length), ParameterValue: value })),
  });
}

const cloudFormationClient = (origin: string) =>
  new CloudFormationClient({
    region,
    endpoint: `${origin}/aws/cloudformation`,
    credentials: { accessKeyId: accountId, secretAccessKey: 'sandbox' },
  });

async function main(): Promise<void> {
  await buildApp(join(__dirname, '../..'));
  const sandbox = await createSandbox({ situation: 'fresh' });
  let failed = false;
  try {
    await walk(sandbox.url);
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

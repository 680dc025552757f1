import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import type { PlanSlosValue } from '../../../domain/contract/planSlos';
import type { PoliciesValue } from '../../../domain/contract/policies/listPolicies';
import type { CreateIngestTokenValue } from '../../../domain/contract/tokens/createIngestToken';
import type { Engine } from '../../../domain/model/slo';
import type { Target } from '../../../domain/model/cluster';
import type { PlanItem } from '../../../domain/model/planItem';
import { templateOf } from '../../../domain/slo/templates/templates';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { connectedFleet } from '../../../sandbox/ecs/ecsFleet';
import { credentialShelf } from '../../../sandbox/dynatrace/credentials/credentialShelf';
import { entityShelf } from '../../../sandbox/dynatrace/entities/entityShelf';
import type { functionsInProcess } from '../../kit/inProcess/functionsInProcess';

export type CallFunction = Awaited<ReturnType<typeof functionsInProcess>>;

/** What the payloads of the matrix speak of. */
export interface Ground {
  targets: Target[];
  /** SLOs that exist in both engines, by key. */
  keys: string[];
  /** Planned, and not there yet. */
  planned: Record<Engine, PlanItem[]>;
  token: string;
  policy: { id: string; version: string };
  credentialId: string;
  stackName: string;
}

export const templateId = 'cluster-cpu-time';
export const parameters = {
  ...templateOf(templateId).defaults,
  target: 99,
  warning: 99.5,
  window: '-7d',
  slotMinutes: 10,
};
const asked = (targets: Target[], template = templateId) =>
  targets.map((target) => ({ templateId: template, target, parameters }));

/** An environment in use: SLOs in both engines, an alert, a dashboard, a policy, a schedule, a token and a stack. */
export async function prepareGround(sandbox: Sandbox, call: CallFunction): Promise<Ground> {
  const ask = async <T>(name: string, payload: unknown): Promise<T> => {
    const { envelope } = await call(name, payload);
    if (envelope.ok) return envelope.value as T;
    throw new Error(`${name}: ${envelope.failure.message}`);
  };
  const targets = targetsIn(sandbox);
  const plan = async (engine: Engine, template: string) =>
    (await ask<PlanSlosValue>('plan-slos', { engine, requests: asked(targets, template) })).items;
  const keys: string[] = [];
  for (const engine of ['classic', 'platform'] as const) {
    const items = await plan(engine, templateId);
    await ask('apply-slos', { engine, items });
    keys.push(...items.map(({ key }) => key));
  }
  const planned = {
    classic: await plan('classic', 'cluster-memory-time'),
    platform: await plan('platform', 'cluster-memory-time'),
  };
  await ask('create-burn-alerts', { engine: 'platform', keys: keys.slice(-1), tiers: ['fast'] });
  await ask('create-dashboard', { title: 'Checkout', targets, sloKeys: keys.slice(0, 1) });
  const { token } = await ask<CreateIngestTokenValue>('create-ingest-token', { name: 'first', purpose: 'metrics' });
  await ask('save-schedule', { name: 'check-burn' });
  const policy = {
    name: 'Kept',
    enabled: true,
    engine: 'platform',
    match: { name: targets[0]?.cluster },
    set: [{ templateId, parameters }],
  };
  const { policies } = await ask<PoliciesValue>('save-policy', { policy });
  const [{ id, version } = { id: '', version: '' }] = policies;
  return { targets, keys: [...new Set(keys)], planned, token, policy: { id, version }, ...(await aStack(sandbox)) };
}

/** Two clusters on EC2 of one account, with their entities. */
function targetsIn(sandbox: Sandbox): Target[] {
  const fleet = [...connectedFleet().values()].flat();
  const entities = [...sandbox.world.shelf(entityShelf).values()];
  return ['checkout-prod', 'fulfilment-prod'].map((name) => {
    const found = fleet.find((cluster) => cluster.name === name);
    const entity = entities.find(({ displayName }) => displayName === name);
    if (!found || !entity) throw new Error(`no cluster ${name}`);
    const { accountId, region } = found;
    return { entityId: entity.entityId, cluster: name, accountId, region, capacity: 'ec2' };
  });
}

async function aStack(sandbox: Sandbox) {
  const user = '123456789012';
  const password = ['not', 'a', 'real', 'secret'].join('-');
  const credentialId = 'CREDENTIALS_VAULT-0123456789ABCDEF';
  sandbox.world.shelf(credentialShelf).set(credentialId, {
    ...{ id: credentialId, name: 'AWS', description: '', type: 'USERNAME_PASSWORD', scopes: ['APP_ENGINE'] },
    ...{ ownerAccessOnly: false, owner: 'somebody', user, password },
  });
  const credentials = { accessKeyId: user, secretAccessKey: password };
  const aws = new CloudFormationClient({
    region: 'eu-west-1',
    endpoint: `${sandbox.url}/aws/cloudformation`,
    credentials,
  });
  const Resources = { Logs: { Type: 'AWS::Logs::LogGroup' } };
  await aws.send(new CreateStackCommand({ StackName: 'ecs', TemplateBody: JSON.stringify({ Resources }) }));
  return { credentialId, stackName: 'ecs' };
}

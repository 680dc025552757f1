import {
  CreateSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  PutSecretValueCommand,
} from '@aws-sdk/client-secrets-manager';
import { ListServiceQuotasCommand } from '@aws-sdk/client-service-quotas';
import type { Sandbox } from '../../../sandbox/createSandbox';
import { awsSandbox, begin } from './awsClient';
import { serviceClients } from './serviceClients';

describe('a secret', () => {
  let sandbox: Sandbox;
  let SecretId: string;
  beforeEach(async () => {
    sandbox = await awsSandbox();
    const made = await secrets().send(new CreateSecretCommand({ Name: 'dynatrace', SecretString: 'old' }));
    SecretId = made.ARN ?? '';
  });
  afterEach(() => sandbox.close());
  const secrets = () => serviceClients(sandbox.url).secrets;
  const value = async (VersionStage?: string) =>
    (await secrets().send(new GetSecretValueCommand({ SecretId, VersionStage }))).SecretString;

  it('keeps the version before the current one', async () => {
    await sandbox.world.clock.advance(60);
    const put = await secrets().send(new PutSecretValueCommand({ SecretId, SecretString: 'new' }));
    expect(put.VersionStages).toEqual(['AWSCURRENT']);
    expect([await value(), await value('AWSPREVIOUS')]).toEqual(['new', 'old']);
    const facts = await secrets().send(new DescribeSecretCommand({ SecretId }));
    expect(facts.VersionIdsToStages?.[put.VersionId ?? '']).toEqual(['AWSCURRENT']);
    expect(Object.values(facts.VersionIdsToStages ?? {})).toHaveLength(2);
    expect(facts.LastChangedDate).toEqual(new Date(begin + 60_000));
    expect(JSON.stringify(facts)).not.toContain('old');
  });

  it('is found by its name too, and puts the same version once', async () => {
    const twice = { SecretId: 'dynatrace', SecretString: 'new', ClientRequestToken: 'a'.repeat(32) };
    await secrets().send(new PutSecretValueCommand(twice));
    await secrets().send(new PutSecretValueCommand(twice));
    expect(await value('AWSPREVIOUS')).toBe('old');
    await expect(secrets().send(new PutSecretValueCommand({ ...twice, SecretString: 'other' }))).rejects.toMatchObject({
      name: 'ResourceExistsException',
    });
  });

  it('has no previous version at first, and none in another region', async () => {
    await expect(value('AWSPREVIOUS')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await expect(
      secrets().send(new DescribeSecretCommand({ SecretId: SecretId.replace('eu-west-1', 'us-east-1') })),
    ).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('stands beside quotas, by the name that Service Quotas shows', async () => {
    const { Quotas } = await serviceClients(sandbox.url).quotas.send(
      new ListServiceQuotasCommand({ ServiceCode: 'firehose' }),
    );
    expect(Quotas).toMatchObject([{ QuotaName: 'Delivery streams', Value: 5000 }]);
  });
});

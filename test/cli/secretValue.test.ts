import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { secretValue } from '../../cloudformation/cli/aws/secretValue';

const arn = 'arn:aws:secretsmanager:us-east-1:123456789012:secret:dynatrace-Ab3dEf';
const { signal } = new AbortController();
const read = () => secretValue(arn, { region: 'eu-west-1', maxAttempts: 1 }, signal);

/** What Secrets Manager would answer; the regions that were asked. */
function answering(answer: object | Error): string[] {
  const regions: string[] = [];
  async function send(this: SecretsManagerClient) {
    regions.push(await this.config.region());
    if (answer instanceof Error) throw answer;
    return answer;
  }
  jest.spyOn(SecretsManagerClient.prototype, 'send').mockImplementation(send as never);
  return regions;
}
afterEach(() => jest.restoreAllMocks());

describe('secretValue', () => {
  it('reads the token of a secret as Firehose does, in the region of the secret', async () => {
    const regions = answering({ SecretString: '{"api_key":"dt0c01.A.B"}' });
    expect(await read()).toBe('dt0c01.A.B');
    expect(regions).toEqual(['us-east-1']);
  });

  it.each(['dt0c01.A.SECRETPART', '{"token":"dt0c01.A.SECRETPART"}', '{"api_key":""}', 'null', undefined])(
    'refuses another form without repeating it: %s',
    async (SecretString) => {
      answering({ SecretString });
      const failure = await read().catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'InvalidInput', whose: 'user' });
      expect(String(failure)).not.toContain('SECRETPART');
    },
  );

  it('says when the secret may not be read', async () => {
    const message = 'User: x is not authorized to perform: secretsmanager:GetSecretValue on resource: y';
    answering(Object.assign(new Error(message), { name: 'AccessDeniedException' }));
    await expect(read()).rejects.toMatchObject({
      code: 'MissingScope',
      message: 'AWS denies secretsmanager:GetSecretValue on y to these credentials.',
    });
  });
});

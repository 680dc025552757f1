import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import { expectThat } from './story';

/** Where the journey's clusters run. In the sandbox, an access key id of twelve digits is the account. */
export const home = { accountId: '123456789012', region: 'eu-west-1' };

export const cloudFormationClient = (origin: string) =>
  new CloudFormationClient({
    region: home.region,
    endpoint: `${origin}/aws/cloudformation`,
    credentials: { accessKeyId: home.accountId, secretAccessKey: 'sandbox' },
  });

/** Puts the token into Secrets Manager as Firehose wants it, and answers the secret's ARN. */
export async function createSecret(origin: string, token: string): Promise<string> {
  const response = await fetch(`${origin}/aws/secretsmanager`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'secretsmanager.CreateSecret',
      authorization: `AWS4-HMAC-SHA256 Credential=${home.accountId}/20261122/${home.region}/secretsmanager/aws4_request, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify({ Name: 'dynatrace/ecs', SecretString: JSON.stringify({ api_key: token }) }),
  });
  expectThat(response.ok, `CreateSecret answered ${response.status}`);
  return ((await response.json()) as { ARN: string }).ARN;
}

/** Reads the link as the console does: what follows `?` in the fragment. */
export function createStackFromLink(link: string): CreateStackCommand {
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

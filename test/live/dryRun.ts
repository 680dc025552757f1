import { createSandbox } from '../../sandbox/createSandbox';
import { userScopeShelf } from '../../sandbox/http/userScopes';
import type { Situation } from '../../sandbox/situations/situations';
import { sandboxControls } from '../kit/sandboxControls';
import type { Options } from './environment';

const awsServices = ['CLOUDWATCH', 'IAM', 'SERVICE_QUOTAS'] as const;

/** A sandbox in the place of environment and AWS account, and a platform token of it. */
export async function dryRun(
  situation: Situation = 'both-families',
): Promise<{ options: Options; close(): Promise<void> }> {
  const { url, close, world } = await createSandbox({ situation });
  // The app never deletes documents; whoever checks may.
  world.shelf(userScopeShelf).add('document:documents:delete');
  const { token } = await sandboxControls(url).token(['data-acquisition:metrics:ingest']);
  leadAwsTo(url);
  return { options: { url, token, relay: `${url}/metrics`, dtUrl: 'https://abc12345.live.dynatrace.com' }, close };
}

/** No request reaches AWS, whatever this machine is configured with. */
function leadAwsTo(origin: string): void {
  for (const service of awsServices)
    process.env[`AWS_ENDPOINT_URL_${service}`] = `${origin}/aws/${service.toLowerCase().replace('_', '')}`;
  Object.assign(process.env, {
    AWS_ACCESS_KEY_ID: '123456789012',
    AWS_SECRET_ACCESS_KEY: 'sandbox',
    AWS_REGION: 'eu-west-1',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: '/nonexistent',
    AWS_SHARED_CREDENTIALS_FILE: '/nonexistent',
  });
  delete process.env.AWS_PROFILE;
  delete process.env.AWS_SESSION_TOKEN;
}

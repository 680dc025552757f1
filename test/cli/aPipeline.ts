import { issueToken } from '../../sandbox/dynatrace/tokenStore/issueToken';
import { secretShelf } from '../../sandbox/aws/secretsManager/secretShelf';
import { companion, region } from './companion';

export const secret = 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:dynatrace-Ab3dEf';
export const environment = 'https://abc12345.live.dynatrace.com';
export const unknownToken = `dt0c01.${'N'.repeat(24)}.${'K'.repeat(64)}`;

/** A deployed stack that reads the secret above; Dynatrace's relay is the sandbox's own. Close it in the end. */
export async function aPipeline({ token }: { token?: string } = {}) {
  const aws = await companion();
  const { world } = aws.sandbox;
  const good = () => issueToken(world, { name: 'test', scopes: ['metrics.ingest'], expires: null }).token;
  const first = token ?? good();
  world.shelf(secretShelf).set(secret, JSON.stringify({ api_key: first }));
  const flags = `--environment ${environment} --secret-arn ${secret} --set RetryDurationSeconds=0`;
  const deployed = await aws.run(`deploy --region ${region} ${flags} --yes`);
  if (deployed.code !== 0) throw new Error(deployed.all);
  return {
    ...aws,
    world,
    good,
    first,
  };
}

import { STSClient } from '@aws-sdk/client-sts';
import { Failure } from '../../../domain/failure';
import { checkRegion } from '../../../domain/onboarding/places/checkRegion';
import { checkResolves } from './checkResolves';
import { checkProfile } from './profiles';

/** What every client is made with. Credentials and AWS_ENDPOINT_URL* are read by the SDK itself, as the AWS CLI does. */
export interface ClientOptions {
  region: string;
  profile?: string;
  maxAttempts: number;
}

interface Named {
  /** Null takes AWS_REGION or the region of the profile. */
  region: string | null;
  profile: string | null;
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * The options for a region, which exists as far as can be known.
 * @throws Failure `InvalidInput` when no region is named anywhere, or what was named (region, profile) does not exist; it says where
 */
export async function clientOptions({ region, profile, env }: Named): Promise<ClientOptions> {
  checkProfile(profile, env);
  const shared = { ...(profile === null ? {} : { profile }), maxAttempts: 5 };
  const found = region ?? (await configuredRegion(shared));
  try {
    checkRegion(found);
    await checkResolves(
      found,
      Object.keys(env).some((name) => name.startsWith('AWS_ENDPOINT_URL')),
    );
  } catch (error) {
    if (region !== null || !(error instanceof Failure)) throw error;
    const source =
      env['AWS_REGION'] === found
        ? 'AWS_REGION'
        : `the region of the profile ${profile ?? env['AWS_PROFILE'] ?? 'default'}`;
    throw new Failure({ ...error.report(), message: error.message.replace(/^region/, source) });
  }
  return { region: found, ...shared };
}

async function configuredRegion(shared: { profile?: string }): Promise<string> {
  try {
    return await new STSClient(shared).config.region();
  } catch {
    throw new Failure({
      code: 'InvalidInput',
      message: 'region: no region was named',
      whose: 'user',
      hint: 'Name it with --region eu-west-1, AWS_REGION, or in the profile.',
    });
  }
}

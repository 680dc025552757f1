import { STSClient } from '@aws-sdk/client-sts';
import { Failure } from '../../../domain/failure';

/** What every client is made with. Credentials and AWS_ENDPOINT_URL* are read by the SDK itself, as the AWS CLI does. */
export interface ClientOptions {
  region: string;
  profile?: string;
  maxAttempts: number;
}

/**
 * The options for a region; null takes AWS_REGION or the region of the profile.
 * @throws Failure `InvalidInput` when no region is named anywhere
 */
export async function clientOptions(region: string | null, profile: string | null): Promise<ClientOptions> {
  const shared = { ...(profile === null ? {} : { profile }), maxAttempts: 5 };
  if (region !== null) return { region, ...shared };
  try {
    return { region: await new STSClient(shared).config.region(), ...shared };
  } catch {
    throw new Failure({
      code: 'InvalidInput',
      message: 'region: no region was named',
      whose: 'user',
      hint: 'Name it with --region eu-west-1, AWS_REGION, or in the profile.',
    });
  }
}

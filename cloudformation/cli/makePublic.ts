import { Failure } from '../../domain/failure';
import { partitionOf } from '../../domain/onboarding/places/regions';
import type { TemplateBucket } from './aws/templateBucket';
import type { Host } from './host/host';
import { templateNames } from './template/templateNames';

const sid = 'EcsSloLaunchpadPublicTemplates';

/**
 * Lets anyone read the published templates, and nothing else of the bucket, by one statement of its policy. Never touches S3 Block
 * Public Access. Answers what it did, or null when the person declined.
 * @throws Failure, in plain words when Block Public Access stands against it
 */
export async function makePublic(
  bucket: TemplateBucket,
  name: string,
  { prefix, region }: { prefix: string; region: string },
  { host, signal }: { host: Host; signal: AbortSignal },
): Promise<{ sid: string; resources: string[] } | null> {
  const resources = templateNames.map((one) => `arn:${partitionOf(region).id}:s3:::${name}/${prefix}/${one}/*`);
  host.say(`To be made public: reading, by anyone, of\n  ${resources.join('\n  ')}`);
  if (!(await host.ask('Let anyone on the internet read these objects?'))) return null;
  const statement = {
    Sid: sid,
    Effect: 'Allow',
    Principal: '*',
    Action: ['s3:GetObject', 's3:GetObjectVersion'],
    Resource: resources,
  };
  const others = (await bucket.policy(signal)).filter((one) => one['Sid'] !== sid);
  try {
    await bucket.setPolicy([...others, statement], signal);
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== 'MissingScope') throw error;
    throw new Failure(
      {
        code: 'MissingScope',
        message: `The templates were published but not made public: AWS denies the bucket policy of ${name}.`,
        whose: 'operator',
        hint: 'Either s3:PutBucketPolicy is missing, or S3 Block Public Access (of the bucket or the account) stands against it, as it should for most buckets. This tool never changes Block Public Access.',
      },
      error,
    );
  }
  host.say(
    `Made public: the statement ${sid} of the policy of ${name} lets anyone read these objects. To undo it, remove that statement.`,
  );
  return { sid, resources };
}

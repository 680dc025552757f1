import { Failure } from '../../../domain/failure';
import { environmentApiUrl } from '../../../domain/onboarding/stored/environmentApiUrl';
import { ingestEndpoints } from '../../../domain/onboarding/places/ingestEndpoints';
import { invalidInput } from '../../../domain/onboarding/places/invalidInput';
import type { Run } from '../verb/verb';
import type { Destination } from './sendBatch';

export interface SourceOptions {
  stack?: string;
  bucket?: string;
  environment?: string;
  endpoint?: keyof typeof ingestEndpoints;
  secretArn?: string;
  tokenEnv?: string;
  /** The bucket is that of a log stream. A stack tells by itself. */
  logs?: true;
}

/** Where the failed batches lie and where they were meant to go. */
export interface Source {
  region: string;
  bucket: string;
  carries: 'metrics' | 'logs';
  endpoint: string;
  attributes: Readonly<Record<string, string>>;
  secretArn: string | null;
}

/** From the stack, or from flags when the stack is gone and only its bucket is left. @throws Failure */
export async function sourceOf(options: SourceOptions, { parts, signal }: Run): Promise<Source> {
  const region = await parts.region();
  const stack = options.stack === undefined ? null : await (await parts.stacks(region)).find(options.stack, signal);
  if (options.stack !== undefined && !stack)
    throw new Failure({
      code: 'NotFound',
      message: `There is no stack ${options.stack} in ${region}.`,
      whose: 'user',
      hint: 'If it was removed, name its bucket: --bucket NAME --environment https://ID.live.dynatrace.com.',
    });
  const bucket = options.bucket ?? stack?.outputs.find(({ key }) => key === 'BackupBucketName')?.value;
  const parameters = stack?.parameters ?? {};
  const url = options.environment ? environmentApiUrl(options.environment) : parameters['DynatraceEnvironmentUrl'];
  if (!bucket) throw invalidInput('bucket', 'is not known', 'Give --stack, or --bucket.');
  if (!url) throw invalidInput('environment', 'is not known', 'Give --stack, or --environment.');
  // Only metrics go through a relay; the template of the log stream has no such parameter.
  const relay = options.endpoint ? ingestEndpoints[options.endpoint] : parameters['DynatraceEndpoint'];
  const hasLogs = options.logs ?? (stack !== null && relay === undefined);
  const attributes = { 'dt-url': url, 'require-valid-certificate': parameters['RequireValidCertificate'] ?? 'true' };
  return {
    region,
    bucket,
    carries: hasLogs ? 'logs' : 'metrics',
    endpoint: hasLogs ? `${url}/api/v2/logs/ingest/aws_firehose` : (relay ?? ingestEndpoints.global),
    attributes: hasLogs ? {} : attributes,
    secretArn: options.secretArn ?? (parameters['DynatraceTokenSecretArn'] || null),
  };
}

/** The destination with its token: from the named variable, the secret, or typed unseen; never from the command line. */
export async function destinationOf(source: Source, tokenEnv: string | undefined, run: Run): Promise<Destination> {
  const { parts, host, signal } = run;
  const { endpoint, attributes, secretArn, region, carries } = source;
  if (tokenEnv !== undefined) {
    const token = parts.env[tokenEnv]?.trim();
    if (!token) throw invalidInput('token-env', `the variable ${tokenEnv} is empty`, 'Put the token into it first.');
    return { endpoint, attributes, token };
  }
  const token =
    secretArn === null
      ? (await host.askSecret(`Dynatrace API token with the scope ${carries}.ingest (not shown):`)).trim()
      : await parts.secretValue(secretArn, region, signal);
  if (token === '') throw invalidInput('token', 'none was typed', 'Give --secret-arn or --token-env.');
  return { endpoint, attributes, token };
}

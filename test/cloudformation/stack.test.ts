import { filterPresets } from '../../domain/onboarding/template/filterPresets';
import { aContext, resolveStack } from './resolvedStack';
import { aPastedToken, aSecretArn, ten, type Given } from './stackInputs';
import { asText, kinds, parseTemplate, textOf, type JsonObject } from './template';

const metrics = parseTemplate(textOf('metrics'));
const logs = parseTemplate(textOf('logs'));

describe('the delivery stream', () => {
  const destinationOf = (parameters: Given) =>
    resolveStack(metrics, parameters).resources.DeliveryStream?.HttpEndpointDestinationConfiguration as JsonObject;

  it('takes buffer, retry, endpoint and certificate check from the form', () => {
    const chosen = destinationOf({
      ...aPastedToken,
      BufferIntervalSeconds: '30',
      BufferSizeMiB: '1',
      RetryDurationSeconds: '0',
      DynatraceEndpoint: 'https://eu.aws.cloud.dynatrace.com/metrics',
      RequireValidCertificate: 'false',
    });
    expect(chosen).toMatchObject({
      BufferingHints: { IntervalInSeconds: '30', SizeInMBs: '1' },
      RetryOptions: { DurationInSeconds: '0' },
      EndpointConfiguration: { Url: 'https://eu.aws.cloud.dynatrace.com/metrics' },
      RequestConfiguration: { CommonAttributes: [{}, { AttributeValue: 'false' }] },
    });
  });

  it('reads the secret in the one shape that Firehose understands', () => {
    const secret = resolveStack(metrics, aPastedToken).resources.TokenSecret;
    expect(JSON.parse(asText(secret?.SecretString))).toEqual({ api_key: aPastedToken.DynatraceApiToken });
    expect(resolveStack(metrics, aSecretArn()).resources).not.toHaveProperty('TokenSecret');
  });
});

describe('the metric stream', () => {
  it.each(filterPresets.map((preset) => [preset.id, preset.filters] as const))(
    'streams for %s what the app says',
    (id, filters) => {
      const named = { EcsMetricNames: 'CPUUtilization,GPUReservation', InsightsMetricNames: 'TaskCount' };
      const Namespaces = id === 'Namespaces' ? ten('Own/N').join(',') : '';
      const stream = resolveStack(metrics, {
        ...{ ...aPastedToken, FilterPreset: id, Namespaces },
        ...(id === 'EcsMetrics' ? named : {}),
      }).resources.MetricStream;
      const chosen = [
        { Namespace: 'AWS/ECS', MetricNames: ['CPUUtilization', 'GPUReservation'] },
        { Namespace: 'ECS/ContainerInsights', MetricNames: ['TaskCount'] },
      ];
      const listed =
        id === 'Namespaces'
          ? ten('Own/N').map((namespace) => ({ Namespace: namespace }))
          : id === 'EcsMetrics'
            ? chosen
            : [];
      const expected = filters?.map(({ namespace, metrics: names }) => ({
        Namespace: namespace,
        ...(names ? { MetricNames: names } : {}),
      }));
      expect(stream?.IncludeFilters).toEqual(expected && [...expected, ...listed]);
      expect(stream).not.toHaveProperty('ExcludeFilters');
    },
  );
});

describe('the account policy', () => {
  const policyOf = (parameters: Given) =>
    resolveStack(logs, { ...aPastedToken, AccountWide: 'true', ...parameters }).resources.AccountSubscription;

  it('leaves out the log group of its own delivery stream, and others on demand', () => {
    const own = 'dynatrace-ecs-deliveryloggroup-1a2b';
    expect(policyOf({})?.SelectionCriteria).toBe(`LogGroupName NOT IN ["${own}"]`);
    expect(policyOf({ ExcludedLogGroups: '/a,/b' })?.SelectionCriteria).toBe(
      `LogGroupName NOT IN ["${own}","/a","/b"]`,
    );
  });

  it('is a JSON text whatever the filter pattern', () => {
    const document = policyOf({ FilterPattern: '{ $.status = 5* && $.path != /health }' })?.PolicyDocument;
    expect(JSON.parse(asText(document))).toMatchObject({ FilterPattern: '{ $.status = 5* && $.path != /health }' });
  });
});

describe.each(kinds)('names of the stack for %s', (kind) => {
  it('fit even for the longest stack name (128)', () => {
    const template = kind === 'metrics' ? metrics : logs;
    const stackName = 's'.repeat(128);
    const stack = resolveStack(template, { ...aPastedToken, AccountWide: 'true' }, { ...aContext, stackName });
    // Metric streams may have 255 characters, account policies 256.
    const named =
      kind === 'metrics' ? stack.resources.MetricStream?.Name : stack.resources.AccountSubscription?.PolicyName;
    expect(named).toBe(stackName);
  });
});

describe('the backup bucket', () => {
  it('forgets after the chosen days', () => {
    const { BackupBucket } = resolveStack(metrics, { ...aPastedToken, BackupRetentionDays: '30' }).resources;
    expect(BackupBucket).toMatchObject({ LifecycleConfiguration: { Rules: [{ ExpirationInDays: '30' }] } });
  });
});

import { templateParameters, type TemplateParameter } from '../template/templateParameters';

const logGroup = '[A-Za-z0-9_./#-]{1,512}';
const text = (name: string, rest: Partial<TemplateParameter>): TemplateParameter => ({
  ...{ name, type: 'String', noEcho: false, default: '' },
  ...rest,
});

/** What the log template has in the place of the choices of the metric template. */
const own: readonly TemplateParameter[] = [
  text('LogGroups', { maxLength: 4096, allowedPattern: `^(${logGroup}(,${logGroup}){0,9})?$` }),
  text('AccountWide', { default: 'false', allowedValues: ['true', 'false'] }),
  text('ExcludedLogGroups', { maxLength: 4096, allowedPattern: `^(${logGroup}(,${logGroup})*)?$` }),
  text('FilterPattern', { maxLength: 1024, allowedPattern: '^[ !#-\\[\\]-~]*$' }),
];

const notOfLogs = [
  ...['DynatraceEndpoint', 'RequireValidCertificate', 'FilterPreset', 'EcsMetricNames', 'InsightsMetricNames'],
  ...['Namespaces', 'IncludeLinkedAccounts'],
];

/** Logs go straight to the environment: on Firehose's one port, with the path of the API behind it; and in smaller portions. */
const otherwise: Readonly<Record<string, Partial<TemplateParameter>>> = {
  DynatraceEnvironmentUrl: {
    maxLength: 900,
    allowedPattern: '^https://[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(/e/[A-Za-z0-9-]+)?$',
  },
  BufferSizeMiB: { default: '1' },
};

/** The parameters of `cloudformation/ecs-log-stream.yaml`, in its order; a test holds the two together. */
export const logTemplateParameters: readonly TemplateParameter[] = templateParameters
  .filter(({ name }) => !notOfLogs.includes(name))
  .flatMap((one) => {
    const ours = { ...one, ...otherwise[one.name] };
    return one.name === 'ExpectedAccountId' ? [...own, ours] : [ours];
  });
